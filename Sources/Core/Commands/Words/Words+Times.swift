import Kernel

extension Words {
  /// A time that follows one of these keywords (`since 14:05`, `depuis 14h`, `at:10:05`, `at 14:12`), anywhere outside
  /// quotes.
  ///
  /// `.past` reads a bare hour as the last such hour (`since 2h` as two hours ago where that is nearer), `.deadline` as
  /// the next; see `words.md` for dates. A bare keyword in front of something else (`since the deploy`) is text. With
  /// `trailing`, a bare keyword counts only at the end of the line.
  /// - Throws: `time.unreadable`, `date.impossible`, `time.contradiction` with both readings.
  package mutating func takeTime(
    after keywords: String..., reading: TimeReading, trailing: Bool = false
  ) throws(SyntaxProblem) -> Moment? {
    for (keyword, place) in places(after: keywords) {
      let typed = values(from: place)
      guard let (read, count) = TimeReader.read(typed[...], dayFirst: TimeResolver.isDayFirst(world.person.audience))
      else {
        if place.isExplicit || typed.first.map(Self.resemblesTime) == true {
          throw TimeResolver.unreadable(source(place, 1), language)
        }
        continue
      }
      let end = place.index + count
      if trailing, !place.isExplicit, end != tokens.endIndex { continue }
      // “since 2h” is a clock in one mouth and a length of time in the other; “at 2h” is a clock in both.
      let hours =
        reading == .past && Self.beginnings.contains(keyword) ? ClockReader.wholeHours(typed.prefix(count)) : nil
      let phrase = hours.map(TimePhrase.hoursOrClock) ?? read
      let resolver = TimeResolver(audience: world.person.audience, now: world.now, reading: reading)
      let moment = try resolver.resolve(phrase, typed: source(place, count))
      remove(place.start..<end)
      return moment
    }
    return nil
  }

  /// A moment that stands next, without a keyword (`snooze tomorrow 9h`).
  ///
  /// - Throws: `date.impossible`, `time.contradiction`.
  package mutating func takeNextTime(reading: TimeReading) throws(SyntaxProblem) -> Moment? {
    let place = ValuePlace(start: tokens.startIndex, index: tokens.startIndex, offset: 0, isExplicit: false)
    let dayFirst = TimeResolver.isDayFirst(world.person.audience)
    guard let (phrase, count) = TimeReader.read(values(from: place)[...], dayFirst: dayFirst) else { return nil }
    let resolver = TimeResolver(audience: world.person.audience, now: world.now, reading: reading)
    let moment = try resolver.resolve(phrase, typed: source(place, count))
    remove(place.start..<place.index + count)
    return moment
  }

  /// A duration that follows one of these keywords (`next 30m`, `last 30d`, `30 derniers jours`): seconds.
  ///
  /// - Throws: `duration.unreadable` for a keyword with a number that is no duration.
  package mutating func takeDuration(after keywords: String...) throws(SyntaxProblem) -> Int64? {
    for (_, place) in places(after: keywords) {
      let typed = values(from: place)
      if let (span, count) = SpanReader.read(typed[...]) {
        remove(place.start..<place.index + count)
        return span.seconds
      }
      if let seconds = takeInverted(place, unit: typed.first) { return seconds }
      if place.isExplicit || typed.first?.utf8.first.map({ (0x30...0x39).contains($0) }) == true {
        throw SyntaxProblem(
          "duration.unreadable",
          language.pick(
            en: "this is no duration I can read; for example 30m, 2h30, 7 days.",
            fr: "je ne sais pas lire cette durée ; par exemple 30min, 2h30, 7 jours."),
          word: source(place, 1))
      }
    }
    return nil
  }

  /// French puts the number first: `30 derniers jours`.
  private mutating func takeInverted(_ place: ValuePlace, unit: String?) -> Int64? {
    guard !place.isExplicit, place.start > tokens.startIndex, let unit, tokens[place.start - 1].isWord,
      let (span, count) = SpanReader.read([tokens[place.start - 1].folded, unit]), count == 2
    else { return nil }
    remove(place.start - 1..<place.index + 1)
    return span.seconds
  }

  /// Keywords of something that goes on.
  private static let beginnings: Set<String> = ["since", "depuis"]

  private static func resemblesTime(_ word: String) -> Bool {
    ClockReader.resembles(word) || DayReader.resembles(word)
  }

  /// The folded words of a value: as far as plain words go, eight at most, without the keyword's own part.
  private func values(from place: ValuePlace) -> [String] {
    guard place.index < tokens.endIndex else { return [] }
    var words: [String] = []
    for token in tokens[place.index...].prefix(8) {
      guard token.isWord else { break }
      words.append(token.folded)
    }
    if place.offset > 0, let first = words.first {
      let mark = first.utf8.prefix { $0 != UInt8(ascii: ":") && $0 != UInt8(ascii: "=") }
      words[0] = String(Substring(first.utf8.dropFirst(mark.count + 1)))
    }
    return words
  }

  /// What was typed there, for quoting it back.
  private func source(_ place: ValuePlace, _ count: Int) -> String {
    let end = min(place.index + count, tokens.endIndex)
    return tokens[min(place.index, end)..<end].map(\.text).joined(separator: " ")
  }
}
