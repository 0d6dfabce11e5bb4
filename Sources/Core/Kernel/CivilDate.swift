/// A day of the proleptic Gregorian calendar, with no time zone.
package struct CivilDate: Hashable, Comparable, Sendable {
  /// Year, month 1–12 and day 1–31.
  package let year: Int, month: Int, day: Int

  /// Nil when there is no such day (29 February 2027, 31 April, month 13).
  package init?(year: Int, month: Int, day: Int) {
    guard (1...9999).contains(year), (1...12).contains(month), day >= 1,
      day <= CivilDate.days(inMonth: month, of: year)
    else { return nil }
    (self.year, self.month, self.day) = (year, month, day)
  }

  /// Days since 1970-01-01 to a date: Howard Hinnant, "chrono-compatible low-level date algorithms", `civil_from_days`.
  package init(daysSinceEpoch days: Int64) {
    let z = days + 719_468
    let era = z.flooredDivision(by: 146_097)
    let doe = z - era * 146_097
    let yoe = (doe - doe / 1460 + doe / 36_524 - doe / 146_096) / 365
    let doy = doe - (365 * yoe + yoe / 4 - yoe / 100)
    let mp = (5 * doy + 2) / 153
    day = Int(doy - (153 * mp + 2) / 5 + 1)
    month = Int(mp < 10 ? mp + 3 : mp - 9)
    year = Int(yoe + era * 400) + (month <= 2 ? 1 : 0)
  }

  /// Days since 1970-01-01: the same source, `days_from_civil`.
  package var daysSinceEpoch: Int64 {
    let y = Int64(month <= 2 ? year - 1 : year)
    let era = y.flooredDivision(by: 400)
    let yoe = y - era * 400
    let doy = Int64((153 * (month > 2 ? month - 3 : month + 9) + 2) / 5 + day - 1)
    let doe = yoe * 365 + yoe / 4 - yoe / 100 + doy
    return era * 146_097 + doe - 719_468
  }

  /// The day `days` later.
  package func adding(days: Int) -> CivilDate { CivilDate(daysSinceEpoch: daysSinceEpoch + Int64(days)) }

  package static func < (a: CivilDate, b: CivilDate) -> Bool { (a.year, a.month, a.day) < (b.year, b.month, b.day) }

  /// The day of the week.
  package var weekday: Weekday {
    let index = (daysSinceEpoch + 3) % 7
    return Weekday(rawValue: Int(index < 0 ? index + 7 : index)) ?? .monday
  }

  /// How many days a month has: 28 to 31.
  package static func days(inMonth month: Int, of year: Int) -> Int {
    switch month {
    case 2: (year % 4 == 0 && year % 100 != 0) || year % 400 == 0 ? 29 : 28
    case 4, 6, 9, 11: 30
    default: 31
    }
  }
}

/// Monday first, as ISO 8601 counts.
package enum Weekday: Int, Sendable, CaseIterable, Comparable {
  case monday, tuesday, wednesday, thursday, friday, saturday, sunday

  package static func < (a: Weekday, b: Weekday) -> Bool { a.rawValue < b.rawValue }

  /// `mon`, `tue`: as files name it.
  package var key: String { ["mon", "tue", "wed", "thu", "fri", "sat", "sun"][rawValue] }

  /// Nil for anything but a key.
  package init?(key: String) {
    guard let day = Weekday.allCases.first(where: { $0.key == key }) else { return nil }
    self = day
  }
}

extension CivilDate {
  /// What the wall clock shows as it begins.
  package var midnight: CivilTime { CivilTime(date: self, secondOfDay: 0) }
}

/// A wall-clock reading: what a clock on the wall of some zone shows, to the second.
package struct CivilTime: Hashable, Comparable, Sendable {
  package var date: CivilDate
  /// Seconds since the wall clock's midnight, 0 to 86,399.
  package var secondOfDay: Int

  package init(date: CivilDate, secondOfDay: Int) {
    self.date = date
    self.secondOfDay = secondOfDay
  }

  package init(date: CivilDate, hour: Int, minute: Int = 0) {
    self.init(date: date, secondOfDay: hour * 3600 + minute * 60)
  }

  package var isMidnight: Bool { secondOfDay == 0 }
  package var hour: Int { secondOfDay / 3600 }
  package var minute: Int { secondOfDay / 60 % 60 }

  package static func < (a: CivilTime, b: CivilTime) -> Bool {
    a.date == b.date ? a.secondOfDay < b.secondOfDay : a.date < b.date
  }
}
