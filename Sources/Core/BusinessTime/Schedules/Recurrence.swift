package import Kernel

/// The dates on which something recurs.
package enum Recurrence: Hashable, Sendable {
  /// What a day of the month means in a month that is too short for it.
  package enum ShortMonth: String, Hashable, Sendable { case last, skip }
  package enum Period: Hashable, Sendable { case month, quarter }

  case everyDay
  case weekdays(Set<Weekday>)
  case businessDays
  /// 1 to 31.
  case dayOfMonth(Int, ShortMonth)
  case firstBusinessDay(of: Period)
  case lastBusinessDay(of: Period)

  /// Whether it falls on this date, holidays aside.
  func matches(_ date: CivilDate, in calendar: CalendarHistory) -> Bool {
    switch self {
    case .everyDay: return true
    case .weekdays(let weekdays): return weekdays.contains(date.weekday)
    case .businessDays: return calendar.isBusinessDay(date)
    case .dayOfMonth(let day, let short):
      let length = CivilDate.days(inMonth: date.month, of: date.year)
      return date.day == (short == .last ? min(day, length) : day)
    case .firstBusinessDay(let period):
      guard calendar.isBusinessDay(date), let first = period.firstDay(around: date) else { return false }
      return calendar.businessDays(from: first, to: date) == 0
    case .lastBusinessDay(let period):
      guard calendar.isBusinessDay(date), let next = period.firstDay(after: date) else { return false }
      return calendar.businessDays(from: date.adding(days: 1), to: next) == 0
    }
  }
}

extension Recurrence.Period {
  fileprivate func firstDay(around date: CivilDate) -> CivilDate? {
    CivilDate(year: date.year, month: self == .month ? date.month : (date.month - 1) / 3 * 3 + 1, day: 1)
  }

  fileprivate func firstDay(after date: CivilDate) -> CivilDate? {
    let last = self == .month ? date.month : (date.month - 1) / 3 * 3 + 3
    return last == 12
      ? CivilDate(year: date.year + 1, month: 1, day: 1) : CivilDate(year: date.year, month: last + 1, day: 1)
  }
}

/// What happens to an occurrence that falls on a holiday.
package enum HolidayRule: String, Hashable, Sendable {
  case anyway, skip, next
}
