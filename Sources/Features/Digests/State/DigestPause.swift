package import Kernel

/// A time in which nothing is sent, on purpose.
package struct DigestPause: Sendable, Hashable {
  package var from: Timestamp
  /// Nil until somebody resumes; that instant belongs to what is sent again.
  package var until: Timestamp?
  package var by: Participant

  /// Whether it covers an instant.
  package func covers(_ instant: Timestamp) -> Bool { from <= instant && until.map { instant < $0 } ?? true }

  var json: JSON {
    var fields = Fields()
    fields.add("by", by.json)
    fields.add("from", from)
    fields.add("until", until)
    return fields.json
  }

  init?(json: JSON) throws(MalformedEvent) {
    let members = Members(json, of: "pause")
    self.init(
      from: try members.instant("from"), until: try members.optionalInstant("until"),
      by: try members.value("by", Participant.init(json:)))
  }

  init(from: Timestamp, until: Timestamp?, by: Participant) { (self.from, self.until, self.by) = (from, until, by) }
}
