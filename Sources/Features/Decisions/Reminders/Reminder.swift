package import Kernel

/// Somebody was asked again, because something about a decision is late.
package struct Reminder: Sendable, Hashable {
  /// What is late.
  package enum Reason: String, Sendable, CaseIterable {
    /// The go, which the approver owes.
    case decision
    /// Carrying it out, which the executor owes.
    case execution
  }

  package var reason: Reason
  /// Since when it is late; another instant is another series.
  package var since: Timestamp
  /// Which one of its series, from 1.
  package var step: Int
}

extension Reminder {
  /// So many business days after it was late, at the opening: daily for a week, then further and further apart, and
  /// then no more.
  static let days = [0, 1, 2, 3, 4, 6, 9, 14, 20]

  /// When the reminders of a series come, in order; each is found out when it is asked for.
  static func instants(since: Timestamp, _ hours: BusinessHours) -> some Collection<Timestamp> {
    days.lazy.map { hours.opening($0 == 0 ? since : hours.daysAfter($0, since)) }
  }
}
