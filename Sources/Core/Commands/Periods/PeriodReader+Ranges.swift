import Kernel

/// `from 1/11 to 20/11`, `du 1 au 20 novembre`, `1/11 - 20/11`, `since monday`, `depuis le 1/11`.
extension PeriodReader {
  func range(_ words: ArraySlice<String>) throws(SyntaxProblem) -> Reading? {
    if let (first, last) = words.first.flatMap(Self.glued), let (period, _) = try range([first, "-", last]) {
      return (period, 1)
    }
    let keyword = Self.beginnings.first { words.starts(with: $0) } ?? []
    let rest = words.dropFirst(keyword.count)
    if let (first, count) = try bound(rest), let last = try end(rest.dropFirst(count), behind: keyword) {
      let typed = words.prefix(keyword.count + count + last.count)
      // Without a year, what lies before the beginning was meant as the end of what has begun since.
      let through =
        last.date < first.lowerBound && last.isYearless ? last.date.yearLater : last.date
      guard let period = CalendarPeriod(from: first.lowerBound, through: through) else { throw reversed(typed) }
      return (period, typed.count)
    }
    if let number = rest.first.flatMap(Self.dayNumber), let last = try end(rest.dropFirst(), behind: keyword),
      let first = CivilDate(year: last.date.year, month: last.date.month, day: number)
    {
      let typed = words.prefix(keyword.count + 1 + last.count)
      guard let period = CalendarPeriod(from: first, through: last.date) else { throw reversed(typed) }
      return (period, typed.count)
    }
    guard Self.open.contains(keyword), let (first, count) = try bound(rest),
      let period = CalendarPeriod(from: first.lowerBound, through: today)
    else { return nil }
    return (period, keyword.count + count)
  }

  private func bound(_ words: ArraySlice<String>) throws(SyntaxProblem) -> (dates: Range<CivilDate>, count: Int)? {
    let skipped = words.first == "le" || words.first == "the" ? 1 : 0
    return try named(words.dropFirst(skipped)).map { ($0.period.dates, $0.count + skipped) }
  }

  /// The last date of a range, behind the word in front of it.
  private func end(
    _ words: ArraySlice<String>, behind keyword: [String]
  ) throws(SyntaxProblem) -> (date: CivilDate, count: Int, isYearless: Bool)? {
    guard let link = words.first, Self.links.contains(link) || (!keyword.isEmpty && Self.weakLinks.contains(link)),
      let (dates, count) = try bound(words.dropFirst())
    else { return nil }
    let typed = words.dropFirst()
    let isYearless =
      if case .date(_, _, nil, _)? = DayReader.read(typed, dayFirst: true)?.day { true } else { false }
    return (dates.upperBound.adding(days: -1), count + 1, isYearless)
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
