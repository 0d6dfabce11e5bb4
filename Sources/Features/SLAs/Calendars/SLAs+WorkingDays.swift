package import BusinessTime
package import Kernel

extension SLAs {
  /// When somebody works: on the calendar of their team; else, or with several, in the hours of `fr-office` on their own
  /// wall clock.
  package func workingDays(of person: Person, in teams: Teams, at now: Timestamp) -> WorkingDays {
    let mine = teams.teams(of: Participant(person)).filter { $0.calendar != nil }
    let own = Set(mine.map { calendar(of: $0.name, at: now, teams) })
    if own.count == 1, let history = own.first.flatMap({ calendars[$0] }) {
      return .following(history, for: person.audience.zone)
    }
    guard let office = calendars[CalendarBook.office] else { return .usual(in: person.audience.zone) }
    return .following(office, for: person.audience.zone, onItsWall: false)
  }
}

extension WorkingDays {
  /// The days of a calendar for somebody in a zone, with its hours on its own wall clock or on theirs.
  ///
  /// Around the clock nothing ends with the day, so the usual hours hold there, on theirs.
  package static func following(_ history: CalendarHistory, for zone: Zone, onItsWall: Bool = true) -> WorkingDays {
    WorkingDays(
      hours: { date in
        guard let workday = history.workday(date) else { return nil }
        guard workday.upperBound.date == date else { return usualHours(of: date, in: zone) }
        let wall = onItsWall ? history.calendar(on: date).zone : zone
        return wall.instant(of: workday.lowerBound)..<wall.instant(of: workday.upperBound)
      },
      isHoliday: { history.calendar(on: $0).isHoliday($0) })
  }
}
