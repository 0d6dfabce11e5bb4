package import BusinessTime
package import Kernel

/// How far a schedule is: what was owed, what was sent, and what was not.
package struct DigestProgress: Sendable, Hashable {
  /// Whatever was owed up to this instant has been dealt with.
  package var settled: Timestamp
  /// The latest date and hour that was dealt with: no key comes twice, whatever clocks and zones do.
  package var last: CivilTime?
  /// On its way to the chat.
  package var sending: Schedule.Occurrence?
  /// The instant of the last one that arrived.
  package var posted: Timestamp?
  /// The newest that were not sent, oldest first.
  package var missed: [MissedDigest] = []
  /// How many no digest has told of so far.
  package var untold = 0
  /// Whether the last one could not be sent.
  package var isFailing = false

  init(settled: Timestamp) { self.settled = settled }
}

extension DigestProgress {
  static let missedKept = 20

  mutating func miss(_ digests: [MissedDigest], besides earlier: Int = 0) {
    missed = (missed + digests).suffix(DigestProgress.missedKept)
    untold += digests.count + earlier
  }

  mutating func settle(_ occurrence: Schedule.Occurrence) {
    settled = max(settled, occurrence.at)
    last = last.map { max($0, occurrence.local) } ?? occurrence.local
  }

  /// From an instant on what is owed is counted anew.
  mutating func restart(at instant: Timestamp, in zone: Zone) {
    settled = instant
    // A clock that was years ahead must not silence it until then.
    if let key = last, key.date > zone.civil(at: instant).date.adding(days: 1) { last = nil }
  }
}

extension DigestProgress {
  var json: JSON {
    var fields = Fields()
    fields.add("failing", isFailing ? .bool(true) : nil)
    fields.add("last", last?.text)
    fields.add("missed", missed.isEmpty ? nil : .array(missed.map(\.json)))
    fields.add("posted", posted)
    fields.add(
      "sending", sending.map { .fields(["at": .string($0.at.description), "local": .string($0.local.text)]) })
    fields.add("settled", settled)
    fields.add("untold", untold)
    return fields.json
  }

  init?(json: JSON) throws(MalformedEvent) {
    let members = Members(json, of: "progress")
    self.init(settled: try members.instant("settled"))
    last = json["last"] == nil ? nil : try members.civilTime("last")
    sending = try members.optional("sending") { sending throws(MalformedEvent) in
      try Members(sending, of: "sending").occurrence()
    }
    posted = try members.optionalInstant("posted")
    if json["missed"] != nil { missed = try members.list("missed", MissedDigest.init(json:)) }
    untold = try members.int("untold")
    isFailing = json["failing"]?.bool ?? false
  }
}
