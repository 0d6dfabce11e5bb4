package import BusinessTime
package import Kernel

extension DigestSchedule {
  /// Whether an occurrence is to be sent: not in a pause, and none that was sent before.
  func isOwed(_ occurrence: Schedule.Occurrence) -> Bool {
    !setting.pauses.contains { $0.covers(occurrence.at) } && progress.last.map { occurrence.local > $0 } ?? true
  }

  /// The next ones after an instant that are owed, at most so many; none while it is stopped.
  package func upcoming(_ count: Int, after instant: Timestamp, _ calendars: DigestCalendars) -> [Schedule.Occurrence] {
    guard setting.stopped == nil, let schedule = setting.rule.schedule(calendars) else { return [] }
    var found: [Schedule.Occurrence] = []
    var start = max(instant, progress.settled)
    // Everything between is on pause, or was sent under another rule.
    while found.count < count, let next = schedule.next(after: start) {
      start = next.at
      if isOwed(next) {
        found.append(next)
      } else if let pause = setting.pauses.last(where: { $0.covers(next.at) }) {
        guard let until = pause.until else { break }
        start = max(start, until.adding(milliseconds: -1))
      }
    }
    return found
  }

  /// What has become due, and what is too late.
  func catchUp(at now: Timestamp, _ calendars: DigestCalendars) -> CatchUp? {
    guard setting.stopped == nil else { return nil }
    return setting.rule.schedule(calendars).map {
      CatchUp($0, lastDone: progress.settled, now: now, grace: slot.kind.grace, isOwed: isOwed)
    }
  }

  /// How many a pause has left out so far.
  func leftOut(by pause: DigestPause, at now: Timestamp, _ calendars: DigestCalendars) -> Int {
    let end = min(pause.until ?? now, now.adding(milliseconds: 1))
    return setting.rule.schedule(calendars)?.occurrences(from: pause.from, to: end).count ?? 0
  }

  /// What a digest of an instant is about, and the periods before it, oldest first: since the last one, or where there
  /// was none, from hour to hour by its rule.
  func periods(until end: Timestamp, _ calendars: DigestCalendars) -> [Range<Timestamp>] {
    setting.rule.periods(of: slot.kind, until: end, since: progress.posted, calendars)
  }
}

extension DigestRule {
  /// The periods before an instant, oldest first, from hour to hour.
  ///
  /// - Parameters:
  ///   - posted: when the last digest arrived, which the last period begins with; nil for none.
  ///   - grace: for how many seconds a period that has ended is still told of, where none arrived.
  func periods(
    of kind: DigestKind, until end: Timestamp, since posted: Timestamp? = nil, grace: Int64 = 0,
    _ calendars: DigestCalendars
  ) -> [Range<Timestamp>] {
    let reach = Int64(kind.periods + 1) * kind.length + 14 * 86_400
    let hours = schedule(calendars)?.occurrences(from: end.adding(seconds: -reach), to: end).map(\.at) ?? []
    let start =
      posted.flatMap { $0 < end ? $0 : nil } ?? hours.last { $0 < end.adding(seconds: -grace) }
      ?? end.adding(seconds: -kind.length)
    var borders = hours.filter { $0 < start }.suffix(kind.periods - 1) + [start, end]
    while borders.count <= kind.periods { borders.insert(borders[0].adding(seconds: -kind.length), at: 0) }
    return zip(borders, borders.dropFirst()).map { $0..<$1 }
  }
}

extension DigestKind {
  /// About how long its period is, in seconds.
  var length: Int64 {
    switch self {
    case .daily: 86_400
    case .weekly: 7 * 86_400
    case .monthly: 30 * 86_400
    case .quarterly: 91 * 86_400
    }
  }

  /// How many periods its figures are told of.
  var periods: Int {
    switch self {
    case .daily: 2
    case .weekly: 8
    case .monthly: 6
    case .quarterly: 4
    }
  }

  /// The periods before an instant, where no schedule says at which hours they end: days and weeks back from it, months
  /// and quarters as a usual schedule has them.
  ///
  /// A month or a quarter that has just ended is still being told for as long as its digest would still be sent: whoever
  /// asks for one on the first days of the next month means that one.
  func periods(until end: Timestamp, _ calendars: DigestCalendars, in room: Place, zone: Zone) -> [Range<Timestamp>] {
    switch self {
    case .daily, .weekly:
      (0..<Int64(periods)).reversed().map { index in
        end.adding(seconds: -(index + 1) * length)..<end.adding(seconds: -index * length)
      }
    case .monthly, .quarterly:
      DigestRule.usual(for: self, zone: zone, calendar: calendars.ofReaders(room)).periods(
        of: self, until: end, grace: grace, calendars)
    }
  }
}
