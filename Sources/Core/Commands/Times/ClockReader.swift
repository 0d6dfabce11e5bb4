/// Reads an hour of the day from folded words: `14:05`, `14h05`, `14 h 05`, `14h`, `2pm`, `5:30 pm`, `noon`, `minuit`.
package enum ClockReader {
  /// Seconds since midnight, and how many words it covers; nil when no hour stands in front.
  package static func read(_ words: ArraySlice<String>) -> (second: Int, count: Int)? {
    guard let first = words.first else { return nil }
    if let second = named(first) { return (second, 1) }
    for count in stride(from: min(3, words.count), through: 1, by: -1) {
      // Words are joined only around `h` and before `am`/`pm`: `14 h 05`, `2 pm`.
      let part = words.prefix(count)
      guard count == 1 || joins(part), let second = numeric(part.joined()) else { continue }
      return (second, count)
    }
    return nil
  }

  /// `2h`, `2 h` or `1h30` and nothing else, which may be an hour of the day or a length of time: seconds.
  ///
  /// Minutes behind ten hours or more are always an hour of the day: nobody counts 14h05 from then to now.
  package static func lengthOrClock(_ words: ArraySlice<String>) -> Int? {
    let word = words.joined()
    guard word.utf8.allSatisfy({ (0x30...0x39).contains($0) || $0 == UInt8(ascii: "h") }), let second = numeric(word),
      second > 0, second % 3600 == 0 || second < 36_000
    else { return nil }
    return second
  }

  /// True for text that can be meant as nothing but an hour (`25:99`), readable or not.
  package static func resembles(_ word: String) -> Bool {
    let marks = word.utf8.filter { !(0x30...0x39).contains($0) }
    return word.utf8.count > 2 && (marks.elementsEqual(":".utf8) || marks.elementsEqual("h".utf8))
  }

  private static func named(_ word: String) -> Int? {
    switch word {
    case "noon", "midi": 43_200
    case "midnight", "minuit": 0
    default: nil
    }
  }

  private static func joins(_ words: ArraySlice<String>) -> Bool {
    guard let last = words.last else { return false }
    let second = words[words.startIndex + 1]
    return words.count == 2
      ? ["h", "am", "pm"].contains(last) || (words[words.startIndex].hasSuffix("h") && isTwoDigits(last))
      : second == "h" && isTwoDigits(last)
  }

  private static func isTwoDigits(_ word: String) -> Bool {
    word.utf8.count == 2 && word.utf8.allSatisfy { (0x30...0x39).contains($0) }
  }

  private static func numeric(_ word: String) -> Int? {
    var rest = word.utf8[...]
    guard let hour = number(&rest) else { return nil }
    var minute = 0
    var hasMark = false
    if rest.first == UInt8(ascii: ":") || rest.first == UInt8(ascii: "h") {
      let mark = rest.removeFirst()
      hasMark = true
      if !rest.isEmpty || mark == UInt8(ascii: ":") {
        guard rest.count >= 2, let value = number(&rest), value < 60 else { return nil }
        minute = value
      }
    }
    if rest.elementsEqual("am".utf8) || rest.elementsEqual("pm".utf8) {
      guard (1...12).contains(hour) else { return nil }
      let afternoon = rest.first == UInt8(ascii: "p") ? 12 : 0
      return (hour % 12 + afternoon) * 3600 + minute * 60
    }
    guard rest.isEmpty, hasMark, hour < 24 else { return nil }
    return hour * 3600 + minute * 60
  }

  /// One or two digits.
  private static func number(_ rest: inout Substring.UTF8View) -> Int? {
    let digits = rest.prefix { (0x30...0x39).contains($0) }
    guard (1...2).contains(digits.count) else { return nil }
    rest = rest.dropFirst(digits.count)
    return digits.reduce(0) { $0 * 10 + Int($1 - 0x30) }
  }
}
