/// Reads a moment from folded words: a day, an hour, both in either order, or a distance from now.
package enum TimeReader {
  /// Reads a day in front, and how many words it covers.
  typealias Days = (ArraySlice<String>) -> (day: Day, count: Int)?

  /// The moment in front, and how many words it covers; nil when there is none.
  package static func read(_ words: ArraySlice<String>, dayFirst: Bool) -> (phrase: TimePhrase, count: Int)? {
    read(words) { DayReader.read($0, dayFirst: dayFirst) }
  }

  /// The same with the days that this reader knows.
  static func read(_ words: ArraySlice<String>, days: Days) -> (phrase: TimePhrase, count: Int)? {
    distance(words) ?? dayAndClock(words, days) ?? clockAndDay(words, days) ?? bareSpan(words)
  }

  /// `in 2 hours`, `dans 2 h`, `il y a 20 min`, `20m ago`, `+2h`, `now`.
  private static func distance(_ words: ArraySlice<String>) -> (TimePhrase, Int)? {
    guard let first = words.first else { return nil }
    if first == "now" || first == "maintenant" { return (.shift(0), 1) }
    if ["in", "dans", "sous", "within"].contains(first) {
      if let (day, count) = DayReader.read(words.dropFirst(), dayFirst: true), case .open = day {
        return (.at(day, second: nil), count + 1)
      }
      return SpanReader.read(words.dropFirst()).map { (directed($0.span, 1), $0.count + 1) }
    }
    if words.prefix(3).elementsEqual(["il", "y", "a"]) {
      return SpanReader.read(words.dropFirst(3)).map { (directed($0.span, -1), $0.count + 3) }
    }
    if first.utf8.first == UInt8(ascii: "+"), let (span, count) = SpanReader.read([String(first.dropFirst())]) {
      return (directed(span, 1), count)
    }
    if let (span, count) = SpanReader.read(words), words.dropFirst(count).first == "ago" {
      return (directed(span, -1), count + 1)
    }
    return nil
  }

  private static func directed(_ span: Span, _ sign: Int) -> TimePhrase {
    span.days.map { .at(.offset(sign * $0), second: nil) } ?? .shift(Int64(sign) * span.seconds)
  }

  private static func dayAndClock(_ words: ArraySlice<String>, _ days: Days) -> (TimePhrase, Int)? {
    if let (day, part, count) = DayPart.read(words), !["last", "hier", "yesterday"].contains(words.first) {
      return partOfDay(day, part, count, words.dropFirst(count))
    }
    guard let (day, count) = days(words) else { return nil }
    var rest = words.dropFirst(count)
    if let part = rest.first.flatMap(DayPart.init(named:)) { return partOfDay(day, part, count + 1, rest.dropFirst()) }
    if let word = rest.first, ["at", "a", "@", "vers", ","].contains(word) { rest = rest.dropFirst() }
    if let (second, length) = ClockReader.read(rest) {
      return (.at(day, second: second), words.count - rest.count + length)
    }
    return (.at(day, second: nil), count)
  }

  /// `ce soir`, `demain matin 9h`, `friday afternoon at 4pm`: the part's own hour where none is given.
  private static func partOfDay(
    _ day: Day, _ part: DayPart, _ count: Int, _ rest: ArraySlice<String>
  ) -> (TimePhrase, Int) {
    let lead = rest.first.map { ["at", "a", "@", "vers"].contains($0) } == true ? 1 : 0
    guard let (second, length) = ClockReader.read(rest.dropFirst(lead)) else {
      return (.at(day, second: part.beginning), count)
    }
    return (.at(day, second: part.second(of: second)), count + lead + length)
  }

  private static func clockAndDay(_ words: ArraySlice<String>, _ days: Days) -> (TimePhrase, Int)? {
    guard let (second, count) = ClockReader.read(words) else { return nil }
    if let (day, length) = days(words.dropFirst(count)) {
      return (.at(day, second: second), count + length)
    }
    return (.clock(second: second), count)
  }

  private static func bareSpan(_ words: ArraySlice<String>) -> (TimePhrase, Int)? {
    SpanReader.read(words).map { (.span($0.span), $0.count) }
  }
}
