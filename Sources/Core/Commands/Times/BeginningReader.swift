/// Reads since when something goes on, behind `since` or `depuis`: `2h`, `about 14:05`, `hier soir`, `9 heures ce matin`.
///
/// A phrase is read whole or not at all: `since yesterday’s release` is text.
enum BeginningReader {
  /// A moment as it was named, how many words it covers, and whether only a part of a day was named.
  typealias Reading = (phrase: TimePhrase, count: Int, isVague: Bool)

  static func read(_ words: ArraySlice<String>, dayFirst: Bool) -> Reading? {
    guard let first = words.first else { return nil }
    let skipped = ["about", "around", "approximately", "roughly", "environ", "vers", "~"].contains(first) ? 1 : 0
    // “9 heures” is nine o'clock in one mouth and a length of time in the other, as “9h” is.
    let rest = DeadlineReader.counted(words.dropFirst(skipped)).map {
      ["heure", "heures"].contains($0) ? "h" : dottedClock($0) ?? $0
    }[...]
    guard let (phrase, count, isVague) = dayPart(rest) ?? clockOfDayPart(rest) ?? plain(rest, dayFirst: dayFirst) else {
      return nil
    }
    let next = rest.dropFirst(count).first
    guard next.map({ DayPart(named: $0) != nil || ["and", "et", "ago"].contains($0) }) != true else { return nil }
    let trailing = next.map { ["environ", "approx", "approximately"].contains($0) } == true ? 1 : 0
    return (phrase, count + skipped + trailing, isVague)
  }

  private static func plain(_ words: ArraySlice<String>, dayFirst: Bool) -> Reading? {
    let span = SpanReader.read(words)
    guard let (phrase, count) = TimeReader.read(words, dayFirst: dayFirst) else { return nil }
    if case .clock = phrase, let span, span.count > count { return (.shift(-span.span.seconds), span.count, false) }
    if case .span(let span) = phrase { return (.shift(-span.seconds), count, false) }
    let second = ClockReader.lengthOrClock(words.prefix(count))
    return (second.map(TimePhrase.lengthOrClock) ?? phrase, count, false)
  }

  /// `14.05` for 14:05; nil for anything else.
  static func dottedClock(_ word: String) -> String? {
    let parts = word.utf8.split(separator: UInt8(ascii: "."), omittingEmptySubsequences: false)
    guard parts.count == 2, (1...2).contains(parts[0].count), parts[1].count == 2,
      parts.allSatisfy({ $0.allSatisfy { (0x30...0x39).contains($0) } })
    else { return nil }
    return "\(Substring(parts[0])):\(Substring(parts[1]))"
  }

  /// `hier soir`, `this morning 9am`, `monday evening at 8`: the part's own hour where none is given.
  static func dayPart(_ words: ArraySlice<String>) -> Reading? {
    guard let (day, part, count) = DayPart.read(words) else { return nil }
    var rest = words.dropFirst(count)
    let connects = rest.first.map { ["at", "a", "@", "vers", "around", ","].contains($0) } == true
    if connects { rest = rest.dropFirst() }
    if let (second, length) = ClockReader.read(rest) {
      return (.at(day, second: part.second(of: second)), count + (connects ? 1 : 0) + length, false)
    }
    if connects, let hour = rest.first.flatMap({ Int($0) }), (1...12).contains(hour) {
      return (.at(day, second: part.second(of: hour * 3600)), count + 2, false)
    }
    return (.at(day, second: part.beginning), count, true)
  }

  /// `9h ce matin`, `22h hier soir`, `3h du matin`, `8pm yesterday evening`.
  static func clockOfDayPart(_ words: ArraySlice<String>) -> Reading? {
    guard let (second, count) = ClockReader.read(words) else { return nil }
    let rest = words.dropFirst(count)
    if let (day, part, length) = DayPart.read(rest) {
      return (.at(day, second: part.second(of: second)), count + length, false)
    }
    let link = rest.prefix(2).elementsEqual(["in", "the"]) ? 2 : rest.first == "du" ? 1 : 0
    guard link > 0, let part = rest.dropFirst(link).first.flatMap(DayPart.init(named:)) else { return nil }
    return (.clock(second: part.second(of: second)), count + link + 1, false)
  }
}
