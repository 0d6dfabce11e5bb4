package import Kernel

/// A vote that is over, with all that was given.
package struct Tally: Sendable, Hashable {
  package var round: Int
  package var closed: Mark
  package var votes: [Vote]

  /// What one person gave, by the number of the priority.
  package struct Vote: Sendable, Hashable {
    package var person: Participant
    package var dots: [Int: Int]
  }

  /// All dots, by the number of the priority.
  package var totals: [Int: Int] {
    votes.reduce(into: [:]) { totals, vote in totals.merge(vote.dots) { $0 &+ $1 } }
  }
}
