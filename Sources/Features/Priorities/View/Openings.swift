package import Kernel

/// When people are at work, as far as reminders have to know it.
package struct Openings: Sendable {
  /// The beginning of somebody's work on the first day they work after the day of an instant.
  package var next: @Sendable (Participant, Timestamp) -> Timestamp
  /// So many business days later, within the hours of the house.
  package var businessDaysAfter: @Sendable (Int, Timestamp) -> Timestamp
  package var presence: @Sendable (Participant, Timestamp) -> Presence

  /// Whether somebody can be asked.
  package enum Presence: Sendable, Hashable {
    case here
    /// Away, and somebody else is asked for them.
    case covered(by: Participant)
    case away
  }

  package init(
    next: @escaping @Sendable (Participant, Timestamp) -> Timestamp = { $1.adding(seconds: 86_400) },
    businessDaysAfter: @escaping @Sendable (Int, Timestamp) -> Timestamp = {
      $1.adding(seconds: Int64($0) * 86_400)
    },
    presence: @escaping @Sendable (Participant, Timestamp) -> Presence = { _, _ in .here }
  ) {
    (self.next, self.businessDaysAfter, self.presence) = (next, businessDaysAfter, presence)
  }
}
