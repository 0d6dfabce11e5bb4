/// Reads a moment that something is due at, from folded words: what `TimeReader` reads, and the shorter ways of naming a
/// day ahead, which mean something else of what has happened: `the 31st`, `vendredi 27`, `fin T2`, `dans deux mois`.
enum DeadlineReader {
  /// The longest moment in front, and how many words it covers; nil when there is none.
  static func read(_ words: ArraySlice<String>, dayFirst: Bool) -> (phrase: TimePhrase, count: Int)? {
    let words = counted(words)
    guard let read = distance(words) ?? TimeReader.read(words, days: { day($0, dayFirst: dayFirst) }) else {
      return nil
    }
    guard case .at(let day, nil) = read.phrase, let clock = clockBefore(words.dropFirst(read.count)) else {
      return read
    }
    return (.at(day, second: clock.second), read.count + clock.count)
  }

  /// `vendredi avant 15h`, `friday before noon`.
  private static func clockBefore(_ words: ArraySlice<String>) -> (second: Int, count: Int)? {
    guard let first = words.first, ["avant", "before", "by"].contains(first) else { return nil }
    return ClockReader.read(words.dropFirst()).map { ($0.second, $0.count + 1) }
  }

  /// True where a day or a length of time stands in front that lies ahead whatever was meant by it: `j+3`, `dans 2 jours`,
  /// `lundi en huit`, `tomorrow`, and not `friday`, on which something may have happened.
  static func lead(_ words: ArraySlice<String>, dayFirst: Bool) -> (phrase: TimePhrase, count: Int)? {
    guard let (phrase, count) = read(words, dayFirst: dayFirst), let first = words.first else { return nil }
    let isAhead =
      switch phrase {
      case .shift(let seconds): seconds > 0
      case .at(.offset(let days), let second):
        days > 0 || second.map { $0 >= 18 * 3600 } == true || ends.contains(first)
      case .at(.open, _), .at(.months, _), .at(.nextWeek, _), .at(.nextMonth, _), .at(.endOfWeek, _): true
      case .at(.weekday(_, .nextWeek), _), .at(.weekday(_, .behind), _): true
      case .at(.weekday, _) where ["this", "ce"].contains(first): true
      // “Friday before noon” is no time at which something has happened.
      case .at(.weekday, .some): words.prefix(count).contains { ["avant", "before"].contains($0) }
      case .at, .span, .clock, .lengthOrClock: false
      }
    return isAhead ? (phrase, count) : nil
  }

  /// What the end of a day begins with.
  private static let ends: Set<String> = ["eod", "cob", "end", "close", "fin", "en", "dans", "within"]

  /// How many words look like a day or an hour that cannot be read: `45/13`, `the 32nd`, `vendedi`; nil for text.
  ///
  /// - Parameter isAlone: whether nothing but options follows so many words.
  static func unread(_ words: ArraySlice<String>, isAlone: (Int) -> Bool) -> Int? {
    let skipped = words.first.map(articles.contains) == true ? 1 : 0
    let rest = words.dropFirst(skipped)
    guard let first = rest.first.map(DateWords.trimmed) else { return nil }
    if ClockReader.resembles(first) || DayReader.resembles(first) { return isAlone(skipped + 1) ? skipped + 1 : nil }
    for count in 1...4 where isAlone(count) {
      let phrase = words.prefix(count)
      if DateWords.isFeast(phrase.dropFirst(skipped)) { return count }
      if count == skipped + 1, isNumber(first), skipped > 0 || first.utf8.count <= 2 { return count }
      if count == skipped + 2, isNumber(first) || ["week", "wk", "semaine", "sem"].contains(first),
        let last = phrase.last,
        isMisspelt(last) || (!isNumber(first) && isNumber(last))
      {
        return count
      }
      if count == skipped + 1, isMisspelt(first) || isShortDate(first) { return count }
    }
    return nil
  }

  /// `firday`, `vendedi`, `janiver`: one typo away from the name of a day or a month.
  private static func isMisspelt(_ word: String) -> Bool {
    guard (5...12).contains(word.utf8.count), word.utf8.allSatisfy({ $0 >= 0x61 && $0 <= 0x7A }) else { return false }
    return DateWords.names.contains { Typos.distance(Array(word.utf8), Array($0.utf8)) == 1 }
  }

