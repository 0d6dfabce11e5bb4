import Kernel

/// Days that only a deadline names so shortly.
extension DeadlineReader {
  /// The longer of what any reader makes of these words and what a deadline makes of them.
  static func day(_ words: ArraySlice<String>, dayFirst: Bool) -> (day: Day, count: Int)? {
    let usual = DayReader.read(words, dayFirst: dayFirst)
    let short = endOfDay(words, dayFirst: dayFirst) ?? phrase(words) ?? dayOfMonth(words)
    guard let short, short.count > (usual?.count ?? 0) else { return usual.map { withEnd($0, of: words) } }
    return withEnd(short, of: words)
  }

  /// “Friday EOD” is Friday: a deadline ends with its day anyway.
  private static func withEnd(_ read: (day: Day, count: Int), of words: ArraySlice<String>) -> (day: Day, count: Int) {
    let rest = words.dropFirst(read.count)
    return (read.day, read.count + (endOfDay.first { rest.starts(with: $0) }?.count ?? 0))
  }

  /// `eod friday`, `end of day tomorrow`, `fin de journée vendredi`.
  private static func endOfDay(_ words: ArraySlice<String>, dayFirst: Bool) -> (day: Day, count: Int)? {
    let skipped = words.first.map { ["la", "the"].contains($0) } == true ? 1 : 0
    guard let end = endOfDay.first(where: { words.dropFirst(skipped).starts(with: $0) }) else { return nil }
    let rest = words.dropFirst(skipped + end.count)
    guard let (day, count) = DayReader.read(rest, dayFirst: dayFirst) else { return (.offset(0), skipped + end.count) }
    return (day, skipped + end.count + count)
  }

  private static func phrase(_ words: ArraySlice<String>) -> (day: Day, count: Int)? {
    let skipped = words.first.map { ["la", "le", "the", "l'"].contains($0) } == true ? 1 : 0
    let rest = words.dropFirst(skipped).enumerated().map { $0 < 4 ? DateWords.trimmed($1) : $1 }[...]
    guard let (phrase, day) = phrases.first(where: { rest.starts(with: $0.words) }) else { return nil }
    // “By day”, “per week”: only with its article is it this one.
    guard skipped > 0 || !["day", "week", "semaine", "journee"].contains(phrase[0]) else { return nil }
    return (day, skipped + phrase.count)
  }

  /// `le 31`, `the 31st`, `vendredi 27`, `le 3 du mois prochain`; a number alone is none.
  private static func dayOfMonth(_ words: ArraySlice<String>) -> (day: Day, count: Int)? {
    var rest = words
    let weekday = words.first.flatMap { ["le", "on", "this", "ce"].contains($0) ? nil : DateWords.weekday($0) }
    if weekday != nil { rest = rest.dropFirst() }
    let hasArticle = rest.first.map { ["le", "the", "au", "on"].contains($0) } == true
    if hasArticle { rest = rest.dropFirst() }
    guard let word = rest.first.map(DateWords.trimmed) else { return nil }
    let digits = word.utf8.prefix { (0x30...0x39).contains($0) }
    let suffix = String(word.dropFirst(digits.count))
    guard (1...2).contains(digits.count), let day = Int(Substring(digits)), (1...31).contains(day),
      ["", "st", "nd", "rd", "th", "er"].contains(suffix), hasArticle || weekday != nil || !suffix.isEmpty
    else { return nil }
    let count = words.count - rest.count + 1
    for month in ["du mois prochain", "of next month"] where weekday == nil {
      let name = month.split(separator: " ").map(String.init)
      if rest.dropFirst().starts(with: name) { return (.dayOfNextMonth(day), count + name.count) }
    }
    for month in ["du mois", "de ce mois", "of the month", "of this month"] {
      let name = month.split(separator: " ").map(String.init)
      if rest.dropFirst().starts(with: name) { return (.dayOfMonth(day, weekday: weekday), count + name.count) }
    }
    return (.dayOfMonth(day, weekday: weekday), count)
  }

  private static let endOfDay = split([
    "eod", "cob", "end of day", "end of the day", "end of business", "close of business", "fin de journee",
    "fin de la journee", "en fin de journee",
  ])

  private static let phrases: [(words: [String], day: Day)] = {
    var named: [(Day, [String])] = [
      (
        .endOfWeek,
        [
          "weekend", "week-end", "week end", "this week", "cette semaine", "week", "end of this week", "ce week-end",
          "this weekend",
        ]
      ),
      (.nextWeek, ["end of next week", "fin de semaine prochaine", "fin de la semaine prochaine"]),
      (.nextMonth, ["end of next month", "fin du mois prochain", "fin de mois prochain"]),
      (
        .endOfMonth(nil, year: nil),
        [
          "eom", "end of this month", "fin de mois", "fin de ce mois", "month end", "this month", "ce mois-ci",
          "ce mois",
        ]
      ),
      (
        .endOfMonth(12, year: nil),
        [
          "eoy", "end of year", "end of the year", "end of this year", "year end", "fin d'annee", "fin de l'annee",
          "fin de cette annee",
        ]
      ),
      (
        .endOfQuarter(nil),
        [
          "eoq", "end of quarter", "end of the quarter", "end of this quarter", "fin de trimestre", "fin du trimestre",
          "fin de ce trimestre",
        ]
      ),
      (.offset(0), ["journee", "day", "dans la journee", "within the day"]),
      (.endOfWeek, ["dans la semaine", "within the week", "en fin de semaine"]),
      (.endOfMonth(nil, year: nil), ["dans le mois", "within the month", "en fin de mois"]),
      (.offset(8), ["sous huitaine", "dans une huitaine"]), (.offset(15), ["sous quinzaine", "dans une quinzaine"]),
    ]
    for number in 1...4 {
      named.append(
        (
          .endOfQuarter(number),
          ["end of q\(number)", "fin q\(number)", "fin t\(number)", "fin du t\(number)", "q\(number)", "t\(number)"]
        ))
    }
    return named.flatMap { day, names in split(names).map { ($0, day) } }
      .sorted { $0.words.count > $1.words.count }
  }()

  private static func split(_ phrases: [String]) -> [[String]] {
    phrases.map { $0.split(separator: " ").map(String.init) }
  }
}
