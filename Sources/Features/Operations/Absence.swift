package import Kernel

/// Somebody is not there for a while: the bot calls whoever covers for them instead, or nobody.
package struct Absence: Hashable, Sendable {
  package var from: Timestamp
  /// Nil until they are back.
  package var until: Timestamp?
  package var cover: Participant?
  package var reason: String?

  /// Whether it covers an instant; the end is when they are back.
  package func covers(_ instant: Timestamp) -> Bool { from <= instant && until.map { instant < $0 } ?? true }
}

extension Absence {
  var json: JSON {
    var fields = Fields()
    fields.add("cover", cover?.json)
    fields.add("from", from)
    fields.add("reason", reason)
    fields.add("until", until)
    return fields.json
  }

  /// - Throws: `Fault` for another shape.
  static func read(_ json: JSON?) throws(Fault) -> Absence {
    let members = Members(json ?? .object([]), of: "absence")
    do throws(MalformedEvent) {
      return Absence(
        from: try members.instant("from"), until: try members.optionalInstant("until"),
        cover: try members.optional("cover", Participant.init(json:)), reason: json?["reason"]?.string)
    } catch {
      throw Fault("\(error)")
    }
  }
}
