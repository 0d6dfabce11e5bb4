package import Kernel

/// What the commands read: the priorities, and what others know that they need.
package struct PrioritiesView: Sendable {
  package var priorities: Priorities
  /// A record of another feature as the reader may know it at an instant; nil for one that is not there, or not theirs
  /// to read.
  package var linked: @Sendable (ItemID, Timestamp) -> LinkedRecord?
  /// The decisions that wait to be taken, oldest first, as a channel may know them.
  package var waiting: @Sendable (Timestamp) -> [WaitingDecision]
  /// Those that were taken since an instant, oldest first, as a channel may know them.
  package var taken: @Sendable (Timestamp) -> [TakenDecision]
  package var openings: Openings
  package var seal: BallotSeal

  package init(
    priorities: Priorities, linked: @escaping @Sendable (ItemID, Timestamp) -> LinkedRecord? = { _, _ in nil },
    waiting: @escaping @Sendable (Timestamp) -> [WaitingDecision] = { _ in [] },
    taken: @escaping @Sendable (Timestamp) -> [TakenDecision] = { _ in [] }, openings: Openings = Openings(),
    seal: BallotSeal = .none
  ) {
    self.priorities = priorities
    self.linked = linked
    self.waiting = waiting
    self.taken = taken
    self.openings = openings
    self.seal = seal
  }
}
