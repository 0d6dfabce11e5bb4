import BusinessTime

/// Reads opening hours as people type them: `9-12:30`, `13h30-18h`, `22:00-06:00`, `9 - 12`, `9h à 12h30`, `0-24`.
enum WindowReader {
  /// The windows at the front of folded words, and how many words they cover; nil when none stands there.
  static func read(_ words: ArraySlice<String>) throws(CalendarProblem) -> (windows: [Window], count: Int)? {
    var windows: [Window] = []
    var rest = words
    while true {
      let isJoined = !windows.isEmpty && rest.first.map { ["and", "et", ",", ";", "/", "&"].contains($0) } == true
      let next = rest.dropFirst(isJoined ? 1 : 0)
      var found = try tight(next)
      if found == nil { found = try spaced(next) }
      guard let (more, count) = found else { break }
      windows += more
      rest = next.dropFirst(count)
    }
    return windows.isEmpty ? nil : (windows, words.count - rest.count)
  }

  /// Minutes after midnight, 0 to 1,440: `9`, `9h30`, `09:00`, `24:00`, `5pm`, `noon`, `midi`.
  static func minutes(_ word: String) -> Int? {
    if let named = ["noon": 720, "midi": 720, "midnight": 0, "minuit": 0][word] { return named }
    var rest = word.utf8[...]
    guard let hour = number(&rest) else { return nil }
    var minute = 0
    if let mark = rest.first, mark == UInt8(ascii: ":") || mark == UInt8(ascii: "h") {
      rest.removeFirst()
      if mark == UInt8(ascii: ":") || rest.first.map(isDigit) == true {
        guard rest.prefix(2).allSatisfy(isDigit), rest.count >= 2, let value = number(&rest), value < 60 else {
          return nil
        }
        minute = value
      }
    }
    let tail = String(Substring(rest))
    if tail == "am" || tail == "pm" {
      return (1...12).contains(hour) ? (hour % 12 + (tail == "pm" ? 12 : 0)) * 60 + minute : nil
    }
    return tail.isEmpty && hour * 60 + minute <= 1440 ? hour * 60 + minute : nil
  }

  /// One word: `9-12:30`, `9-12,14-18`.
  private static func tight(_ words: ArraySlice<String>) throws(CalendarProblem) -> (windows: [Window], count: Int)? {
    guard let word = words.first.map(plainDashes), word.utf8.contains(UInt8(ascii: "-")) else { return nil }
    var windows: [Window] = []
    for piece in word.split(separator: ",") {
      let ends = piece.split(separator: "-", omittingEmptySubsequences: false).map(String.init)
      guard ends.count == 2, ends.allSatisfy(isTimeLike) else { return nil }
      windows.append(try window(ends[0], ends[1]))
    }
    return windows.isEmpty ? nil : (windows, 1)
  }

  /// Several words: `9h à 12h30`, `from 9 to 12`, `9 - 12`.
  private static func spaced(_ words: ArraySlice<String>) throws(CalendarProblem) -> (windows: [Window], count: Int)? {
    let lead = words.first.map { ["from", "de", "entre", "between"].contains($0) } == true ? 1 : 0
    let rest = words.dropFirst(lead)
    guard let from = rest.first, let mark = rest.dropFirst().first, let end = rest.dropFirst(2).first,
      ["-", "to", "a", "until", "till"].contains(plainDashes(mark)) || lead > 0 && ["et", "and"].contains(mark),
      isTimeLike(from), isTimeLike(trimmed(end))
    else { return nil }
    return ([try window(from, trimmed(end))], lead + 3)
  }

  private static func window(_ from: String, _ to: String) throws(CalendarProblem) -> Window {
    guard let start = minutes(from), let end = minutes(to) else { throw .windowOutOfRange("\(from)-\(to)") }
    return try Window(from: start, to: end)
  }

  /// True for what can be meant as nothing but an hour, readable or not.
  private static func isTimeLike(_ word: String) -> Bool {
    guard let first = word.utf8.first, isDigit(first) else { return minutes(word) != nil }
    return word.utf8.allSatisfy { isDigit($0) || $0 == UInt8(ascii: ":") || (0x61...0x7A).contains($0) }
  }

  private static func trimmed(_ word: String) -> String { word.hasSuffix(",") ? String(word.dropLast()) : word }

  /// What is typed, or put there by a keyboard that means well, between two hours.
  static func plainDashes(_ word: String) -> String {
    word.utf8.allSatisfy { $0 < 0x80 } ? word : String(word.map { "–—−‐‑".contains($0) ? "-" : $0 })
  }

  private static func isDigit(_ byte: UInt8) -> Bool { (0x30...0x39).contains(byte) }

  /// One or two digits.
  private static func number(_ rest: inout Substring.UTF8View) -> Int? {
    let digits = rest.prefix(while: isDigit)
    guard (1...2).contains(digits.count) else { return nil }
    rest = rest.dropFirst(digits.count)
    return digits.reduce(0) { $0 * 10 + Int($1 - 0x30) }
  }
}
