import Kernel

/// When digests are owed, found out day by day from the offsets of a zone: nothing of the program's own calendars and
/// schedules is used here, so that the two can be held against each other.
struct PlainSchedule {
  enum Days {
    case every, weekday(Weekday), firstWorkdayOfMonth, lastDayOfMonth, lastWorkdayOfQuarter
  }

  enum Holiday { case skip, nextWorkday }

  var days: Days
  /// Minutes after midnight.
  var minute: Int
  var holiday: Holiday
  var zone: Zone

  struct Owed: Hashable {
    var key: String
    var at: Timestamp
  }

  /// In order, from 1 January 2026 to 31 December 2027 of the zone.
  var owed: [Owed] {
    var dates: [CivilDate] = []
    // What falls on a holiday at the end of a year is owed in the next one.
    for day in PlainSchedule.days {
      guard falls(on: day) else { continue }
      if !PlainSchedule.isHoliday(day) {
        dates.append(day)
      } else if holiday == .nextWorkday {
        var next = day.adding(days: 1)
        while !PlainSchedule.isWorkday(next) { next = next.adding(days: 1) }
        dates.append(next)
      }
    }
    return Set(dates).sorted().compactMap { date in
      instant(on: date).map { Owed(key: "\(date.text) \(PlainSchedule.clock(minute))", at: $0) }
    }
  }

  private func falls(on day: CivilDate) -> Bool {
    switch days {
    case .every: return true
    case .weekday(let weekday): return day.weekday == weekday
    case .lastDayOfMonth: return day.adding(days: 1).day == 1
    case .firstWorkdayOfMonth:
      let before = (1..<day.day).map { day.adding(days: -$0) }
      return PlainSchedule.isWorkday(day) && !before.contains(where: PlainSchedule.isWorkday)
    case .lastWorkdayOfQuarter:
      guard day.month % 3 == 0, PlainSchedule.isWorkday(day) else { return false }
      let after = (1...31).map { day.adding(days: $0) }.filter { $0.month == day.month }
      return !after.contains(where: PlainSchedule.isWorkday)
    }
  }

  /// Minute by minute: the first one of the date whose wall clock is at or past the set time.
  private func instant(on date: CivilDate) -> Timestamp? {
    let midnight = date.daysSinceEpoch * 86_400
    let noon = Int64(zone.offset(at: Timestamp(milliseconds: (midnight + 43_200) * 1000)))
    let start = midnight + Int64(minute) * 60 - noon - 4 * 3600
    for second in stride(from: start, to: start + 30 * 3600, by: 60) {
      let instant = Timestamp(milliseconds: second * 1000)
      let local = second + Int64(zone.offset(at: instant))
      if local >= midnight, local < midnight + 86_400, local - midnight >= Int64(minute) * 60 { return instant }
    }
    return nil
  }

  private static func clock(_ minute: Int) -> String {
    func two(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }
    return "\(two(minute / 60)):\(two(minute % 60))"
  }

  private static let days: [CivilDate] = (20_454...21_183).map { CivilDate(daysSinceEpoch: Int64($0)) }

  private static func isWorkday(_ day: CivilDate) -> Bool { day.weekday < .saturday && !isHoliday(day) }

  private static func isHoliday(_ day: CivilDate) -> Bool { holidays.contains(day.text) }

  /// Of France: those that have a date, Easter Monday, Ascension and Whit Monday.
  private static let holidays: Set<String> = {
    let fixed = ["01-01", "05-01", "05-08", "07-14", "08-15", "11-01", "11-11", "12-25"]
    let moving = ["2026-04-06", "2026-05-14", "2026-05-25", "2027-03-29", "2027-05-06", "2027-05-17", "2028-01-01"]
    return Set(["2026", "2027"].flatMap { year in fixed.map { "\(year)-\($0)" } } + moving)
  }()
}
