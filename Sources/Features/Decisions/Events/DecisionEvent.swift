package import Kernel

/// Something that became true of a decision, or of who decides what.
///
/// All that `apply` needs is in it: no clock, no zone, no calendar.
package struct DecisionEvent: Sendable, Hashable {
  package var subject: Subject
  /// What the chat calls whoever did it; for display only.
  package var byName: String

  package init(_ subject: Subject, byName: String) { (self.subject, self.byName) = (subject, byName) }

  /// What it is about.
  package enum Subject: Sendable, Hashable {
    /// The decision with that number: 4 of `DEC-4`.
    case decision(Int, Change)
    /// A standard, by its rule.
    case standard(String, StandardChange)
  }

  /// What happened to a decision, at the moment of recording.
  package enum Change: Sendable, Hashable {
    indirect case proposed(Proposal)
    /// Another title, or somebody or a date that was missing, while nobody has said go.
    indirect case amended(Amendment)
    indirect case decided(Going)
    /// Another executor, another date, or both; nil for nobody, and for no date.
    case assigned(Participant?, due: Timestamp?)
    case consentAsked(until: Timestamp)
    case objected(why: String)
    /// The silence has lasted to its end; the bot's own doing.
    case consented
    case executed(at: Timestamp, evidence: String, contestableUntil: Timestamp)
    case contested(why: String)
    case superseded(by: Int, why: String?)
    case reversed(why: String)
    case dropped(why: String?)
    /// Somebody was asked again; the bot's own doing.
    case reminded(Reminder)
    indirect case undone(Undoing)
  }

  /// What happened to a standard.
  package enum StandardChange: Sendable, Hashable {
    case set(decider: String)
    case removed
    /// A command was taken back; what holds again, nil for nothing.
    case undone(command: String, Standard?)
  }

  /// A command about a decision that was taken back.
  package struct Undoing: Sendable, Hashable {
    /// The canonical word of the command: `go`.
    package var command: String
    /// What is true again.
    package var facts: Facts
  }
}

extension DecisionEvent {
  /// The decision that it is about; nil for a standard.
  package var decision: Int? { if case .decision(let number, _) = subject { number } else { nil } }

  /// False for what the bot does by itself, which nobody can take back.
  var isSomebodys: Bool {
    switch subject {
    case .decision(_, .consented), .decision(_, .reminded): false
    default: true
    }
  }
}

extension DecisionEvent.Change {
  /// The word that leads to this change.
  package var command: String {
    switch self {
    case .proposed(let proposal): proposal.outcome.command
    case .amended(let amendment): amendment.title == nil ? "propose" : "rename"
    case .decided, .assigned, .consented: "go"
    case .consentAsked: "consent"
    case .objected, .contested: "contest"
    case .executed: "executed"
    case .superseded: "supersede"
    case .reversed: "reverse"
    case .dropped: "drop"
    case .reminded: "remind"
    case .undone: "undo"
    }
  }

  /// True when it takes back another change.
  package var isUndo: Bool { if case .undone = self { true } else { false } }
}

extension DecisionEvent.StandardChange {
  var command: String { isUndo ? "undo" : "standard" }
  var isUndo: Bool { if case .undone = self { true } else { false } }
}
