package import Kernel

/// When a team works: a zone, its weekly windows, and what departs from them.
package struct BusinessCalendar: Hashable, Sendable {
  package let zone: Zone
  package let week: Week
  package let holidays: Holidays
  /// They replace the windows that start on their date, and re-open a holiday; an empty list closes the date.
  package let exceptions: [CivilDate: [Window]]
  package let closures: [Closure]

  /// Refused when it has no window at all.
  package init(
    zone: Zone, week: Week, holidays: Holidays = .none, exceptions: [CivilDate: [Window]] = [:],
    closures: [Closure] = []
  ) throws(CalendarProblem) {
    guard !week.isEmpty || exceptions.values.contains(where: { !$0.isEmpty }) else { throw .neverOpens }
    self.zone = zone
    self.week = week
    self.holidays = holidays
    self.exceptions = exceptions
    self.closures = closures.sorted { ($0.from, $0.to) < ($1.from, $1.to) }
  }

  /// Whether the whole date is closed as a holiday.
  package func isHoliday(_ date: CivilDate) -> Bool {
    holidays.contains(date) && exceptions[date] == nil
  }

  /// Monday to Friday, 09:00–12:30 and 13:30–18:00, with the French holidays: `fr-office`.
  package static func frenchOffice(
    zone: Zone, holidays: FrenchHolidays = .metropole
  ) throws(CalendarProblem) -> BusinessCalendar {
    let windows = [try Window(from: 540, to: 750), try Window(from: 810, to: 1080)]
    return try BusinessCalendar(
      zone: zone, week: Week([.monday, .tuesday, .wednesday, .thursday, .friday], windows),
      holidays: Holidays(french: holidays))
  }

  /// Every second of every day in one zone: `24x7`.
  package static func alwaysOpen(_ zone: Zone) throws(CalendarProblem) -> BusinessCalendar {
    try BusinessCalendar(zone: zone, week: Week(Weekday.allCases, [Window(from: 0, to: 1440)]))
  }
}
