import Kernel

/// `w46`, `semaine 46 2025`, `q1 2026`, `1er trimestre 2024`, `march`, `nov. 2024`, `12/2024`, `2024-12`, `2026`.
extension PeriodReader {
  func dated(_ words: ArraySlice<String>) -> Reading? {
    week(words) ?? quarter(words) ?? month(words) ?? year(words)
  }

  /// A week by its ISO 8601 number: `w46`, `s46`, `2026-w46`, `week 46`, `semaine 46 de 2025`; without a year, the last one that
  /// has begun.
  private func week(_ words: ArraySlice<String>) -> Reading? {
    guard let first = words.first else { return nil }
    var rest = words.dropFirst()
    var said: Int?
    let number: Int
    if let (year, named) = Self.weekWord(first) {
      (number, said) = (named, year)
    } else if Self.unit(DateWords.trimmed(first)) == .week, let named = rest.popFirst().flatMap(Self.weekNumber) {
      number = named
    } else {
      return nil
    }
    if said == nil {
      let next = rest.first == "de" || rest.first == "of" ? rest.dropFirst() : rest
      said = next.first.flatMap(Self.year)
      if said != nil { rest = next.dropFirst() }
    }
    let used = words.count - rest.count
    if let said { return Self.monday(ofWeek: number, in: said).map { (CalendarPeriod(.week, containing: $0), used) } }
    for year in stride(from: today.year + 1, through: today.year - 6, by: -1) {
      guard let monday = Self.monday(ofWeek: number, in: year), monday <= today else { continue }
      return (CalendarPeriod(.week, containing: monday), used)
    }
    return nil
  }

  /// Nil when the year has no such week; the first one is that of the fourth of January.
  private static func monday(ofWeek number: Int, in year: Int) -> CivilDate? {
    guard let fourth = CivilDate(year: year, month: 1, day: 4) else { return nil }
    let monday = fourth.adding(days: (number - 1) * 7 - fourth.weekday.rawValue)
    return monday.adding(days: 3).year == year ? monday : nil
  }

  /// `w46`, `2026-w46`; behind an `s`, which may be half a year, two digits.
  private static func weekWord(_ word: String) -> (year: Int?, number: Int)? {
    let parts = word.split(separator: "-", maxSplits: 1).map(String.init)
    guard let last = parts.last, let mark = last.utf8.first, mark == 0x77 || (mark == 0x73 && last.utf8.count == 3),
      let number = weekNumber(String(last.dropFirst()))
    else { return nil }
    guard parts.count == 2 else { return (nil, number) }
    return year(parts[0]).map { ($0, number) }
  }

  private static func weekNumber(_ digits: String) -> Int? {
    (1...2).contains(digits.utf8.count) ? Int(digits).flatMap { (1...53).contains($0) ? $0 : nil } : nil
  }

  private func quarter(_ words: ArraySlice<String>) -> Reading? {
    guard let first = words.first else { return nil }
    var rest = words.dropFirst()
    let number: Int
    if first.utf8.count == 2, let mark = first.utf8.first, [0x71, 0x74].contains(mark),
      let named = Int(first.dropFirst())
    {
      number = named
    } else if let named = Self.ordinals[first], let unit = rest.popFirst(), Self.unit(unit) == .quarter {
      number = named
    } else {
      return nil
    }
    guard (1...4).contains(number) else { return nil }
    if let word = rest.first, ["de", "of"].contains(word) { rest = rest.dropFirst() }
    let said = rest.first.flatMap(Self.year)
    let begun = (today.month - 1) / 3 + 1
    let year = said ?? (number > begun ? today.year - 1 : today.year)
    let used = said == nil ? (words.count - rest.count) : (words.count - rest.count + 1)
    return CivilDate(year: year, month: number * 3, day: 1).map { (CalendarPeriod(.quarter, containing: $0), used) }
  }

  /// A month without a year is the last one that has begun.
  private func month(_ words: ArraySlice<String>) -> Reading? {
    guard let first = words.first else { return nil }
    if let date = Self.numericMonth(first) { return (CalendarPeriod(.month, containing: date), 1) }
    guard let month = DateWords.month(first) else { return nil }
    let said = words.dropFirst().first.flatMap { Self.year($0) ?? Self.shortYear($0) }
    let year = said ?? (month > today.month ? today.year - 1 : today.year)
    return CivilDate(year: year, month: month, day: 1).map {
      (CalendarPeriod(.month, containing: $0), said == nil ? 1 : 2)
    }
  }

  private func year(_ words: ArraySlice<String>) -> Reading? {
    words.first.flatMap(Self.year).flatMap { CivilDate(year: $0, month: 1, day: 1) }.map {
      (CalendarPeriod(.year, containing: $0), 1)
    }
  }

  /// `12/2024`, `2024-12`.
  private static func numericMonth(_ word: String) -> CivilDate? {
    let parts = word.split(omittingEmptySubsequences: false) { $0 == "/" || $0 == "-" || $0 == "." }.map(String.init)
    guard parts.count == 2 else { return nil }
    let (year, month) = parts[0].utf8.count == 4 ? (parts[0], parts[1]) : (parts[1], parts[0])
    guard let year = Self.year(year), (1...2).contains(month.utf8.count), let month = Int(month) else { return nil }
    return CivilDate(year: year, month: month, day: 1)
  }

  private static func year(_ word: String) -> Int? {
    word.utf8.count == 4 ? Int(word).flatMap { (1970...2199).contains($0) ? $0 : nil } : nil
  }

  /// `24`, `'24`.
  private static func shortYear(_ word: String) -> Int? {
    let digits = word.hasPrefix("'") ? word.dropFirst() : word[...]
    return digits.utf8.count == 2 ? Int(digits).flatMap { $0 >= 0 ? 2000 + $0 : nil } : nil
  }

  private static let ordinals = [
    "1er": 1, "1st": 1, "premier": 1, "first": 1, "2e": 2, "2eme": 2, "2nd": 2, "deuxieme": 2, "second": 2, "3e": 3,
    "3eme": 3, "3rd": 3, "troisieme": 3, "third": 3, "4e": 4, "4eme": 4, "4th": 4, "quatrieme": 4, "fourth": 4,
  ]
}
