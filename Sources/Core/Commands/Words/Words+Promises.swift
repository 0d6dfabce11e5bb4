import Kernel

extension Words {
  /// When something is promised for: `next 30m`, `next update in 30 minutes`, `prochain point à 19h`.
  ///
  /// A length of time may stand anywhere, an hour or a day only at the end. `next 2h` is two hours from now, `next at 2h`
  /// an hour of the clock.
  /// - Throws: `duration.unreadable` for a keyword with a number that is neither, `date.impossible`,
  ///   `time.contradiction`.
  package mutating func takePromise(after keywords: String...) throws(SyntaxProblem) -> Moment? {
    for (_, place) in places(after: keywords) {
      let typed = Self.withClock(Array(DeadlineReader.counted(values(from: place)[...])))
      let fillers = typed.prefix { Self.fillers.contains($0) }
      let rest = typed[fillers.count...]
      let start = place.index + fillers.count
      let announces = fillers.contains { ["update", "point", "mise", "report"].contains($0) }
      let hasArticle =
        place.start > tokens.startIndex && ["the", "le", "la", "les"].contains(tokens[place.start - 1].folded)
      // “In the next 30 minutes” is no promise, “the next update in 30 minutes” is.
      if hasArticle, !announces, !place.isExplicit { continue }
      let begin = hasArticle ? place.start - 1 : place.start
      let isClock = fillers.last.map(Self.clockFillers.contains) == true
      if !isClock, let (span, count) = SpanReader.read(rest) {
        remove(begin..<start + count)
        return Moment(instant: world.now.adding(seconds: span.seconds), isDay: false)
      }
      if let moment = try deadline(rest, at: start, needsHour: fillers.isEmpty) {
        remove(begin..<tokens.endIndex)
        return moment
      }
      if place.isExplicit || rest.first?.utf8.first.map({ (0x30...0x39).contains($0) }) == true {
        throw unreadableDuration(source(ValuePlace(start: start, index: start, offset: 0, isExplicit: false), 1))
      }
    }
    return nil
  }

  /// What is promised in words that promise nothing by themselves: `will update at 19:00`, `more in 30 minutes`, `je refais
  /// un point dans 20 min`; at the end of the line.
  ///
  /// - Throws: `date.impossible`, `time.contradiction`.
  package mutating func takeAnnounced(after keywords: String...) throws(SyntaxProblem) -> Moment? {
    for (_, place) in places(after: keywords) where !place.isExplicit {
      let typed = Self.withClock(Array(DeadlineReader.counted(values(from: place)[...])))
      guard let lead = typed.first, Self.fillers.contains(lead) || DayReader.read(typed[...], dayFirst: true) != nil
      else { continue }
      let isDistance = ["in", "within", "dans", "sous", "d'ici"].contains(lead)
      let skipped = Self.fillers.contains(lead) ? 1 : 0
      let rest = typed[skipped...]
      let start = place.index + skipped
      var moment: Moment?
      if isDistance, let (span, count) = SpanReader.read(rest), start + count == tokens.endIndex {
        moment = Moment(instant: world.now.adding(seconds: span.seconds), isDay: false)
      } else if !isDistance {
        moment = try deadline(rest, at: start, needsHour: true)
      }
      guard let moment else { continue }
      remove(place.start..<tokens.endIndex)
      return moment
    }
    return nil
  }

  /// `at 9` and `at 9.15` at the end as hours of the clock.
  private static func withClock(_ words: [String]) -> [String] {
    guard words.count > 1, let last = words.last, ["at", "a", "by", "vers", "around"].contains(words[words.count - 2])
    else { return words }
    let isHour = (1...2).contains(last.utf8.count) && last.utf8.allSatisfy { (0x30...0x39).contains($0) }
    return words.dropLast() + [isHour ? last + "h" : BeginningReader.dottedClock(last) ?? last]
  }

  /// A moment ahead that goes on to the end of the line.
  private func deadline(
    _ typed: ArraySlice<String>, at start: Int, needsHour: Bool
  ) throws(SyntaxProblem) -> Moment? {
    guard let (phrase, count) = TimeReader.read(Array(typed)[...], dayFirst: world.isDayFirst),
      start + count == tokens.endIndex
    else { return nil }
    switch phrase {
    case .clock, .at(.offset, _), .at(.weekday, second: .some): break
    case .at where !needsHour: break
    default: return nil
    }
    let resolver = TimeResolver(in: world, reading: .deadline)
    return try resolver.resolve(phrase, typed: typed.prefix(count).joined(separator: " "))
  }

  private static let clockFillers: Set<String> = ["at", "by", "around", "a", "avant", "vers"]

  /// What people put between “next” and the time.
  private static let fillers: Set<String> = clockFillers.union([
    "update", "one", "maj", "report", "news", "in", "within", "point", "mise", "jour", "dans", "sous", "d'ici", "le",
  ])
}