  /// `03-04`, `3.4`, `w14`, and a month alone, of which nobody knows whether it shall be over.
  private static func isShortDate(_ word: String) -> Bool {
    if word.utf8.count > 3, DateWords.month(word) != nil { return true }
    let parts = word.utf8.split(omittingEmptySubsequences: false) { $0 == 0x2D || $0 == 0x2E }.map {
      String(Substring($0))
    }
    if parts.count == 2 { return parts.allSatisfy { (1...2).contains($0.utf8.count) && isNumber($0) } }
    return ["w", "s"].contains(word.prefix(1)) && word.utf8.count == 3 && isNumber(String(word.dropFirst()))
  }

  private static func isNumber(_ word: String) -> Bool {
    let digits = word.utf8.prefix { (0x30...0x39).contains($0) }
    return (1...2).contains(digits.count)
      && ["", "st", "nd", "rd", "th", "er", "eme", "e"].contains(String(word.dropFirst(digits.count)))
  }

  private static let articles: Set<String> = ["le", "la", "les", "the", "this", "ce", "cette", "au", "on"]

  /// `within the next 48h`, `dans les 2 jours`, `in two months`, `d'ici un mois`, `a week from monday`.
  private static func distance(_ words: ArraySlice<String>) -> (phrase: TimePhrase, count: Int)? {
    let hasLead = words.first.map { ["in", "dans", "sous", "within"].contains($0) } == true
    var rest = words.dropFirst(hasLead ? 1 : 0)
    if hasLead,
      ["l'heure", "the hour"].contains(where: { rest.starts(with: $0.split(separator: " ").map(String.init)) })
    {
      return (.shift(3600), 1 + (rest.first == "the" ? 2 : 1))
    }
    if hasLead, let word = rest.first, ["the", "les", "des"].contains(word) {
      rest = rest.dropFirst()
      if let word = rest.first, ["next", "prochains", "prochaines"].contains(word) { rest = rest.dropFirst() }
      if let (span, count) = SpanReader.read(rest) {
        return (
          span.days.map { .at(.offset($0), second: nil) } ?? .shift(span.seconds), words.count - rest.count + count
        )
      }
    }
    if let (months, count) = self.months(rest) {
      return (.at(.months(months), second: nil), words.count - rest.count + count)
    }
    guard !hasLead, let (span, count) = SpanReader.read(rest), let days = span.days, days > 0 else { return nil }
    let link = rest.dropFirst(count)
    guard let word = link.first, ["from", "on", "after", "apres"].contains(word) else { return nil }
    if link.dropFirst().first == "now" { return (.at(.offset(days), second: nil), count + 2) }
    guard let (day, length) = DayReader.read(link.dropFirst(), dayFirst: true) else { return nil }
    switch day {
    case .offset(let offset): return (.at(.offset(offset + days), second: nil), count + 1 + length)
    case .weekday(let weekday, .nearest) where days % 7 == 0:
      return (.at(.weekday(weekday, .behind(weeks: days / 7)), second: nil), count + 1 + length)
    default: return nil
    }
  }

  /// `un mois`, `2 mois`, `a month`.
  private static func months(_ words: ArraySlice<String>) -> (Int, Int)? {
    guard let first = words.first, let unit = words.dropFirst().first.map(DateWords.trimmed),
      ["mois", "month", "months"].contains(unit)
    else { return nil }
    if ["un", "a", "one"].contains(first) { return (1, 2) }
    return Int(first).flatMap { (1...120).contains($0) ? ($0, 2) : nil }
  }

  /// With figures for `two` and `deux` where a unit follows.
  static func counted(_ words: ArraySlice<String>) -> ArraySlice<String> {
    var result = words
    for index in words.indices.dropLast() {
      let unit = DateWords.trimmed(words[index + 1])
      guard let figure = numbers[words[index]],
        SpanReader.unit(unit[...].utf8) != nil || ["business", "working", "mois", "month", "months"].contains(unit)
      else { continue }
      result[index] = figure
    }
    return result
  }

  private static let numbers: [String: String] = {
    let rows = [
      "one", "two deux", "three trois", "four quatre", "five cinq", "six", "seven sept", "eight huit", "nine neuf",
      "ten dix",
    ]
    var numbers = ["quinze": "15", "fifteen": "15", "vingt": "20", "twenty": "20", "trente": "30", "thirty": "30"]
    for (index, row) in rows.enumerated() {
      for name in row.split(separator: " ") { numbers[String(name)] = "\(index + 1)" }
    }
    return numbers
  }()
}
