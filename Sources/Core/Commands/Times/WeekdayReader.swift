package import Kernel

/// Reads days of the week as people type them: `mon-fri`, `lun-ven`, `sat`, `mon,wed`, `du lundi au vendredi`, `every day`.
package enum WeekdayReader {
  /// The days at the front of folded words, in the order in which they were typed, and how many words they cover.
  package static func read(_ words: ArraySlice<String>) -> (days: [Weekday], count: Int)? {
    for (phrase, days) in phrases where words.starts(with: phrase) { return (days, phrase.count) }
    let lead = words.first.map { ["du", "le", "les", "on", "from"].contains($0) } == true ? 1 : 0
    var days: [Weekday] = []
    var rest = words.dropFirst(lead)
    while true {
      let joined = !days.isEmpty && rest.first.map { ["and", "et", "&", ","].contains($0) } == true ? 1 : 0
      let next = rest.dropFirst(joined)
      guard let (more, count) = spaced(next) ?? tight(next) else { break }
      days += more.filter { !days.contains($0) }
      rest = next.dropFirst(count)
    }
    return days.isEmpty ? nil : (days, words.count - rest.count)
  }

  /// With a hyphen for every dash that a keyboard may put in its place.
  private static func plainDashes(_ word: String) -> String {
    word.utf8.allSatisfy { $0 < 0x80 } ? word : String(word.map { "–—−‐‑".contains($0) ? "-" : $0 })
  }

  private static func tight(_ words: ArraySlice<String>) -> (days: [Weekday], count: Int)? {
    guard let word = words.first.map(plainDashes) else { return nil }
    var days: [Weekday] = []
    for piece in word.split(separator: ",") {
      let ends = piece.split(separator: "-", omittingEmptySubsequences: false).map { DateWords.weekday(String($0)) }
      guard (1...2).contains(ends.count), let first = ends[0], let last = ends[ends.count - 1] else { return nil }
      days += range(first, last)
    }
    return days.isEmpty ? nil : (days, 1)
  }

  private static func spaced(_ words: ArraySlice<String>) -> (days: [Weekday], count: Int)? {
    guard let first = words.first.flatMap(DateWords.weekday), let mark = words.dropFirst().first,
      ["-", "to", "a", "au", "through"].contains(plainDashes(mark)),
      let last = words.dropFirst(2).first.flatMap(DateWords.weekday)
    else { return nil }
    return (range(first, last), 3)
  }

  /// From one day to another, over the end of the week where need be: `fri-mon`.
  private static func range(_ first: Weekday, _ last: Weekday) -> [Weekday] {
    let count = (last.rawValue - first.rawValue + 7) % 7
    return (0...count).compactMap { Weekday(rawValue: (first.rawValue + $0) % 7) }
  }

  private static let phrases: [([String], [Weekday])] =
    ["daily", "everyday", "every day", "all days", "tous les jours", "24x7", "24/7"].map {
      ($0.split(separator: " ").map(String.init), Weekday.allCases)
    }
    + [
      "weekdays", "every weekday", "weekday", "business days", "every business day", "business day", "en semaine",
      "chaque jour ouvre", "tous les jours ouvres", "jours ouvres", "jour ouvre",
    ].map { ($0.split(separator: " ").map(String.init), range(.monday, .friday)) }
    + ["weekends", "weekend", "week-end"].map { ([$0], [.saturday, .sunday]) }
}
