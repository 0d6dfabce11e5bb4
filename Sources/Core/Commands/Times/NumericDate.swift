/// Dates in figures: `15/12`, `15/12/2026`, `12/15/26`, `15.12.2026`, `2026-12-15`.
enum NumericDate {
  static func read(_ words: ArraySlice<String>, dayFirst: Bool) -> (Day, Int)? {
    guard let word = words.first.map(DateWords.trimmed), let parts = parts(word) else { return nil }
    let (numbers, mark) = parts
    if numbers.count == 3, numbers[0].count == 4, mark == UInt8(ascii: "-") {
      return (.date(day: numbers[2].value, month: numbers[1].value, year: numbers[0].value, weekday: nil), 1)
    }
    guard numbers[0].count <= 2, numbers[1].count <= 2, numbers.count == 3 || mark == UInt8(ascii: "/") else {
      return nil
    }
    var year: Int?
    if numbers.count == 3 {
      guard numbers[2].count == 4 || numbers[2].count == 2 else { return nil }
      year = numbers[2].count == 2 ? 2000 + numbers[2].value : numbers[2].value
    }
    let (a, b) = (numbers[0].value, numbers[1].value)
    // An order that gives no month cannot be meant.
    let isDayFirst = b > 12 ? false : a > 12 ? true : dayFirst || mark != UInt8(ascii: "/")
    return (.date(day: isDayFirst ? a : b, month: isDayFirst ? b : a, year: year, weekday: nil), 1)
  }

  private static func parts(_ word: String) -> ([(value: Int, count: Int)], UInt8)? {
    guard let mark = word.utf8.first(where: { !(0x30...0x39).contains($0) }), [0x2F, 0x2E, 0x2D].contains(mark),
      word.utf8.count <= 10
    else { return nil }
    let pieces = word.utf8.split(separator: mark, omittingEmptySubsequences: false)
    guard (2...3).contains(pieces.count) else { return nil }
    var numbers: [(value: Int, count: Int)] = []
    for piece in pieces {
      guard (1...4).contains(piece.count), piece.allSatisfy({ (0x30...0x39).contains($0) }) else { return nil }
      numbers.append((piece.reduce(0) { $0 * 10 + Int($1 - 0x30) }, piece.count))
    }
    return (numbers, mark)
  }
}

/// Dates in words: `15 déc`, `15 décembre 2026`, `dec 15`, `December 15th, 2026`, `1er mai`.
enum WrittenDate {
  static func read(_ words: ArraySlice<String>) -> (Day, Int)? {
    guard let first = words.first else { return nil }
    var rest = words.dropFirst()
    var count = 2
    if rest.first == "of" {
      rest = rest.dropFirst()
      count = 3
    }
    guard let second = rest.first else { return nil }
    let day: Int
    let month: Int
    if let number = self.day(first), let named = DateWords.month(second) {
      (day, month) = (number, named)
    } else if count == 2, let named = DateWords.month(first), let number = self.day(second) {
      (day, month) = (number, named)
    } else {
      return nil
    }
    let year = rest.dropFirst().first.flatMap { self.year($0) }
    return (.date(day: day, month: month, year: year, weekday: nil), year == nil ? count : count + 1)
  }

  private static func day(_ word: String) -> Int? {
    var digits = DateWords.trimmed(word).utf8[...]
    for suffix in ["st", "nd", "rd", "th", "er"] where digits.count > 2 && digits.suffix(2).elementsEqual(suffix.utf8) {
      digits = digits.dropLast(2)
      break
    }
    return (1...2).contains(digits.count) ? Int(Substring(digits)) : nil
  }

  static func year(_ word: String) -> Int? {
    guard word.utf8.count == 4, let year = Int(word), (1970...2999).contains(year) else { return nil }
    return year
  }
}
