package import Kernel

/// A decision of another feature that somebody has to take.
package struct WaitingDecision: Sendable, Hashable {
  package var id: ItemID
  package var title: String
  /// Whose turn it is.
  package var on: Participant?
  package var since: Timestamp

  package init(id: ItemID, title: String, on: Participant?, since: Timestamp) {
    (self.id, self.title, self.on, self.since) = (id, title, on, since)
  }
}
