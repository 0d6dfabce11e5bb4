import Kernel

/// `q1 2026`, `1er trimestre 2024`, `march`, `nov. 2024`, `12/2024`, `2024-12`, `2026`.
extension PeriodReader {
  func dated(_ words: ArraySlice<String>) -> Reading? { quarter(words) ?? month(words) ?? year(words) }

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
