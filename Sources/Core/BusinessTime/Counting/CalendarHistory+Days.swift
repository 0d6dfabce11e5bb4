package import Kernel

/// Business days: days, not hours.
extension CalendarHistory {
  /// The calendar in force when a date begins on its own wall clock.
  package func calendar(on date: CivilDate) -> BusinessCalendar {
    guard versions.count > 1 else { return versions[0].calendar }
    let midnight = CivilTime(date: date, secondOfDay: 0)
    let version = versions.dropFirst().last { $0.from <= $0.calendar.zone.instant(of: midnight) }
    return (version ?? versions[0]).calendar
  }

  /// Whether any window that starts on this date is open, closures taken off.
  package func isBusinessDay(_ date: CivilDate) -> Bool { calendar(on: date).opens(on: date) }

  /// The wall times at which the work that starts on a date begins and ends; nil on a closed day.
  package func workday(_ date: CivilDate) -> Range<CivilTime>? {
    let shifts = calendar(on: date).shifts(startingOn: date)
    guard let first = shifts.first?.lowerBound, let last = shifts.last?.upperBound else { return nil }
    return CivilTime(seconds: first)..<CivilTime(seconds: last)
  }

  /// Open seconds whose wall clock shows this date.
  package func dayLength(_ date: CivilDate) -> Int64 {
    // Every instant of a date lies within a day and a half of its midnight in UTC, whatever the zone.
    let around = date.daysSinceEpoch * 86_400 - 129_600..<date.daysSinceEpoch * 86_400 + 216_000
    let timetable = timetable(covering: around)
    var sum: Int64 = 0
    for (index, version) in versions.enumerated() {
      let from = index == 0 ? Int64.min : version.firstSecond
      let to = index + 1 < versions.count ? versions[index + 1].firstSecond : Int64.max
      let midnight = date.daysSinceEpoch * 86_400
      for segment in version.calendar.zone.offsetSegments(from: around.lowerBound, to: around.upperBound) {
        let day = (midnight - segment.offset..<midnight + 86_400 - segment.offset)
          .clamped(to: segment.from..<segment.to).clamped(to: from..<to)
        sum += timetable.open(from: day.lowerBound, to: day.upperBound)
      }
    }
    return sum
  }

  /// The business day so many business days after a date, or before it when `count` is negative.
  ///
  /// The date itself is not counted; with 0 it is the date itself or the next business day. Nil when there is none within
  /// the horizon.
  package func businessDay(_ count: Int, after date: CivilDate) -> CivilDate? {
    var left = abs(count)
    var day = date
    if count == 0, isBusinessDay(date) { return date }
    for _ in 0..<CalendarHistory.horizon / 86_400 {
      day = day.adding(days: count < 0 ? -1 : 1)
      guard isBusinessDay(day) else { continue }
      left -= 1
      if left <= 0 { return day }
    }
    return nil
  }

  /// How many business days there are from a date up to, but not including, another.
  package func businessDays(from: CivilDate, to: CivilDate) -> Int {
    guard from < to else { return 0 }
    return (from.daysSinceEpoch..<to.daysSinceEpoch).count { isBusinessDay(CivilDate(daysSinceEpoch: $0)) }
  }

  /// The same wall time so many business days later.
  ///
  /// It counts from the next opening when an instant is closed; a shift over midnight belongs to the date it starts
  /// on. When the time is closed on the day it falls on, the day's next opening holds, or its closing time.
  package func adding(businessDays count: Int, to instant: Timestamp) throws(ClockProblem) -> Timestamp {
    guard count > 0 else { throw .targetNotPositive }
    guard let start = nextOpening(from: instant) else { throw .unreachable }
    let calendar = calendar(at: start)
    let wall = calendar.zone.civil(at: start)
    let today = calendar.shifts(startingOn: wall.date).contains { $0.contains(wall.seconds) }
    let first = today ? wall.date : wall.date.adding(days: -1)
    guard let date = businessDay(count, after: first) else { throw .unreachable }
    let shifts = self.calendar(on: date).shifts(startingOn: date)
    let wanted = date.daysSinceEpoch * 86_400 + wall.seconds - first.daysSinceEpoch * 86_400
    let shift = shifts.first { $0.upperBound > wanted }
    guard let local = shift.map({ max($0.lowerBound, wanted) }) ?? shifts.last?.upperBound else { throw .unreachable }
    return self.calendar(on: date).zone.instant(of: CivilTime(seconds: local))
  }
}

extension BusinessCalendar {
  /// Whether a window that starts on a date is open for a while, closures taken off.
  fileprivate func opens(on date: CivilDate) -> Bool {
    // Every window has a part on the date it starts on: only a closure can take that away.
    closures.isEmpty ? !windows(startingOn: date).isEmpty : !shifts(startingOn: date).isEmpty
  }

  /// The open stretches of the wall clock that start on a date, to their end, without closures and holidays.
  func shifts(startingOn date: CivilDate) -> [Seconds] {
    let midnight = date.daysSinceEpoch * 86_400
    let limit = isHoliday(date.adding(days: 1)) ? midnight + 86_400 : midnight + 2 * 86_400
    return union(
      of: windows(startingOn: date).map { midnight + Int64($0.from) * 60..<midnight + Int64($0.to) * 60 },
      within: midnight..<limit, without: closures.map(\.seconds))
  }
}
