import Kernel

extension Words {
  /// A time that follows one of these keywords (`since 14:05`, `depuis 14h`, `at:10:05`, `at 14:12`), anywhere outside
  /// quotes.
  ///
  /// `.past` reads a bare hour as the last such hour (`since 2h` as two hours ago where that is nearer), `.deadline` as
  /// the next; see `words.md` for dates. A bare keyword in front of something else (`since the deploy`) is text. With
  /// `trailing`, a bare keyword counts only at the end of the line; with `comingIsText`, a bare hour that is nearer ahead
  /// than behind is text too behind `at` (`see you at 23:00`).
  /// - Throws: `time.unreadable`, `date.impossible`, `time.contradiction` with both readings.
  package mutating func takeTime(
    after keywords: String..., reading: TimeReading, trailing: Bool = false, comingIsText: Bool = false
  ) throws(SyntaxProblem) -> Moment? {
    for (keyword, place) in places(after: keywords) {
      let typed = values(from: place)
      guard let (phrase, count, isVague) = read(typed[...], behind: keyword, reading) else {
        let isMoment = TimeReader.read(typed[...], dayFirst: true) != nil
        if place.isExplicit || (!isMoment && typed.first.map(Self.resemblesTime) == true) {
          throw TimeResolver.unreadable(source(place, 1), language)
        }
        continue
      }
      let end = place.index + count
      let (day, isText) = dayBefore(place, phrase)
      if isText { continue }
      if trailing, !place.isExplicit, end != tokens.endIndex { continue }
      let resolver = TimeResolver(in: world, reading: reading)
      let moment = try resolver.resolve(day ?? phrase, typed: source(place, count))
      // “Since this morning”, typed before the morning has begun, names no moment.
      if isVague, moment.instant > world.now { continue }
      if comingIsText, keyword == "at", !place.isExplicit, isComing(moment, phrase, unlessWithin: 6) { continue }
      remove((day == nil ? place.start : place.start - 1)..<end)
      return moment
    }
    return nil
  }

  /// An hour behind a day: `yesterday at 9:50` is yesterday's, and `friday at 9:50` is text, for it may be any.
  func dayBefore(_ place: ValuePlace, _ phrase: TimePhrase) -> (day: TimePhrase?, isText: Bool) {
    guard case .clock(let second) = phrase, !place.isExplicit, place.start > tokens.startIndex,
      tokens[place.start - 1].isWord,
      let (day, _) = DayReader.read([tokens[place.start - 1].folded], dayFirst: world.isDayFirst)
    else { return (nil, false) }
    switch day {
    case .offset(let days) where days < 0: return (.at(day, second: second), false)
    case .offset, .weekday: return (nil, true)
    default: return (nil, false)
    }
  }

  /// “Since 2h” is a clock in one mouth and a length of time in the other; “at 2h” is a clock in both.
  private func read(
    _ typed: ArraySlice<String>, behind keyword: String, _ reading: TimeReading
  ) -> BeginningReader.Reading? {
    let dayFirst = world.isDayFirst
    if reading == .past, Self.beginnings.contains(keyword) {
      return BeginningReader.read(typed, dayFirst: dayFirst)
    }
    let counted = reading == .until ? DeadlineReader.counted(typed) : typed
    return TimeReader.read(counted, dayFirst: dayFirst).map { ($0.phrase, $0.count, false) }
  }

  /// True for an hour that is still to come today, unless the last such hour is only a few hours ago.
  func isComing(_ moment: Moment, _ phrase: TimePhrase, unlessWithin hours: Int64) -> Bool {
    guard case .clock(let second) = phrase else { return false }
    let now = world.person.audience.zone.civil(at: world.now)
    return second > now.secondOfDay && world.now.milliseconds(since: moment.instant) > hours * 3_600_000
  }

  /// How long ago something began, without a keyword in front: `il y a 20 minutes`, `2h ago`, at the end of the line.
  package mutating func takeAgo() -> Moment? {
    for start in tokens.indices {
      let place = ValuePlace(start: start, index: start, offset: 0, isExplicit: false)
      var typed = values(from: place)[...]
      let isFrench = typed.prefix(3).elementsEqual(["il", "y", "a"])
      if isFrench { typed = typed.dropFirst(3) }
      guard let (span, count) = SpanReader.read(typed), isFrench || typed.dropFirst(count).first == "ago" else {
        continue
      }
      let end = start + count + (isFrench ? 3 : 1)
      guard end == tokens.endIndex || tokens[end].isOption else { continue }
      remove(start..<end)
      return Moment(instant: world.now.adding(seconds: -span.seconds), isDay: false)
    }
    return nil
  }

  /// How long something has gone on, behind one of these keywords and at the end of the line or of a clause: `for 3 hours`.
  package mutating func takeElapsed(after keywords: String...) -> Moment? {
    for (_, place) in places(after: keywords) where !place.isExplicit {
      let typed = DeadlineReader.counted(values(from: place)[...])
      guard let (span, count) = SpanReader.read(typed) else { continue }
      let end = place.index + count
      guard end == tokens.endIndex || tokens[end].isOption || tokens[end - 1].text.hasSuffix(",") else { continue }
      remove(place.start..<end)
      return Moment(instant: world.now.adding(seconds: -span.seconds), isDay: false)
    }
    return nil
  }

