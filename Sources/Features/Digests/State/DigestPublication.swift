package import Kernel

/// That somebody posted a digest by hand, besides its schedule.
package struct DigestPublication: Sendable, Hashable {
  package var at: Timestamp
  package var by: Participant

  /// For so many seconds the same line is taken for a repetition: its answer may have been lost.
  private static let freshness: Int64 = 300

  /// Whether whoever types the line again may not know of it.
  func isFresh(at now: Timestamp) -> Bool {
    (0..<DigestPublication.freshness * 1000).contains(now.milliseconds(since: at))
  }
}

extension DigestPublication {
  func json(of slot: DigestSlot) -> JSON {
    .fields(["at": .string(at.description), "by": by.json, "slot": slot.json])
  }

  init?(json: JSON) throws(MalformedEvent) {
    let members = Members(json, of: "publication")
    self.init(at: try members.instant("at"), by: try members.value("by", Participant.init(json:)))
  }
}
