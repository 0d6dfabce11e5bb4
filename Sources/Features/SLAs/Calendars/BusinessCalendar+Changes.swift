import BusinessTime
import Kernel

/// The same calendar with one thing changed.
extension BusinessCalendar {
  /// Closed on some days besides, or on a part of one; what is closed from and to the same moments already takes the
  /// new reason, where there is one.
  func closing(_ new: [Closure]) throws(CalendarProblem) -> BusinessCalendar {
    var closures = self.closures
    for closure in new {
      if let index = closures.firstIndex(where: { $0.from == closure.from && $0.to == closure.to }) {
        if !closure.reason.isEmpty { closures[index] = closure }
      } else {
        closures.append(closure)
      }
    }
    return try with(closures: closures)
  }

  /// With these windows on a date, whatever it is closed for; nil for those of its weekday.
  func opening(_ date: CivilDate, _ windows: [Window]?) throws(CalendarProblem) -> BusinessCalendar {
    let (start, end) = (
      CivilTime(date: date, secondOfDay: 0), CivilTime(date: date.adding(days: 1), secondOfDay: 0)
    )
    var closures: [Closure] = []
    for closure in self.closures {
      guard closure.from < end, start < closure.to else {
        closures.append(closure)
        continue
      }
      if closure.from < start { closures.append(try Closure(from: closure.from, to: start, reason: closure.reason)) }
      if end < closure.to { closures.append(try Closure(from: end, to: closure.to, reason: closure.reason)) }
    }
    var exceptions = self.exceptions
    if let windows {
      exceptions[date] = windows
    } else if exceptions[date]?.isEmpty == true || holidays.contains(date) {
      exceptions[date] = holidays.contains(date) ? week[date.weekday] : nil
    }
    return try with(exceptions: exceptions, closures: closures)
  }

  /// Closed on a date as a holiday.
  func addingHoliday(_ date: CivilDate, _ name: String) throws(CalendarProblem) -> BusinessCalendar {
    var (holidays, exceptions) = (holidays, exceptions)
    holidays.removed.remove(date)
    if !name.isEmpty || holidays.french?.contains(date) != true { holidays.added[date] = name }
    exceptions[date] = nil
    return try with(holidays: holidays, exceptions: exceptions)
  }

  /// Worked on a date that was a holiday.
  func removingHoliday(_ date: CivilDate) throws(CalendarProblem) -> BusinessCalendar {
    var holidays = holidays
    holidays.added[date] = nil
    if holidays.french?.contains(date) == true { holidays.removed.insert(date) }
    return try with(holidays: holidays)
  }

  /// The holiday that a date is, with its name; nil for an ordinary date.
  func holiday(_ date: CivilDate) -> Holiday? { holidays.days(of: date.year).first { $0.date == date } }

  /// The closures that touch a date.
  func closures(on date: CivilDate) -> [Closure] {
    let (start, end) = (
      CivilTime(date: date, secondOfDay: 0), CivilTime(date: date.adding(days: 1), secondOfDay: 0)
    )
    return closures.filter { $0.from < end && start < $0.to }
  }

  /// The closures that cover all of some dates.
  func closures(over dates: ClosedRange<CivilDate>) -> [Closure] {
    let end = CivilTime(date: dates.upperBound.adding(days: 1), secondOfDay: 0)
    return closures.filter { $0.from <= CivilTime(date: dates.lowerBound, secondOfDay: 0) && end <= $0.to }
  }

  func with(
    zone: Zone? = nil, week: Week? = nil, holidays: Holidays? = nil, exceptions: [CivilDate: [Window]]? = nil,
    closures: [Closure]? = nil
  ) throws(CalendarProblem) -> BusinessCalendar {
    try BusinessCalendar(
      zone: zone ?? self.zone, week: week ?? self.week, holidays: holidays ?? self.holidays,
      exceptions: exceptions ?? self.exceptions, closures: closures ?? self.closures)
  }
}
