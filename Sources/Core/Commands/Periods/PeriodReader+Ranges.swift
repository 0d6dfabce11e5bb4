import Kernel

/// `from 1/11 to 20/11`, `du 1 au 20 novembre`, `1/11 - 20/11`, `since monday`, `depuis le 1/11`; with an hour behind a date,
/// from or up to that hour: `from 1/11 09:00 to 8/11 09:00`.
extension PeriodReader {
  func range(_ words: ArraySlice<String>) throws(SyntaxProblem) -> Reading? {
    if let (first, last) = words.first.flatMap(Self.glued), let (period, _) = try range([first, "-", last]) {
      return (period, 1)
    }
    let keyword = Self.beginnings.first { words.starts(with: $0) } ?? []
    let rest = words.dropFirst(keyword.count)
    let first = try bound(rest)
    if let first, let last = try end(rest.dropFirst(first.count), behind: keyword) {
      let typed = words.prefix(keyword.count + first.count + last.count)
      // Without a year, what lies before the beginning was meant as the end of what has begun since.
      let through =
        last.date < first.dates.lowerBound && last.isYearless ? last.date.yearLater : last.date
      guard let period = CalendarPeriod(from: first.beginning, to: Self.end(of: through, at: last.second)) else {
        throw reversed(typed)
      }
      return (period, typed.count)
    }
    if let number = rest.first.flatMap(Self.dayNumber), let last = try end(rest.dropFirst(), behind: keyword),
      let first = CivilDate(year: last.date.year, month: last.date.month, day: number)
    {
      let typed = words.prefix(keyword.count + 1 + last.count)
      guard let period = CalendarPeriod(from: first.midnight, to: Self.end(of: last.date, at: last.second)) else {
        throw reversed(typed)
      }
      return (period, typed.count)
    }
    guard Self.open.contains(keyword), let first,
      let period = CalendarPeriod(from: first.beginning, to: Self.end(of: today, at: nil))
    else { return nil }
    return (period, keyword.count + first.count)
  }

  /// Where a range begins or ends.
  private struct Bound {
    var dates: Range<CivilDate>
    /// Seconds since the midnight of a single date, where an hour stands behind it.
    var second: Int?
    var count: Int

    var beginning: CivilTime { CivilTime(date: dates.lowerBound, secondOfDay: second ?? 0) }
  }

  private func bound(_ words: ArraySlice<String>) throws(SyntaxProblem) -> Bound? {
    let skipped = words.first == "le" || words.first == "the" ? 1 : 0
    guard let (period, length) = try named(words.dropFirst(skipped)) else { return nil }
    let (dates, count) = (period.dates, skipped + length)
    guard dates.upperBound == dates.lowerBound.adding(days: 1) else { return Bound(dates: dates, count: count) }
    let rest = words.dropFirst(count)
    let lead = rest.first.map { ["at", "a", "@"].contains($0) } == true ? 1 : 0
    guard let clock = ClockReader.read(rest.dropFirst(lead)) else { return Bound(dates: dates, count: count) }
    return Bound(dates: dates, second: clock.second, count: count + lead + clock.count)
  }

  /// Where a range ends that goes through a date, or up to an hour of it.
  private static func end(of date: CivilDate, at second: Int?) -> CivilTime {
    second.map { CivilTime(date: date, secondOfDay: $0) } ?? date.adding(days: 1).midnight
  }

  /// The last date of a range and the hour in it, behind the word in front of them.
  private func end(
    _ words: ArraySlice<String>, behind keyword: [String]
  ) throws(SyntaxProblem) -> (date: CivilDate, second: Int?, count: Int, isYearless: Bool)? {
    guard let link = words.first, Self.links.contains(link) || (!keyword.isEmpty && Self.weakLinks.contains(link)),
      let bound = try bound(words.dropFirst())
    else { return nil }
    let typed = words.dropFirst()
    let isYearless =
      if case .date(_, _, nil, _)? = DayReader.read(typed, dayFirst: true)?.day { true } else { false }
    return (bound.dates.upperBound.adding(days: -1), bound.second, bound.count + 1, isYearless)
  }

  private func reversed(_ typed: ArraySlice<String>) -> SyntaxProblem {
    SyntaxProblem(
      "period.reversed",
      world.language.pick(en: "this ends before it begins.", fr: "la fin vient avant le début."),
      word: typed.joined(separator: " "))
  }

  /// `1/11-20/11`.
  private static func glued(_ word: String) -> (String, String)? {
    let parts = word.split(separator: "-")
    return parts.count == 2 && parts.allSatisfy { $0.utf8.contains(0x2F) } ? (String(parts[0]), String(parts[1])) : nil
  }

  private static func dayNumber(_ word: String) -> Int? {
    let digits = word.hasSuffix("er") ? word.dropLast(2) : word[...]
    return digits.utf8.count <= 2 ? Int(digits).flatMap { (1...31).contains($0) ? $0 : nil } : nil
  }

  private static let beginnings = [
    ["a", "partir", "du"], ["a", "partir", "de"], ["from"], ["between"], ["since"], ["depuis"], ["des"], ["entre"],
    ["du"], ["de"],
  ]
  /// Those that need no end: up to today.
  private static let open: Set<[String]> = [
    ["from"], ["since"], ["depuis"], ["des"], ["a", "partir", "du"], ["a", "partir", "de"],
  ]
  private static let links: Set<String> = ["-", "–", "—", "->", "to", "until", "till", "au", "jusqu'au", "through"]
  /// Those that are something else without a beginning.
  private static let weakLinks: Set<String> = ["a", "and", "et"]
}

extension CivilDate {
  fileprivate var yearLater: CivilDate { CivilDate(year: year + 1, month: month, day: day) ?? self }
}
