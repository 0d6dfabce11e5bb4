package import Kernel

/// A decision of another feature that somebody took.
package struct TakenDecision: Sendable, Hashable {
  package var id: ItemID
  package var title: String
  /// Who said so.
  package var by: Participant
  package var at: Timestamp

  package init(id: ItemID, title: String, by: Participant, at: Timestamp) {
    (self.id, self.title, self.by, self.at) = (id, title, by, at)
  }
}
