package import Kernel

/// How long one team held something.
package struct OwnershipSpan<Team: Hashable & Sendable>: Hashable, Sendable {
  package var team: Team
  /// The team's own.
  package var calendar: CalendarHistory
  package var from: Timestamp
  /// Nil while it holds it.
  package var to: Timestamp?
  /// What does not count against the team; they may reach beyond the span.
  package var pauses: [Pause]

  package init(team: Team, calendar: CalendarHistory, from: Timestamp, to: Timestamp?, pauses: [Pause] = []) {
    (self.team, self.calendar, self.from, self.to, self.pauses) = (team, calendar, from, to, pauses)
  }

  /// Seconds of the team's own business time.
  package func elapsed(at now: Timestamp) -> Int64 {
    calendar.elapsed(from: from, to: to ?? now, pauses: pauses)
  }
}

extension Sequence {
  /// What each team held in all, in seconds of its own business time.
  package func held<Team>(at now: Timestamp) -> [Team: Int64] where Element == OwnershipSpan<Team> {
    reduce(into: [:]) { $0[$1.team, default: 0] += $1.elapsed(at: now) }
  }
}
