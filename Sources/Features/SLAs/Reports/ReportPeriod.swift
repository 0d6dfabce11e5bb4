import Commands
import Kernel

/// The dates that a report is about, and the like ones before them.
struct ReportPeriod: Sendable, Hashable {
  enum Unit: Sendable, Hashable {
    /// So many days.
    case days(Int)
    case week, month, quarter, year
  }

  let unit: Unit
  let first: CivilDate

  /// From the first date up to, but not including, the one behind the last.
  var dates: Range<CivilDate> { first..<start(after: 1) }

  /// The like period so many periods earlier.
  func before(_ count: Int) -> ReportPeriod { ReportPeriod(unit: unit, first: start(after: -count)) }

  /// The period of a kind that contains a date.
  init(_ unit: Unit, containing date: CivilDate) {
    self.unit = unit
    switch unit {
    case .days: first = date
    case .week: first = date.adding(days: -date.weekday.rawValue)
    case .month: first = ReportPeriod.monthStart(date.year, date.month) ?? date
    case .quarter: first = ReportPeriod.monthStart(date.year, (date.month - 1) / 3 * 3 + 1) ?? date
    case .year: first = ReportPeriod.monthStart(date.year, 1) ?? date
    }
  }

  private init(unit: Unit, first: CivilDate) { (self.unit, self.first) = (unit, first) }

  /// Takes what names a period at the front: `last month`, `mois dernier`, `mars 2026`, `2026-03`, `last 30d`; nil when
  /// nothing there does.
  static func take(from words: inout Words, today: CivilDate) throws(SyntaxProblem) -> ReportPeriod? {
    for (unit, current, last) in named {
      if current.contains(where: { words.takeNext($0) != nil }) { return ReportPeriod(unit, containing: today) }
      if last.contains(where: { words.takeNext($0) != nil }) { return ReportPeriod(unit, containing: today).before(1) }
    }
    if words.takeNext("today", "aujourd’hui") != nil { return ReportPeriod(unit: .days(1), first: today) }
    if words.takeNext("yesterday", "hier") != nil { return ReportPeriod(unit: .days(1), first: today.adding(days: -1)) }
    if let month = monthAndYear(&words, today: today) { return month }
    guard let seconds = try words.takeDuration(after: "last", "past", "derniers", "dernières") else { return nil }
    let days = max(1, Int((seconds + 86_399) / 86_400))
    return ReportPeriod(unit: .days(days), first: today.adding(days: 1 - days))
  }

  private static let named: [(Unit, current: [String], last: [String])] = [
    (.week, ["this week", "cette semaine"], ["last week", "la semaine dernière", "semaine dernière"]),
    (.month, ["this month", "ce mois-ci", "ce mois"], ["last month", "le mois dernier", "mois dernier"]),
    (
      .quarter, ["this quarter", "ce trimestre"], ["last quarter", "le trimestre dernier", "trimestre dernier"]
    ),
    (
      .year, ["this year", "cette année"],
      ["last year", "l’année dernière", "année dernière", "l’an dernier", "an dernier"]
    ),
  ]

  /// `march`, `mars 2026`, `2026-03`, `2026`; a month without a year is the last one that has begun.
  private static func monthAndYear(_ words: inout Words, today: CivilDate) -> ReportPeriod? {
    let next = words.upcoming
    guard let first = next.first else { return nil }
    if let year = year(first) {
      _ = words.takeNext(1)
      return monthStart(year, 1).map { ReportPeriod(.year, containing: $0) }
    }
    let parts = first.split(separator: "-", omittingEmptySubsequences: false)
    if parts.count == 2, let year = year(String(parts[0])), parts[1].utf8.count == 2, let month = Int(parts[1]),
      let date = monthStart(year, month)
    {
      _ = words.takeNext(1)
      return ReportPeriod(.month, containing: date)
    }
    guard let month = words.month(in: first) else { return nil }
    let said = next.dropFirst().first.flatMap(year)
    _ = words.takeNext(said == nil ? 1 : 2)
    let year = said ?? (month > today.month ? today.year - 1 : today.year)
    return monthStart(year, month).map { ReportPeriod(.month, containing: $0) }
  }

  private static func year(_ word: String) -> Int? {
    word.utf8.count == 4 ? Int(word).flatMap { (1970...2199).contains($0) ? $0 : nil } : nil
  }

  private func start(after count: Int) -> CivilDate {
    switch unit {
    case .days(let days): first.adding(days: days * count)
    case .week: first.adding(days: 7 * count)
    case .month: monthsLater(count)
    case .quarter: monthsLater(3 * count)
    case .year: monthsLater(12 * count)
    }
  }

  private func monthsLater(_ count: Int) -> CivilDate {
    let months = first.year * 12 + first.month - 1 + count
    return ReportPeriod.monthStart(months / 12, months % 12 + 1) ?? first
  }

  private static func monthStart(_ year: Int, _ month: Int) -> CivilDate? {
    CivilDate(year: year, month: month, day: 1)
  }
}

extension Audience {
  /// The first and the last date of a period.
  func period(_ period: ReportPeriod) -> String {
    let last = period.dates.upperBound.adding(days: -1)
    return period.first == last ? day(last) : "\(day(period.first)) – \(day(last))"
  }
}
