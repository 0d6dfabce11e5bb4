import HashTreeCollections
package import Kernel

/// A decision that somebody has to take: what a review asks about.
package struct PendingDecision: Sendable, Hashable {
  package var id: ItemID
  package var title: String
  /// Since when it was proposed.
  package var since: Timestamp
  /// Who decides; nil where any lead may.
  package var waitsOn: Participant?
  /// By when it is wanted.
  package var wanted: Timestamp?

  package init(id: ItemID, title: String, since: Timestamp, waitsOn: Participant?, wanted: Timestamp?) {
    (self.id, self.title, self.since) = (id, title, since)
    (self.waitsOn, self.wanted) = (waitsOn, wanted)
  }
}

extension Decisions {
  /// Those that wait for a go, the longest wait first; silence that is going on waits for nobody.
  package func toTake(atMost count: Int = 3) -> [PendingDecision] {
    oldestFirst.lazy.filter { $0.facts.stage == .proposed }.prefix(count).map { record in
      let facts = record.facts
      return PendingDecision(
        id: record.id, title: facts.title, since: facts.proposed.at, waitsOn: facts.approver, wanted: facts.wanted)
    }
  }

  /// Those that were decided since an instant and hold, oldest first.
  package func taken(since instant: Timestamp) -> [DecisionRecord] {
    // However long ago it was proposed: a number does not tell when the go was said.
    records.values.filter { $0.facts.stage.isInForce && $0.facts.waitingSince >= instant }.sorted {
      ($0.facts.waitingSince, $0.number) < ($1.facts.waitingSince, $1.number)
    }
  }
}
