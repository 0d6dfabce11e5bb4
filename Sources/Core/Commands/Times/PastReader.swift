/// Reads a moment that has passed, with its hour: `10 minutes ago`, `yesterday at 17:00`, `vers 1h30`, `le 20/11 à 14h05`.
enum PastReader {
  /// A moment as it was named, how many words it covers, and whether a word like “at” stands in front.
  typealias Reading = (phrase: TimePhrase, count: Int, isLed: Bool)

  /// The longest such moment in front.
  ///
  /// A day without an hour is none, and neither is a number of days: nobody means that very minute of that day.
  /// - Parameter leads: folded words that announce an hour.
  static func read(_ words: ArraySlice<String>, leads: Set<String>, dayFirst: Bool) -> Reading? {
    if let (seconds, count) = distance(words) { return (.shift(-seconds), count, false) }
    let led = words.first.map(leads.contains) == true ? 1 : 0
    let vague = words.dropFirst(led).first.map(abouts.contains) == true ? led : 0
    var rest = words.dropFirst(led + vague)
    if led > 0, let first = rest.first, let clock = BeginningReader.dottedClock(first) { rest[rest.startIndex] = clock }
    guard let (phrase, count) = moment(rest, dayFirst: dayFirst) else { return nil }
    return (phrase, led + vague + count, led > 0)
  }

  private static func moment(_ words: ArraySlice<String>, dayFirst: Bool) -> (TimePhrase, Int)? {
    let part = BeginningReader.dayPart(words).flatMap { $0.isVague ? nil : $0 } ?? BeginningReader.clockOfDayPart(words)
    if let part { return (part.phrase, part.count) }
    guard let (phrase, count) = TimeReader.read(dotted(words), dayFirst: dayFirst) else { return nil }
    switch phrase {
    case .clock, .at(.weekday(_, .nearest), second: .some), .at(.weekday(_, .last), second: .some):
      return (phrase, count)
    case .at(.offset(let days), second: .some): return days > 0 ? nil : (phrase, count)
    case .at(.date, second: .some): return (phrase, count)
    default: return nil
    }
  }

  /// `yesterday at 9.30` as with a colon.
  private static func dotted(_ words: ArraySlice<String>) -> ArraySlice<String> {
    var words = words
    for index in words.indices.dropFirst() where ["at", "a", "vers", "around"].contains(words[index - 1]) {
      words[index] = BeginningReader.dottedClock(words[index]) ?? words[index]
    }
    return words
  }

  /// `il y a 20 min`, `about 2h ago`, `half an hour ago`: seconds.
  private static func distance(_ words: ArraySlice<String>) -> (seconds: Int64, count: Int)? {
    let isFrench = words.prefix(3).elementsEqual(["il", "y", "a"])
    var rest = words.dropFirst(isFrench ? 3 : 0)
    if rest.first.map(abouts.contains) == true { rest = rest.dropFirst() }
    guard let (span, count) = SpanReader.read(DeadlineReader.counted(rest)), span.days == nil else { return nil }
    let end = words.count - rest.count + count
    if isFrench { return (span.seconds, end) }
    return rest.dropFirst(count).first == "ago" ? (span.seconds, end + 1) : nil
  }

  private static let abouts: Set<String> = ["about", "around", "environ", "vers", "approximately", "roughly"]
}
