package import BusinessTime
package import Kernel

extension SLAs {
  /// When somebody works: on the calendar of their team; else, or with several, in the hours of `fr-office` on their own
  /// wall clock.
  package func workingDays(of person: Person, in teams: Teams, at now: Timestamp) -> WorkingDays {
    let mine = teams.teams(of: Participant(person)).filter { $0.calendar != nil }
    let own = Set(mine.map { calendar(of: $0.name, at: now, teams) })
    if own.count == 1, let history = own.first.flatMap({ calendars[$0] }) { return .following(history) }
    guard let office = calendars[CalendarBook.office] else { return .usual(in: person.audience.zone) }
    return .following(office, in: person.audience.zone)
  }
}

extension WorkingDays {
  /// The days of a calendar, on its own wall clock or on another one.
  ///
  /// Around the clock nothing ends with the day, so the usual hours hold there.
  package static func following(_ history: CalendarHistory, in zone: Zone? = nil) -> WorkingDays {
    WorkingDays(
      hours: { date in
        guard let workday = history.workday(date) else { return nil }
        let zone = zone ?? history.calendar(on: date).zone
        guard workday.upperBound.date == date else { return usualHours(of: date, in: zone) }
        return zone.instant(of: workday.lowerBound)..<zone.instant(of: workday.upperBound)
      },
      isHoliday: { history.calendar(on: $0).isHoliday($0) })
  }
}