  /// The first of these keywords that still stands bare in the line, with up to four words behind it, as typed.
  package func phrase(after keywords: String...) -> String? {
    let place = places(after: keywords).map(\.place).last { !$0.isExplicit && $0.index < tokens.endIndex }
    guard let place else { return nil }
    let words = tokens[place.start..<min(place.index + 4, tokens.endIndex)].prefix { $0.isWord && !$0.isOption }
    return words.count > place.index - place.start ? words.map(\.text).joined(separator: " ") : nil
  }

  /// A moment that stands next, without a keyword (`snooze tomorrow 9h`).
  ///
  /// - Throws: `date.impossible`, `time.contradiction`.
  package mutating func takeNextTime(reading: TimeReading) throws(SyntaxProblem) -> Moment? {
    let place = ValuePlace(start: tokens.startIndex, index: tokens.startIndex, offset: 0, isExplicit: false)
    let dayFirst = world.isDayFirst
    let typed = values(from: place)[...]
    let counted = reading == .until ? DeadlineReader.counted(typed) : typed
    guard let (phrase, count) = TimeReader.read(counted, dayFirst: dayFirst) else { return nil }
    let resolver = TimeResolver(in: world, reading: reading)
    let moment = try resolver.resolve(phrase, typed: source(place, count))
    remove(place.start..<place.index + count)
    return moment
  }

  /// The end of a length of time that stands next: `2 weeks`, `for two weeks`, `pendant 15 jours`.
  ///
  /// - Throws: `date.impossible`, `time.contradiction`.
  package mutating func takeLength(reading: TimeReading) throws(SyntaxProblem) -> Moment? {
    var ahead = self
    _ = ahead.takeNext("for", "pendant", "durant")
    let place = ValuePlace(start: ahead.tokens.startIndex, index: ahead.tokens.startIndex, offset: 0, isExplicit: false)
    guard let (span, count) = SpanReader.read(DeadlineReader.counted(ahead.values(from: place)[...])) else {
      return nil
    }
    let resolver = TimeResolver(in: world, reading: reading)
    let moment = try resolver.resolve(.span(span), typed: ahead.source(place, count))
    ahead.remove(place.start..<place.index + count)
    self = ahead
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
        throw unreadableDuration(source(place, 1))
      }
    }
    return nil
  }

  func unreadableDuration(_ typed: String) -> SyntaxProblem {
    SyntaxProblem(
      "duration.unreadable",
      language.pick(
        en: "this is no duration I can read; for example 30m, 2h30, 7 days.",
        fr: "je ne sais pas lire cette durée ; par exemple 30min, 2h30, 7 jours."),
      word: typed)
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
  func values(from place: ValuePlace) -> [String] {
    guard place.index < tokens.endIndex else { return [] }
    var words: [String] = []
    for token in tokens[place.index...].prefix(8) {
      guard token.isWord else { break }
      words.append(token.folded)
      if endsPhrase(at: place.index + words.count - 1, words) {
        words[words.count - 1] = DateWords.trimmed(token.folded)
        break
      }
    }
    trimEnd(&words, before: place.index + words.count)
    if place.offset > 0, let first = words.first {
      let mark = first.utf8.prefix { $0 != UInt8(ascii: ":") && $0 != UInt8(ascii: "=") }
      words[0] = String(Substring(first.utf8.dropFirst(mark.count + 1)))
    }
    return words
  }

  /// True for `9:12,` and `20 minutes,`: nothing that follows the comma belongs to it, unless it is joined on by a word.
  private func endsPhrase(at index: Int, _ words: [String]) -> Bool {
    guard let word = words.last, word.utf8.last == UInt8(ascii: ","), index + 1 < tokens.endIndex,
      !["and", "et"].contains(tokens[index + 1].folded)
    else { return false }
    let pair = words.suffix(2).dropLast() + [DateWords.trimmed(word)]
    if SpanReader.read(DeadlineReader.counted(pair))?.count == 2 { return true }
    return ClockReader.read(pair.suffix(1)) != nil || SpanReader.read(pair.suffix(1)) != nil
  }

  /// Takes away the punctuation behind the last word, and the comma in front of an option: `30m.`, `2h, @lea`.
  private func trimEnd(_ words: inout [String], before end: Int) {
    let plain = tokens[..<end].suffix(words.count)
    for (index, token) in zip(words.indices, plain.indices) {
      guard token + 1 == tokens.endIndex || tokens[token + 1].isOption else { continue }
      while let last = words[index].utf8.last, words[index].utf8.count > 1, Self.endings.contains(last) {
        words[index].unicodeScalars.removeLast()
      }
    }
  }

  private static let endings = Set(",.;!)?".utf8)

  /// What was typed there, for quoting it back.
  func source(_ place: ValuePlace, _ count: Int) -> String {
    let end = min(place.index + count, tokens.endIndex)
    return tokens[min(place.index, end)..<end].map(\.text).joined(separator: " ")
  }
}
