package import Kernel

/// The dates that a question is about, and the like ones before them.
package struct CalendarPeriod: Sendable, Hashable {
  /// How long it is, which is also how far the one before lies back.
  package enum Length: Sendable, Hashable { case days(Int), months(Int) }

  /// What a calendar is divided into.
  package enum Unit: Sendable, Hashable { case day, week, month, quarter, year }

  package let length: Length
  /// The first date in it.
  package let first: CivilDate

  /// So many days or months from a date on.
  package init(_ length: Length, from first: CivilDate) { (self.length, self.first) = (length, first) }

  /// The part of the calendar of a kind that contains a date.
  package init(_ unit: Unit, containing date: CivilDate) {
    length = unit.length
    first =
      switch unit {
      case .day: date
      case .week: date.adding(days: -date.weekday.rawValue)
      case .month: date.month(date.month)
      case .quarter: date.month((date.month - 1) / 3 * 3 + 1)
      case .year: date.month(1)
      }
  }

  /// The last so many of a kind, up to a date.
  package init(last count: Int, _ unit: Unit, upTo date: CivilDate) {
    let next = date.adding(days: 1)
    length = unit.length.times(count)
    first = CalendarPeriod(length, from: next).before(1).first
  }

  /// From one date to another, both included; nil when there is none between them.
  package init?(from first: CivilDate, through last: CivilDate) {
    guard first <= last else { return nil }
    self.init(.days(Int(last.daysSinceEpoch - first.daysSinceEpoch) + 1), from: first)
  }

  /// From the first date up to, but not including, the one behind the last.
  package var dates: Range<CivilDate> { first..<start(after: 1) }

  /// From its first midnight to its last; what is so many days long and ends with today ends now.
  package func bounds(at now: Timestamp, in zone: Zone) -> Range<Timestamp> {
    let end = zone.midnight(of: dates.upperBound)
    let endsToday = zone.civil(at: now).date == dates.upperBound.adding(days: -1)
    let isRolling = if case .days = length { true } else { false }
    return zone.midnight(of: dates.lowerBound)..<(endsToday && isRolling ? now : end)
  }

  /// The like period so many periods earlier.
  package func before(_ count: Int) -> CalendarPeriod { CalendarPeriod(length, from: start(after: -count)) }

  /// The words that a list is repeated with: `from 2026-03-19 to 2026-03-26`.
  package func words(in language: Language) -> String { language.dates(first, dates.upperBound.adding(days: -1)) }

  private func start(after count: Int) -> CivilDate {
    switch length {
    case .days(let days): first.adding(days: days * count)
    case .months(let months): first.adding(months: months * count)
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

extension Audience {
  /// The first and the last date of a period.
  package func period(_ period: CalendarPeriod) -> String {
    let last = period.dates.upperBound.adding(days: -1)
    return period.first == last ? day(last) : "\(day(period.first)) – \(day(last))"
  }
}
