/// A summary that is posted at its hour: of the day, the week, the month or the quarter.
package enum DigestKind: String, Sendable, CaseIterable {
  case daily, weekly, monthly, quarterly

  /// For how long after its hour it is still worth sending, in seconds: 6 hours, 48 hours, 5 days.
  package var grace: Int64 {
    switch self {
    case .daily: 6 * 3600
    case .weekly: 48 * 3600
    case .monthly, .quarterly: 5 * 86_400
    }
  }
}
