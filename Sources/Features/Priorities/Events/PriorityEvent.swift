package import Kernel

/// Something that became true of a priority, of their order, of a vote or of a review.
///
/// All that `apply` needs is in it: no clock, no zone, no formula.
package enum PriorityEvent: Sendable, Hashable {
  /// One priority, by the number in its id; the name is what the chat calls whoever did it, for display only.
  case changed(Int, byName: String, Change)
  case frozen(byName: String, [Freeze.Place])
  /// A vote, by its round.
  case polled(Int, byName: String, PollChange)
  /// A review, by its number.
  case reviewed(Int, byName: String, ReviewChange)

  /// What happened to one priority, at the moment of recording.
  package enum Change: Sendable, Hashable {
    indirect case proposed(Proposal)
    case scored(Score)
    case committed(owner: Participant, due: Timestamp)
    case started
    /// Nil for the moment of recording.
    case done(outcome: String, at: Timestamp?)
    case dropped(why: String)
    /// Another date; by `defer` or by `due`.
    case rescheduled(Timestamp, why: String?, isDeferral: Bool)
    case owned(Participant)
    /// A place in the order, counted from 1.
    case placed(Int, from: Int, why: String)
    case blocked(on: Participant, why: String)
    case unblocked(why: String?)
    /// Whoever it waits for has seen it.
    case acknowledged
    /// Whoever it waits for was asked once more.
    case asked
    case linked(ItemID)
    case unlinked(ItemID)
    /// Another title.
    case renamed(String)
    /// Looked at in a review, and left as it is.
    case kept
    indirect case undone(Undoing)
  }

  /// What is known of a priority when it is proposed.
  package struct Proposal: Sendable, Hashable {
    package var title: String
    package var score: Score?
    package var owner: Participant?
    package var due: Timestamp?
    /// With its thread.
    package var source: Place
  }

  /// A command that was taken back.
  package struct Undoing: Sendable, Hashable {
    /// The canonical word of the command: `done`.
    package var command: String
    /// What is true again.
    package var facts: Facts
  }
}

extension PriorityEvent.Change {
  /// The handler of the command that leads to this change.
  var command: String {
    switch self {
    case .proposed: "propose"
    case .scored: "score"
    case .committed: "commit"
    case .started: "start"
    case .done: "done"
    case .dropped: "drop"
    case .rescheduled(_, _, let isDeferral): isDeferral ? "defer" : "due"
    case .owned: "owner"
    case .placed: "move"
    case .blocked: "block"
    case .unblocked: "unblock"
    case .acknowledged: "ack"
    case .asked: "ask"
    case .linked: "link"
    case .unlinked: "unlink"
    case .renamed: "rename"
    case .kept: "keep"
    case .undone: "undo"
    }
  }

  /// True when it takes back another change, and so needs no id.
  var isUndo: Bool { if case .undone = self { true } else { false } }
}
