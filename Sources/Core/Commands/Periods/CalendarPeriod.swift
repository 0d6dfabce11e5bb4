package import Kernel

/// The dates that a question is about, or the time from one hour to another, and the like ones before them.
package struct CalendarPeriod: Sendable, Hashable {
  /// How long it is, which is also how far the one before lies back.
  package enum Length: Sendable, Hashable {
    case days(Int), months(Int)
    /// As the clock on the wall counts them: every day has 86,400.
    case seconds(Int64)
  }

  /// What a calendar is divided into.
  package enum Unit: Sendable, Hashable { case day, week, month, quarter, year }

  package let length: Length
  /// Midnight, unless its length is in seconds.
  package let beginning: CivilTime

  /// So many days or months from a date on.
  package init(_ length: Length, from first: CivilDate) { self.init(length, from: first.midnight) }

  private init(_ length: Length, from beginning: CivilTime) { (self.length, self.beginning) = (length, beginning) }

  /// The part of the calendar of a kind that contains a date.
  package init(_ unit: Unit, containing date: CivilDate) {
    let first =
      switch unit {
      case .day: date
      case .week: date.adding(days: -date.weekday.rawValue)
      case .month: date.month(date.month)
      case .quarter: date.month((date.month - 1) / 3 * 3 + 1)
      case .year: date.month(1)
      }
    self.init(unit.length, from: first)
  }

  /// The last so many of a kind, up to a date.
  package init(last count: Int, _ unit: Unit, upTo date: CivilDate) {
    let next = date.adding(days: 1)
    let length = unit.length.times(count)
    self.init(length, from: CalendarPeriod(length, from: next).before(1).beginning)
  }

  /// From one date to another, both included; nil when there is none between them.
  package init?(from first: CivilDate, through last: CivilDate) {
    guard first <= last else { return nil }
    self.init(.days(Int(last.daysSinceEpoch - first.daysSinceEpoch) + 1), from: first)
  }

  /// From one hour to another, which is not included; nil when there is nothing between them.
  package init?(from beginning: CivilTime, to end: CivilTime) {
    guard beginning < end else { return nil }
    if beginning.isMidnight, end.isMidnight {
      self.init(from: beginning.date, through: end.date.adding(days: -1))
    } else {
      self.init(.seconds(end.secondsSinceEpoch - beginning.secondsSinceEpoch), from: beginning)
    }
  }

  /// The first date in it.
  package var first: CivilDate { beginning.date }

  /// Where the time behind it begins.
  package var end: CivilTime { start(after: 1) }

  /// Whether it is not of whole days.
  package var hasHours: Bool { if case .seconds = length { true } else { false } }

  /// From the first date up to, but not including, the one behind the last; of the ends, what it has only hours of is
  /// among them.
  package var dates: Range<CivilDate> { first..<(end.isMidnight ? end.date : end.date.adding(days: 1)) }

  /// From its first instant up to the one behind its last.
  package func instants(in zone: Zone) -> Range<Timestamp> { zone.instant(of: beginning)..<zone.instant(of: end) }

  /// The same; what is not of whole months and ends with today ends now.
  package func bounds(at now: Timestamp, in zone: Zone) -> Range<Timestamp> {
    let instants = instants(in: zone)
    let endsToday = end == zone.civil(at: now).date.adding(days: 1).midnight
    let isRolling = if case .months = length { false } else { true }
    return endsToday && isRolling ? instants.lowerBound..<max(now, instants.lowerBound) : instants
  }

  /// The like period so many periods earlier.
  package func before(_ count: Int) -> CalendarPeriod { CalendarPeriod(length, from: start(after: -count)) }

  /// The words that a list is repeated with: `from 2026-03-19 to 2026-03-26`.
  package func words(in language: Language) -> String { language.period(from: beginning, to: end) }

  private func start(after count: Int) -> CivilTime {
    switch length {
    case .days(let days): first.adding(days: days * count).midnight
    case .months(let months): first.adding(months: months * count).midnight
    case .seconds(let seconds): beginning.adding(seconds: seconds * Int64(count))
    }
  }
}

extension CalendarPeriod.Unit {
  fileprivate var length: CalendarPeriod.Length {
    switch self {
    case .day: .days(1)
    case .week: .days(7)
    case .month: .months(1)
    case .quarter: .months(3)
    case .year: .months(12)
    }
  }
}

extension CalendarPeriod.Length {
  fileprivate func times(_ count: Int) -> CalendarPeriod.Length {
    switch self {
    case .days(let days): .days(days * count)
    case .months(let months): .months(months * count)
    case .seconds(let seconds): .seconds(seconds * Int64(count))
    }
  }
}

extension CivilDate {
  /// The first day of a month of the same year.
  fileprivate func month(_ month: Int) -> CivilDate { CivilDate(year: year, month: month, day: 1) ?? self }

  /// The same day of another month, or the last one there is in it.
  fileprivate func adding(months: Int) -> CivilDate {
    let total = year * 12 + month - 1 + months
    let (year, month) = (total / 12, total % 12 + 1)
    return CivilDate(year: year, month: month, day: min(day, CivilDate.days(inMonth: month, of: year))) ?? self
  }
}

extension CivilTime {
  fileprivate var secondsSinceEpoch: Int64 { date.daysSinceEpoch * 86_400 + Int64(secondOfDay) }

  fileprivate func adding(seconds: Int64) -> CivilTime {
    let total = secondsSinceEpoch + seconds
    let days = total.flooredDivision(by: 86_400)
    return CivilTime(date: CivilDate(daysSinceEpoch: days), secondOfDay: Int(total - days * 86_400))
  }
}

extension Audience {
  /// The first and the last date of a period, or the hours from which and to which it goes.
  package func period(_ period: CalendarPeriod) -> String {
    if period.hasHours {
      return [period.beginning, period.end].map { "\(day($0.date)) \(clock($0))" }.joined(separator: " – ")
    }
    let last = period.dates.upperBound.adding(days: -1)
    return period.first == last ? day(last) : "\(day(period.first)) – \(day(last))"
  }
}
