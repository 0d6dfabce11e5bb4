package import Kernel

/// What is true of a request, with every moment that a clock needs.
package struct Facts: Sendable, Hashable {
  package var title: String
  /// As it was typed.
  package var customer: String?
  /// The team that asks, as it was called then.
  package var from: String
  package var asker: Participant
  /// The conversation it was asked in, without a thread.
  package var room: Place
  /// The channel of the team that was asked, where the card was sent; nil when the card is in `room`.
  package var channel: Place?
  /// The priority and what it was before, oldest first; never empty.
  package var priorities: [PriorityPeriod]
  /// Who had it since when, oldest first; never empty.
  package var holdings: [Holding]
  /// Its lives, oldest first; never empty.
  package var cycles: [Cycle]
  package var notes: [Note] = []
  /// Grows with every change, so that undo can tell whether somebody else came in between.
  package var revision = 1

  /// A priority, and since when it was that.
  package struct PriorityPeriod: Sendable, Hashable {
    package var priority: Priority
    package var since: Mark
  }

  /// A team that had the request, and whoever in it took it.
  package struct Holding: Sendable, Hashable {
    package var team: String
    /// Nil while nobody in the team has taken it.
    package var person: Participant?
    package var since: Mark
    /// Why it was handed over, when somebody said.
    package var why: String?
  }

  /// A line that somebody added.
  package struct Note: Sendable, Hashable {
    package var text: String
    package var mark: Mark
  }
}

extension Facts {
  package var priority: Priority { priorities.last?.priority ?? .unsaid }
  /// The team whose turn it is, or was at the end.
  package var team: String { holdings.last?.team ?? "" }
  /// Whoever took it.
  package var owner: Participant? { holdings.last?.person }
  /// The life that is going on, or was the last one.
  package var cycle: Cycle? { cycles.last }
  package var stage: Stage { cycle?.stage ?? .new }
  /// When it was asked.
  package var asked: Timestamp? { cycles.first?.began.at }
}
