import BusinessTime
import Kernel

/// A calendar before and after a change, and the versions that lead there.
struct CalendarChange {
  /// Nil for a calendar that is new.
  let before: CalendarHistory?
  let after: CalendarHistory
  /// To be appended in this order.
  let versions: [CalendarHistory.Version]

  /// The first version of a calendar, made now; it also holds for all time before.
  init(new calendar: BusinessCalendar, now: Timestamp) throws(CalendarProblem) {
    try calendar.checkRecording()
    (before, after) = (nil, CalendarHistory(calendar))
    versions = [CalendarHistory.Version(from: now, calendar: calendar)]
  }

  /// What one date or a few are changed to: it counts from now on, and whatever is planned for later is changed alike.
  init(
    of history: CalendarHistory, now: Timestamp,
    _ change: (BusinessCalendar) throws(CalendarProblem) -> BusinessCalendar
  ) throws(CalendarProblem) {
    var versions = [CalendarHistory.Version(from: now, calendar: try change(history.calendar(at: now)))]
    for planned in history.versions.dropFirst() where planned.from > now {
      versions.append(CalendarHistory.Version(from: planned.from, calendar: try change(planned.calendar)))
    }
    try self.init(history, versions)
  }

  /// What it is from an instant on; one that is planned for that very instant is replaced, for a later one it is too
  /// early.
  init(of history: CalendarHistory, to calendar: BusinessCalendar, from: Timestamp, now: Timestamp)
    throws(CalendarProblem)
  {
    let start = calendar.zone.civil(at: from)
    guard from >= now else { throw .versionInThePast(from: start) }
    guard BusinessCalendar.years.contains(start.date.year) else { throw .dateOutOfReach(start.date) }
    if let last = history.versions.dropFirst().last, last.from > from {
      throw .overlapsVersion(from: start, last: last.calendar.zone.civil(at: last.from))
    }
    try self.init(history, [CalendarHistory.Version(from: from, calendar: calendar)])
  }

  private init(_ history: CalendarHistory, _ versions: [CalendarHistory.Version]) throws(CalendarProblem) {
    for version in versions { try version.calendar.checkRecording() }
    let from = versions.first?.from ?? .distantFuture
    let first = history.versions[0]
    before = history
    after = try CalendarHistory(first, history.versions.dropFirst().filter { $0.from < from } + versions)
    self.versions = versions
  }

  /// True for a change that leaves everything as it is.
  var isEmpty: Bool {
    guard let before else { return false }
    return versions.allSatisfy { before.calendar(at: $0.from) == $0.calendar }
  }

  /// As events of the calendar with this name.
  func events(_ name: String) -> [SLAEvent] {
    versions.map { .calendarChanged(name: name, $0.calendar, from: $0.from) }
  }
}

extension BusinessCalendar {
  /// Refuses what could be acknowledged, and not be read again: what is written is read here, before it is recorded.
  ///
  /// - Throws: `dateOutOfReach`, `cannotBeKept`.
  fileprivate func checkRecording() throws(CalendarProblem) {
    try checkDates()
    guard (try? BusinessCalendar(json: json)) == self else { throw .cannotBeKept }
  }
}
