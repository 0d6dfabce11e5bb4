/// When whoever types works, as far as a day in a line has to know it: the calendar of their team.
package struct WorkingDays: Sendable {
  /// The beginning and the end of the work of a date; nil when nobody works on it.
  package var hours: @Sendable (CivilDate) -> Range<Timestamp>?
  /// Whether a date is a holiday, whatever its day of the week.
  package var isHoliday: @Sendable (CivilDate) -> Bool

  package init(
    hours: @escaping @Sendable (CivilDate) -> Range<Timestamp>?, isHoliday: @escaping @Sendable (CivilDate) -> Bool
  ) {
    self.hours = hours
    self.isHoliday = isHoliday
  }

  /// Monday to Friday from 09:00 to 18:00 on the wall clock of a zone, without holidays.
  package static func usual(in zone: Zone) -> WorkingDays {
    WorkingDays(hours: { $0.weekday < .saturday ? usualHours(of: $0, in: zone) : nil }, isHoliday: { _ in false })
  }

  /// The hours that a deadline on a day without work has all the same: 09:00 to 18:00.
  package static func usualHours(of date: CivilDate, in zone: Zone) -> Range<Timestamp> {
    zone.instant(of: CivilTime(date: date, hour: 9))..<zone.instant(of: CivilTime(date: date, hour: 18))
  }
}
