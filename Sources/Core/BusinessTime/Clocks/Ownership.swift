package import Kernel

/// How long one team held something.
package struct OwnershipSpan<Team: Hashable & Sendable>: Hashable, Sendable {
  package var team: Team
  /// The team's own.
  package var calendar: CalendarHistory
  package var from: Timestamp
  /// Nil while it holds it.
  package var to: Timestamp?

  package init(team: Team, calendar: CalendarHistory, from: Timestamp, to: Timestamp?) {
    (self.team, self.calendar, self.from, self.to) = (team, calendar, from, to)
  }

  /// Seconds of the team's own business time.
  package func elapsed(at now: Timestamp, pauses: [Pause] = []) -> Int64 {
    calendar.elapsed(from: from, to: to ?? now, pauses: pauses)
  }
}

extension Sequence {
  /// What each team held in all, in seconds of its own business time.
  package func held<Team>(at now: Timestamp, pauses: [Pause] = []) -> [Team: Int64]
  where Element == OwnershipSpan<Team> {
    reduce(into: [:]) { $0[$1.team, default: 0] += $1.elapsed(at: now, pauses: pauses) }
  }
}
