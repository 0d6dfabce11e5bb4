package import Kernel

/// What is true of a decision, with every moment that a figure needs.
package struct Facts: Sendable, Hashable {
  package var title: String
  /// Who brings it about that it is decided.
  package var driver: Participant
  /// The one person who decides; nil while nobody is named, which leaves it to any lead.
  package var approver: Participant?
  package var proposed: Mark
  /// By when it is wanted.
  package var wanted: Timestamp?
  /// When it should be looked at again.
  package var review: Timestamp?
  /// Whether there is a way back; nil where nobody said.
  package var isOneWay: Bool?
  /// The conversation it was proposed in, without a thread.
  package var room: Place
  /// The thread in it that it came from, by the chat's id.
  package var thread: String?
  /// The record whose thread that is.
  package var topic: ItemID?
  /// What was changed before the go, oldest first.
  package var amendments: [Amendment] = []
  /// Every time that silence was to be a go, oldest first.
  package var consents: [Consent] = []
  package var go: Go?
  /// Who was to carry it out since when, oldest first; empty before the go.
  package var assignments: [Assignment] = []
  /// Every time that it was said to be done, oldest first.
  package var executions: [Execution] = []
  package var end: End?
  /// How it had ceased to hold before, in favour of what was taken back since; oldest first.
  package var formerEnds: [End] = []
  /// The last reminder of every series that was begun.
  package var reminders: [Reminder] = []
  /// Grows with every change, so that undo can tell whether somebody else came in between.
  package var revision = 1
}

extension Facts {
  package var stage: Stage {
    if let end { return end.kind.stage }
    if let execution = executions.last { return execution.contest == nil ? .executed : .contested }
    if go != nil { return .decided }
    return consents.last?.isOpen == true ? .consenting : .proposed
  }

  /// The silence that is going on.
  package var consent: Consent? { stage == .consenting ? consents.last : nil }
  /// Who carries it out; nil before the go, and while nobody is named.
  package var executor: Participant? { assignments.last?.person }
  /// By when it is to be carried out.
  package var executeBy: Timestamp? { assignments.last?.due }
  /// When it was carried out, as far as nobody contests that.
  package var executed: Timestamp? { executions.last.flatMap { $0.contest == nil ? $0.at : nil } }

  /// Who has to do something next; nil when nobody in particular has.
  package var awaited: Participant? {
    switch stage {
    case .proposed: approver
    case .decided, .contested: executor
    case .consenting, .executed, .superseded, .reversed, .dropped: nil
    }
  }

  /// Whose list it stands on: without an executor, it is its driver's to find one.
  var answerable: Participant? { awaited ?? (stage == .decided || stage == .contested ? driver : nil) }

  /// Since when it waits for what it waits for now: for a go since it was proposed, for its execution since the go.
  package var waitingSince: Timestamp { go?.at ?? proposed.at }

  /// The thread it came from, as a place.
  package var origin: Place? {
    thread.map { Place(platform: room.platform, team: room.team, channel: room.channel, thread: $0) }
  }

  /// By when whoever is awaited should be done.
  package var due: Timestamp? { go == nil ? wanted : executeBy }
}
