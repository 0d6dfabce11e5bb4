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
      let typed = Array(DeadlineReader.counted(values(from: place)[...]))
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

  /// An hour of the clock at the very end, behind a word that means much else: `relancé à 12h00`.
  ///
  /// “Passé de 2h à 3h” compares, and an hour that is nearer ahead than behind is still to come: both are text.
  package mutating func takeLastClock(after keyword: String) throws(SyntaxProblem) -> Moment? {
    for (_, place) in places(after: [keyword]) where !place.isExplicit {
      guard let (second, count) = ClockReader.read(values(from: place)[...]), place.index + count == tokens.endIndex,
        !tokens[..<place.start].suffix(2).contains(where: { ["de", "entre"].contains($0.folded) })
      else { continue }
      let resolver = TimeResolver(in: world, reading: .past)
      let (day, isText) = dayBefore(place, .clock(second: second))
      if isText { continue }
      let moment = try resolver.resolve(day ?? .clock(second: second), typed: source(place, count))
      guard day != nil || !isComing(moment, .clock(second: second), unlessWithin: 12) else { continue }
      remove((day == nil ? place.start : place.start - 1)..<tokens.endIndex)
      return moment
    }
    return nil
  }

  private static let clockFillers: Set<String> = ["at", "by", "around", "a", "avant", "vers"]

  /// What people put between “next” and the time.
  private static let fillers: Set<String> = clockFillers.union([
    "update", "one", "report", "news", "in", "within", "point", "mise", "jour", "dans", "sous", "d'ici", "le",
  ])
}
