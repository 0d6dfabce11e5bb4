package import BusinessTime
package import Kernel

/// How far a schedule is: what was owed, what was sent, and what was not.
package struct DigestProgress: Sendable, Hashable {
  /// Whatever was owed up to this instant has been dealt with.
  package var settled: Timestamp
  /// The latest date and hour that was dealt with: no key comes twice, whatever clocks and zones do.
  package var last: CivilTime?
  /// On their way to the chat, oldest first: a rule may change while one waits.
  package var sending: [Sending] = []
  /// The instant of the last one that arrived.
  package var posted: Timestamp?
  /// The newest that were not sent, oldest first.
  package var missed: [MissedDigest] = []
  /// How many no digest has told of so far.
  package var untold = 0
  /// Whether the last one could not be sent.
  package var isFailing = false
  /// The end of the silence that those who lead were told of.
  package var silenceTold: Timestamp?

  init(settled: Timestamp) { self.settled = settled }

  /// One on its way.
  package struct Sending: Sendable, Hashable {
    package var occurrence: Schedule.Occurrence
    /// How many that were missed it tells of.
    package var told: Int
  }
}

extension DigestProgress {
  /// Clocks are set back by hours; whatever is further ahead than that was never now, in seconds.
  private static let longestStep: Int64 = 2 * 86_400

  /// Until when nothing is owed because a clock was far ahead once; nil where none was.
  func silence(at now: Timestamp) -> Timestamp? {
    settled.milliseconds(since: now) > DigestProgress.longestStep * 1000 ? settled : nil
  }
}

extension DigestProgress {
  static let missedKept = 20

  mutating func miss(_ digests: [MissedDigest], besides earlier: Int = 0) {
    missed = (missed + digests).suffix(DigestProgress.missedKept)
    untold += digests.count + earlier
  }

  mutating func send(_ occurrence: Schedule.Occurrence) {
    let told = sending.reduce(0) { $0 + $1.told }
    sending.append(Sending(occurrence: occurrence, told: max(0, untold - told)))
  }

  /// Takes what was owed at a date and hour off the way; nil when it is not on it.
  mutating func takeSending(_ local: CivilTime) -> Sending? {
    sending.firstIndex { $0.occurrence.local == local }.map { sending.remove(at: $0) }
  }

  mutating func settle(_ occurrence: Schedule.Occurrence) {
    settled = max(settled, occurrence.at)
    last = last.map { max($0, occurrence.local) } ?? occurrence.local
  }

  /// From an instant on what is owed is counted anew.
  mutating func restart(at instant: Timestamp, in zone: Zone) {
    settled = instant
    if let before = posted, before > instant { posted = nil }
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
    fields.add("sending", sending.isEmpty ? nil : .array(sending.map(\.json)))
    fields.add("settled", settled)
    fields.add("silenceTold", silenceTold)
    fields.add("untold", untold)
    return fields.json
  }

  init?(json: JSON) throws(MalformedEvent) {
    let members = Members(json, of: "progress")
    self.init(settled: try members.instant("settled"))
    last = json["last"] == nil ? nil : try members.civilTime("last")
    if json["sending"] != nil { sending = try members.list("sending", Sending.init(json:)) }
    posted = try members.optionalInstant("posted")
    if json["missed"] != nil { missed = try members.list("missed", MissedDigest.init(json:)) }
    untold = try members.int("untold")
    isFailing = json["failing"]?.bool ?? false
    silenceTold = try members.optionalInstant("silenceTold")
  }
}

extension DigestProgress.Sending {
  fileprivate var json: JSON {
    .fields([
      "at": .string(occurrence.at.description), "local": .string(occurrence.local.text), "told": .int(Int64(told)),
    ])
  }

  fileprivate init?(json: JSON) throws(MalformedEvent) {
    let members = Members(json, of: "sending")
    self.init(occurrence: try members.occurrence(), told: try members.int("told"))
  }
}
