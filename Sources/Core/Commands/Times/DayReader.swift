import Kernel

/// Reads a day from folded words: `tomorrow`, `vendredi prochain`, `15/12`, `2026-12-15`, `15 déc`, `j+2 ouvrés`.
package enum DayReader {
  /// The day in front, and how many words it covers; nil when there is none.
  ///
  /// - Parameter dayFirst: how `03/04` is read; an order that gives no month is never taken.
  package static func read(_ words: ArraySlice<String>, dayFirst: Bool) -> (day: Day, count: Int)? {
    guard let first = words.first else { return nil }
    if ["le", "on", "the", "this", "ce"].contains(first) {
      guard let (day, count) = read(words.dropFirst(), dayFirst: dayFirst) else { return nil }
      return (day, count + 1)
    }
    if let offset = relative[first] { return (.offset(offset), 1) }
    return counted(words) ?? endOfMonth(words) ?? date(words, dayFirst: dayFirst) ?? weekday(words, dayFirst: dayFirst)
  }

  /// True for text that can be meant as nothing but a date (`45/13`), readable or not.
  package static func resembles(_ word: String) -> Bool {
    let marks = word.utf8.filter { !(0x30...0x39).contains($0) }
    return word.utf8.count > 2 && (marks.elementsEqual("/".utf8) || marks.elementsEqual("//".utf8))
      || word.utf8.count == 10 && marks.elementsEqual("--".utf8)
  }

  private static let relative: [String: Int] = [
    "today": 0, "aujourd'hui": 0, "eod": 0, "tomorrow": 1, "demain": 1, "yesterday": -1, "hier": -1,
    "apres-demain": 2, "avant-hier": -2,
  ]

  /// `j+7`, `j-3`, `j+2 ouvrés`, `+3bd`, `+3 bd`, `+3d`.
  private static func counted(_ words: ArraySlice<String>) -> (Day, Int)? {
    guard let first = words.first else { return nil }
    var rest = first.utf8[...]
    let hasLetter = rest.first == UInt8(ascii: "j") || rest.first == UInt8(ascii: "d")
    if hasLetter { rest = rest.dropFirst() }
    guard let sign = rest.first, sign == UInt8(ascii: "+") || (hasLetter && sign == UInt8(ascii: "-")) else {
      return nil
    }
    let digits = rest.dropFirst().prefix { (0x30...0x39).contains($0) }
    guard (1...4).contains(digits.count) else { return nil }
    let number = digits.reduce(0) { $0 * 10 + Int($1 - 0x30) }
    let tail = String(Substring(rest.dropFirst(1 + digits.count)))
    if sign == UInt8(ascii: "-") { return tail.isEmpty ? (.offset(-number), 1) : nil }
    if let open = openDays(tail) { return (.open(number, open), 1) }
    if tail.isEmpty {
      let next = words.dropFirst().first.map(DateWords.trimmed) ?? ""
      if let open = openDays(next) { return (.open(number, open), 2) }
      if next == "business", words.dropFirst(2).first.map({ $0.hasPrefix("day") }) == true {
        return (.open(number, .business), 3)
      }
      return hasLetter ? (.offset(number), 1) : nil
    }
    return tail == "d" || tail == "j" ? (.offset(number), 1) : nil
  }

  private static func openDays(_ word: String) -> Day.OpenDays? {
    switch word {
    case "bd", "ouvre", "ouvres": .business
    case "ouvrable", "ouvrables": .working
    default: nil
    }
  }

  /// `fin avril`, `end of april`, `fin du mois`, `end of the month`.
  private static func endOfMonth(_ words: ArraySlice<String>) -> (Day, Int)? {
    guard words.first == "fin" || words.first == "end" else { return nil }
    var rest = words.dropFirst()
    while let word = rest.first, ["of", "the", "de", "d'", "du"].contains(word) { rest = rest.dropFirst() }
    guard let word = rest.first else { return nil }
    let name = word.hasPrefix("d'") ? String(word.dropFirst(2)) : word
    let count = words.count - rest.count + 1
    if name == "mois" || name == "month" { return (.endOfMonth(nil), count) }
    return DateWords.month(name).map { (.endOfMonth($0), count) }
  }

  /// A weekday alone, with `next` or `prochain`, or in front of a date.
  private static func weekday(_ words: ArraySlice<String>, dayFirst: Bool) -> (Day, Int)? {
    guard let first = words.first else { return nil }
    let second = words.dropFirst().first
    if ["next", "last"].contains(first), let second, let weekday = DateWords.weekday(second) {
      return (.weekday(weekday, first == "next" ? .nextWeek : .last), 2)
    }
    guard let weekday = DateWords.weekday(first) else { return nil }
    if let (day, count) = date(words.dropFirst(), dayFirst: dayFirst),
      case .date(let number, let month, let year, _) = day
    {
      return (.date(day: number, month: month, year: year, weekday: weekday), count + 1)
    }
    switch second {
    case "prochain": return (.weekday(weekday, .nextWeek), 2)
    case "dernier": return (.weekday(weekday, .last), 2)
    default: return (.weekday(weekday, .nearest), 1)
    }
  }

  private static func date(_ words: ArraySlice<String>, dayFirst: Bool) -> (Day, Int)? {
    NumericDate.read(words, dayFirst: dayFirst) ?? WrittenDate.read(words)
  }
}
