package import Kernel

/// Something that became true of a request.
///
/// All that `apply` needs is in it: no clock, no zone, no directory of teams.
package struct RequestEvent: Sendable, Hashable {
  /// The number of the request: 12 of `REQ-12`.
  package var request: Int
  /// What the chat calls whoever did it; for display only.
  package var byName: String
  package var change: Change

  package init(request: Int, byName: String, change: Change) {
    self.request = request
    self.byName = byName
    self.change = change
  }

  /// What happened, at the moment of recording.
  package enum Change: Sendable, Hashable {
    indirect case asked(Asking)
    indirect case imported(Imported)
    case acknowledged
    /// Whoever takes a request has seen it.
    case taken(Participant)
    case handed(from: String, to: String, why: String?)
    case waiting(PauseKind, why: String, until: Timestamp?)
    case resumed
    case priorityChanged(from: Priority, to: Priority)
    /// Whoever finishes a request has seen it.
    case done(how: String)
    case cancelled(why: String)
    case reopened(why: String)
    case noted(text: String)
    indirect case undone(Undoing)
  }

  /// What is known of a request when it is asked; teams by the names they have then.
  package struct Asking: Sendable, Hashable {
    package var title: String
    package var priority: Priority
    package var from: String
    package var to: String
    package var customer: String?
    package var room: Place
    /// Where the card goes, when that is not `room`.
    package var channel: Place?

    package init(
      title: String, priority: Priority, from: String, to: String, customer: String?, room: Place, channel: Place?
    ) {
      (self.title, self.priority, self.from, self.to) = (title, priority, from, to)
      (self.customer, self.room, self.channel) = (customer, room, channel)
    }
  }

  /// A command that was taken back.
  package struct Undoing: Sendable, Hashable {
    /// The canonical word of the command: `done`.
    package var command: String
    /// What is true again.
    package var facts: Facts
  }
}

extension RequestEvent.Change {
  /// The word that leads to this change.
  package var command: String {
    switch self {
    case .asked: "ask"
    case .imported: "import"
    case .acknowledged: "ack"
    case .taken: "take"
    case .handed: "hand"
    case .waiting: "wait"
    case .resumed: "resume"
    case .priorityChanged: "priority"
    case .done: "done"
    case .cancelled: "cancel"
    case .reopened: "reopen"
    case .noted: "note"
    case .undone: "undo"
    }
  }

  /// True when it takes back another change, and so needs no id.
  package var isUndo: Bool { if case .undone = self { true } else { false } }
}
