import Kernel

/// Reads a day from folded words: `tomorrow`, `vendredi prochain`, `15/12`, `2026-12-15`, `15 déc`, `j+2 ouvrés`.
package enum DayReader {
  /// The day in front, and how many words it covers; nil when there is none.
  ///
  /// - Parameter dayFirst: how `03/04` is read; an order that gives no month is never taken.
  package static func read(_ words: ArraySlice<String>, dayFirst: Bool) -> (day: Day, count: Int)? {
    guard let first = words.first else { return nil }
    if ["le", "la", "on", "the", "this", "ce"].contains(first) {
      guard let (day, count) = read(words.dropFirst(), dayFirst: dayFirst) else { return nil }
      return (day, count + 1)
    }
    if let offset = relative[first] {
      let later = weeks(behind: words.dropFirst())
      return (.offset(offset + 7 * (later?.weeks ?? 0)), 1 + (later?.count ?? 0))
    }
    for (phrase, day) in phrases where words.starts(with: phrase) { return (day, phrase.count) }
    return counted(words) ?? worked(words) ?? partOfMonth(words) ?? weekdayAndDate(words, dayFirst: dayFirst)
      ?? date(words, dayFirst: dayFirst) ?? weekday(words)
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

  private static let phrases: [(words: [String], day: Day)] = {
    let named: [(Day, String)] = [
      (.offset(2), "day after tomorrow"), (.offset(2), "apres demain"), (.offset(-2), "day before yesterday"),
      (.offset(0), "fin de journee"),
      (.offset(0), "fin de la journee"), (.offset(0), "end of day"), (.offset(0), "end of the day"),
      (.endOfWeek, "eow"),
      (.endOfWeek, "fin de semaine"), (.endOfWeek, "fin de la semaine"), (.endOfWeek, "end of week"),
      (.endOfWeek, "end of the week"), (.nextWeek, "next week"), (.nextWeek, "semaine prochaine"),
      (.nextWeek, "la semaine prochaine"), (.nextMonth, "next month"), (.nextMonth, "mois prochain"),
      (.nextMonth, "le mois prochain"),
    ]
    return named.map { ($0.1.split(separator: " ").map(String.init), $0.0) }
  }()

  /// `7 jours ouvrés`, `3 business days`, `2bd`.
  private static func worked(_ words: ArraySlice<String>) -> (Day, Int)? {
    guard let first = words.first else { return nil }
    let digits = first.utf8.prefix { (0x30...0x39).contains($0) }
    guard (1...4).contains(digits.count), let number = Int(Substring(digits)) else { return nil }
    let tail = String(Substring(first.utf8.dropFirst(digits.count)))
    if let open = openDays(tail) { return (.open(number, open), 1) }
    let (unit, kind) = (words.dropFirst().first, words.dropFirst(2).first.map(DateWords.trimmed))
    guard let unit, tail.isEmpty else { return nil }
    if let open = openDays(DateWords.trimmed(unit)) { return (.open(number, open), 2) }
    if ["j", "jour", "jours"].contains(unit), let open = kind.flatMap(openDays) { return (.open(number, open), 3) }
    guard ["business", "working"].contains(unit), kind == "day" || kind == "days" else { return nil }
    return (.open(number, .business), 3)
  }

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
    case "bd", "jo", "ouvre", "ouvres": .business
    case "ouvrable", "ouvrables": .working
    default: nil
    }
  }

  /// `fin avril`, `end of april 2027`, `fin du mois`, `end of the month`, `début mai`, `mi-avril`, `mid-may`.
  private static func partOfMonth(_ words: ArraySlice<String>) -> (Day, Int)? {
    guard let first = words.first else { return nil }
    for middle in ["mi-", "mid-"] where first.hasPrefix(middle) {
      return DateWords.month(String(first.dropFirst(middle.count))).map {
        (.date(day: 15, month: $0, year: nil, weekday: nil), 1)
      }
    }
    if ["mid", "mi"].contains(first), let month = words.dropFirst().first.flatMap(DateWords.month) {
      return (.date(day: 15, month: month, year: nil, weekday: nil), 2)
    }
    let isBeginning = ["debut", "early", "beginning"].contains(first)
    guard isBeginning || first == "fin" || first == "end" else { return nil }
    var rest = words.dropFirst()
    while let word = rest.first, ["of", "the", "de", "d'", "du"].contains(word) { rest = rest.dropFirst() }
    guard let word = rest.first else { return nil }
    let name = word.hasPrefix("d'") ? String(word.dropFirst(2)) : word
    let count = words.count - rest.count + 1
    if name == "mois" || name == "month" { return isBeginning ? nil : (.endOfMonth(nil, year: nil), count) }
    guard let month = DateWords.month(name) else { return nil }
    let year = rest.dropFirst().first.flatMap(WrittenDate.year)
    let length = year == nil ? count : count + 1
    return (
      isBeginning ? .date(day: 1, month: month, year: year, weekday: nil) : .endOfMonth(month, year: year), length
    )
  }

  /// `vendredi 3 avril`; it comes before dates alone because `mar` is both a Tuesday and a month.
  private static func weekdayAndDate(_ words: ArraySlice<String>, dayFirst: Bool) -> (Day, Int)? {
    guard let weekday = words.first.flatMap(DateWords.weekday),
      let (day, count) = date(words.dropFirst(), dayFirst: dayFirst),
      case .date(let number, let month, let year, _) = day
    else { return nil }
    return (.date(day: number, month: month, year: year, weekday: weekday), count + 1)
  }

  /// A weekday alone, or with `next` or `prochain`.
  private static func weekday(_ words: ArraySlice<String>) -> (Day, Int)? {
    guard let first = words.first else { return nil }
    let second = words.dropFirst().first
    if ["next", "last", "prochain"].contains(first), let second, let weekday = DateWords.weekday(second) {
      return (.weekday(weekday, first == "last" ? .last : .nextWeek), 2)
    }
    guard let weekday = DateWords.weekday(first), !DateWords.isFeast(words) else { return nil }
    if let (weeks, count) = weeks(behind: words.dropFirst()) {
      return (.weekday(weekday, .behind(weeks: weeks)), count + 1)
    }
    for phrase in ["next week", "of next week", "semaine prochaine", "de la semaine prochaine", "la semaine prochaine"]
    {
      let week = phrase.split(separator: " ").map(String.init)
      if words.dropFirst().starts(with: week) { return (.weekday(weekday, .nextWeek), week.count + 1) }
    }
    switch second {
    case "prochain": return (.weekday(weekday, .nextWeek), 2)
    case "dernier": return (.weekday(weekday, .last), 2)
    default: return (.weekday(weekday, .nearest), 1)
    }
  }

  /// `en huit`, `en quinze`, and `week` behind a day in British English: how many weeks later.
  private static func weeks(behind words: ArraySlice<String>) -> (weeks: Int, count: Int)? {
    guard let second = words.dropFirst().first.map(DateWords.trimmed), words.first == "en" else {
      switch words.first.map(DateWords.trimmed) {
      case "week": return (1, 1)
      case "fortnight": return (2, 1)
      default: return nil
      }
    }
    switch second {
    case "huit", "8": return (1, 2)
    case "quinze", "15": return (2, 2)
    default: return nil
    }
  }

  private static func date(_ words: ArraySlice<String>, dayFirst: Bool) -> (Day, Int)? {
    NumericDate.read(words, dayFirst: dayFirst) ?? WrittenDate.read(words)
  }
}
