package import Kernel

extension CalendarHistory {
  /// The history that holds until an instant, and another from then on: of something that moved from one calendar to
  /// another, and keeps what has elapsed.
  package func switching(to other: CalendarHistory, at instant: Timestamp) -> CalendarHistory {
    guard self != other else { return self }
    let before = versions.filter { $0.from < instant }
    let after = other.versions.filter { $0.from > instant }
    guard let first = before.first else { return other }
    let change = Version(from: instant, calendar: other.calendar(at: instant))
    return (try? CalendarHistory(first, before.dropFirst() + [change] + after)) ?? other
  }
}
