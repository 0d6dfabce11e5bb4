package import Kernel

/// Something to be done about an incident: a task while it lasts, or a follow-up for after.
package struct ActionItem: Sendable, Hashable {
  /// When it is to be done.
  package enum Kind: String, Sendable {
    case task
    case followUp = "follow-up"
  }

  /// What it is good for, as a post-mortem sorts them.
  package enum Purpose: String, Sendable, CaseIterable {
    case detect, prevent, mitigate, process
  }

  /// The number in its id, which no other incident's items have: 3 of `T-3`.
  package var number: Int
  package var kind: Kind
  package var text: String
  package var owner: Participant?
  package var due: Timestamp?
  package var purpose: Purpose?
  /// What was promised first, where the date was moved.
  package var firstDue: Timestamp?
  package var done: Completion?

  /// That it was done.
  package struct Completion: Sendable, Hashable {
    package var at: Timestamp
    package var by: Participant
    package var note: String?
  }

  /// As people name it: `T-3`.
  package var id: ItemID { ItemID(ActionItem.prefix, number) }

  /// The prefix of every item's id.
  package static let prefix = "T"

  /// Whether it should have been done by an instant.
  package func isOverdue(at now: Timestamp) -> Bool { done == nil && due.map { $0 < now } ?? false }
}
