package import Kernel

/// Finds the instant that a phrase means: for this person, now, in this reading.
package struct TimeResolver {
  let audience: Audience
  let working: WorkingDays
  let now: Timestamp
  let reading: TimeReading

  /// - Parameter now: what is ahead of or behind; nil for the moment at which the line was typed.
  package init(in world: World, now: Timestamp? = nil, reading: TimeReading) {
    audience = world.person.audience
    working = world.working
    self.now = now ?? world.now
    self.reading = reading
  }

  /// The instant.
  ///
  /// - Throws: `date.impossible` for 31 April, `time.contradiction` for a weekday that is not that date's.
  package func resolve(_ phrase: TimePhrase, typed: String) throws(SyntaxProblem) -> Moment {
    switch phrase {
    case .shift(let seconds): return Moment(instant: now.adding(seconds: seconds), isDay: false)
    case .span(let span):
      let sign: Int64 = reading == .past ? -1 : 1
      guard let days = span.days else {
        return Moment(instant: now.adding(seconds: sign * span.seconds), isDay: false)
      }
      return moment(today.adding(days: Int(sign) * days), nil)
    case .clock(let second): return clock(second)
    case .lengthOrClock(let seconds):
      let (distance, hour) = (now.adding(seconds: Int64(-seconds)), clock(seconds))
      return hour.instant < distance ? Moment(instant: distance, isDay: false) : hour
    case .at(.weekday(let weekday, .nearest), let second): return nearest(weekday, second)
    case .at(.dayOfMonth(let day, let weekday), let second):
      return moment(try dayOfMonth(day, weekday, second, typed: typed), second)
    case .at(let day, let second): return moment(try date(day, typed: typed), second)
    }
  }

  var today: CivilDate { audience.zone.civil(at: now).date }

  private func moment(_ date: CivilDate, _ second: Int?) -> Moment {
    guard let second else { return Moment(instant: instant(of: date), isDay: true) }
    return Moment(instant: audience.zone.instant(of: CivilTime(date: date, secondOfDay: second)), isDay: false)
  }

  /// What a day without an hour stands for.
  private func instant(of date: CivilDate) -> Timestamp {
    if case .past = reading { return audience.zone.midnight(of: date) }
    if case .until = reading { return audience.zone.midnight(of: date) }
    let hours = working.hours(date) ?? WorkingDays.usualHours(of: date, in: audience.zone)
    return reading == .deadline ? hours.upperBound : hours.lowerBound
  }

  private func clock(_ second: Int) -> Moment {
    let here = moment(today, second)
    switch reading {
    case .past: return here.instant <= now ? here : moment(today.adding(days: -1), second)
    case .deadline, .schedule, .until: return here.instant > now ? here : moment(today.adding(days: 1), second)
    }
  }

  /// The next such day, or the last in the past; today only when its hour lies in the direction of reading.
  private func nearest(_ weekday: Weekday, _ second: Int?) -> Moment {
    let ahead = (weekday.rawValue - today.weekday.rawValue + 7) % 7
    if ahead == 0, second != nil {
      let here = moment(today, second)
      if reading == .past ? here.instant <= now : here.instant > now { return here }
    }
    let distance = reading == .past ? (ahead == 0 ? -7 : ahead - 7) : (ahead == 0 ? 7 : ahead)
    return moment(today.adding(days: distance), second)
  }

  private func date(_ day: Day, typed: String) throws(SyntaxProblem) -> CivilDate {
    switch day {
    case .offset(let days): return today.adding(days: days)
    case .open(let count, let kind): return openDay(count, kind)
    case .weekday(let weekday, .behind(let weeks)):
      let ahead = (weekday.rawValue - today.weekday.rawValue + 7) % 7
      return today.adding(days: (ahead == 0 ? 7 : ahead) + 7 * weeks)
    case .weekday(let weekday, let choice):
      let distance = weekday.rawValue - today.weekday.rawValue
      return today.adding(days: choice == .nextWeek ? distance + 7 : distance < 0 ? distance : distance - 7)
    case .date(let day, let month, let year, let weekday):
      guard let date = calendarDate(day, month, year) else { throw impossible(typed) }
      if let weekday, weekday != date.weekday { throw contradiction(weekday, date, typed) }
      return date
    case .dayOfMonth(let day, let weekday): return try dayOfMonth(day, weekday, nil, typed: typed)
    case .dayOfNextMonth(let day):
      guard let date = month(after: 1, day: day) else { throw impossible(typed) }
      return date
    case .months(let count):
      guard let first = month(after: count, day: 1),
        let date = month(after: count, day: min(today.day, CivilDate.days(inMonth: first.month, of: first.year)))
      else { throw impossible(typed) }
      return date
    case .endOfQuarter(let number):
      let current = (today.month + 2) / 3
      let later = (((number ?? current) - current) + 4) % 4
      guard let last = month(after: (current + later) * 3 - today.month, day: 1),
        let date = CivilDate(
          year: last.year, month: last.month, day: CivilDate.days(inMonth: last.month, of: last.year))
      else { throw impossible(typed) }
      return date
    case .endOfWeek:
      let ahead = (Weekday.friday.rawValue - today.weekday.rawValue + 7) % 7
      return today.adding(days: reading == .past ? ahead - 7 : ahead)
    case .nextWeek:
      let monday = today.adding(days: 7 - today.weekday.rawValue)
      return reading == .deadline ? monday.adding(days: Weekday.friday.rawValue) : monday
    case .nextMonth:
      let (year, month) = today.month == 12 ? (today.year + 1, 1) : (today.year, today.month + 1)
      let day = reading == .deadline ? CivilDate.days(inMonth: month, of: year) : 1
      guard let date = CivilDate(year: year, month: month, day: day) else { throw impossible(typed) }
      return date
    case .endOfMonth(let month, let year):
      let month = month ?? today.month
      guard let date = calendarDate(1, month, year ?? (month == today.month ? today.year : nil)),
        let last = CivilDate(year: date.year, month: month, day: CivilDate.days(inMonth: month, of: date.year))
      else { throw impossible(typed) }
      return last
    }
  }

  /// Without a year: the nearest existing one ahead, or behind in the past; today counts in both.
  private func calendarDate(_ day: Int, _ month: Int, _ year: Int?) -> CivilDate? {
    if let year { return CivilDate(year: year, month: month, day: day) }
    // Eight years always hold a 29 February, also around 2100.
    for distance in 0...8 {
      let candidate = CivilDate(year: today.year + (reading == .past ? -distance : distance), month: month, day: day)
      if let candidate, reading == .past ? candidate <= today : candidate >= today { return candidate }
    }
    return nil
  }

  /// A day of a later month; nil where that month is too short.
  private func month(after count: Int, day: Int) -> CivilDate? {
    let months = today.year * 12 + today.month - 1 + count
    return CivilDate(year: months / 12, month: months % 12 + 1, day: day)
  }

  /// In the first month that has such a day ahead of now, at that hour where one was said.
  private func dayOfMonth(
    _ day: Int, _ weekday: Weekday?, _ second: Int?, typed: String
  ) throws(SyntaxProblem) -> CivilDate {
    for count in 0...2 {
      guard let date = month(after: count, day: day), moment(date, second).instant > now else { continue }
      if let weekday, weekday != date.weekday { throw contradiction(weekday, date, typed) }
      return date
    }
    throw impossible(typed)
  }

  private func openDay(_ count: Int, _ kind: Day.OpenDays) -> CivilDate {
    var date = today
    var left = count
    // A calendar of nothing but holidays must end too.
    for _ in 0..<(count * 7 + 366) where left > 0 {
      date = date.adding(days: 1)
      let isOpen =
        switch kind {
        case .business: working.hours(date) != nil
        case .working: date.weekday != .sunday && !working.isHoliday(date)
        }
      if isOpen { left -= 1 }
    }
    return date
  }
}
