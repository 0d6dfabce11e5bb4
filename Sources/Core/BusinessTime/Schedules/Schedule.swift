package import Kernel

/// Something that recurs at a wall time: a local rule and a zone, never an interval.
package struct Schedule: Hashable, Sendable {
  package var recurrence: Recurrence
  /// Seconds after midnight on the wall clock.
  package var secondOfDay: Int
  package var onHoliday: HolidayRule
  package var zone: Zone
  /// Whose business days and holidays count.
  package var calendar: CalendarHistory

  package init(
    _ recurrence: Recurrence, at secondOfDay: Int, onHoliday: HolidayRule = .anyway, zone: Zone,
    calendar: CalendarHistory
  ) {
    self.recurrence = recurrence
    self.secondOfDay = secondOfDay
    self.onHoliday = onHoliday
    self.zone = zone
    self.calendar = calendar
  }

  /// One firing; `local` is its key, which no clock change and no step of the clock makes ambiguous.
  package struct Occurrence: Hashable, Sendable {
    /// The date and the set time, also when the clock skips that time.
    package var local: CivilTime
    package var at: Timestamp

    package init(local: CivilTime, at: Timestamp) { (self.local, self.at) = (local, at) }
  }

  /// The firings from one instant up to, but not including, another, in order.
  ///
  /// Each is the first instant of its date whose wall clock is at or past the set time; a date without such an instant
  /// has none.
  package func occurrences(from: Timestamp, to: Timestamp) -> [Occurrence] {
    guard from < to else { return [] }
    // Nothing is said beyond the calculable years, so that "for ever" is no endless loop.
    let first = zone.civil(at: CalendarHistory.clamped(from)).date.adding(days: -1)
    let last = zone.civil(at: CalendarHistory.clamped(to)).date.adding(days: 1)
    return dates(from: first, through: last).compactMap { date in
      occurrence(on: date).flatMap { $0.at >= from && $0.at < to ? $0 : nil }
    }
  }

  /// The first firing after an instant; nil when there is none within ten years.
  package func next(after instant: Timestamp) -> Occurrence? {
    let start = instant.adding(milliseconds: 1)
    for days: Int64 in [8, 100, 400, 3660] {
      if let next = occurrences(from: start, to: start.adding(seconds: days * 86_400)).first { return next }
    }
    return nil
  }

  private func occurrence(on date: CivilDate) -> Occurrence? {
    let local = CivilTime(date: date, secondOfDay: secondOfDay)
    let at = zone.instant(of: local)
    return zone.civil(at: at).date == date ? Occurrence(local: local, at: at) : nil
  }

  /// In order, each once: an occurrence that moves to a date which has its own is one.
  private func dates(from first: CivilDate, through last: CivilDate) -> [CivilDate] {
    // Whatever moves here comes from before: no run of holidays is longer than that.
    let start = onHoliday == .next ? first.adding(days: -Schedule.longestMove) : first
    var dates: [CivilDate] = []
    for day in start.daysSinceEpoch...last.daysSinceEpoch {
      let date = CivilDate(daysSinceEpoch: day)
      guard recurrence.matches(date, in: calendar) else { continue }
      if onHoliday == .anyway || !calendar.calendar(on: date).isHoliday(date) {
        dates.append(date)
      } else if onHoliday == .next, let moved = calendar.businessDay(1, after: date) {
        dates.append(moved)
      }
    }
    return Set(dates).filter { $0 >= first && $0 <= last }.sorted()
  }

  private static let longestMove = 60
}
