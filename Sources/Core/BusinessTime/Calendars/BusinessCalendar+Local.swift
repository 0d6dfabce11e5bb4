package import Kernel

extension BusinessCalendar {
  /// The windows that start on a date, before closures: none on a holiday.
  package func windows(startingOn date: CivilDate) -> [Window] {
    if let exception = exceptions[date] { return exception }
    return isHoliday(date) ? [] : week[date.weekday]
  }

  /// The open stretches of the wall clock from the start of day `first` to the end of day `last` (days since
  /// 1970-01-01), in order and joined where they touch.
  ///
  /// This knows nothing of clock changes: it says which wall times are open, not when they happen.
  func openLocalTime(first: Int64, last: Int64) -> [Seconds] {
    var open: [Seconds] = []
    // A shift of the evening before may run into the first day.
    var date = CivilDate(daysSinceEpoch: first - 1)
    var isClosed = isHoliday(date)
    for day in (first - 1)...last {
      let midnight = day * 86_400
      let next = CivilDate(daysSinceEpoch: day + 1)
      let isNextClosed = isHoliday(next)
      if !isClosed {
        // A shift does not run into a holiday.
        let limit = isNextClosed ? midnight + 86_400 : .max
        for window in exceptions[date] ?? week[date.weekday] {
          open.append(midnight + Int64(window.from) * 60..<min(midnight + Int64(window.to) * 60, limit))
        }
      }
      (date, isClosed) = (next, isNextClosed)
    }
    return union(of: open, within: first * 86_400..<(last + 1) * 86_400, without: closures.map(\.seconds))
  }
}

extension Closure {
  /// Its stretch of the wall clock.
  var seconds: Seconds { from.seconds..<to.seconds }
}

extension CivilTime {
  /// Seconds since 1970-01-01 00:00 on the same wall clock.
  var seconds: Int64 { date.daysSinceEpoch * 86_400 + Int64(secondOfDay) }

  /// The wall time so many seconds after 1970-01-01 00:00 on the same wall clock.
  init(seconds: Int64) {
    let days = seconds.flooredDivision(by: 86_400)
    self.init(date: CivilDate(daysSinceEpoch: days), secondOfDay: Int(seconds - days * 86_400))
  }
}
