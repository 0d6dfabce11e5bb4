import Kernel

/// When something has to be done.
extension Words {
  /// `by fri`, `avant le 31`, `d'ici la fin de la semaine`, `dans 2 jours`, `j+3 ouvrés`; the phrase is taken.
  ///
  /// It counts as an option, at the end of the line, in front of other options, or as the first words; anywhere else it
  /// belongs to the sentence (`sent by friday team`). Without a keyword only what lies ahead counts (`dans 2 jours`,
  /// `demain 9h`), or what stands behind an option (`@bob friday`).
  ///
  /// - Parameter more: keywords of this command besides the usual ones.
  /// - Throws: `time.unreadable` for what looks like a moment and is none, `date.impossible`, `time.contradiction`.
  package mutating func takeDue(also more: String...) throws(SyntaxProblem) -> Moment? {
    let places = places(after: more + Self.dueKeywords)
    let found = places.compactMap(deadline) + bareDeadlines()
    let outer = found.filter { inner in !found.contains { $0.range.exceeds(inner.range) } }
    let resolver = TimeResolver(in: world, reading: .deadline)
    for place in places where place.place.isExplicit && !["for", "pour", "à"].contains(place.keyword) {
      guard !outer.contains(where: { $0.range.lowerBound == place.place.start }) else { continue }
      throw TimeResolver.unreadableDue(source(place.place, 1), language)
    }
    guard let due = outer.first(where: \.isExplicit) ?? outer.max(by: { $0.range.lowerBound < $1.range.lowerBound })
    else {
      if let typed = unreadDeadline(places) { throw TimeResolver.unreadableDue(typed, language) }
      return nil
    }
    let moment = try resolver.resolve(due.phrase, typed: due.typed)
    remove(due.range)
    return moment
  }

  /// What is due when, as the next words say without a keyword: `due PRI-7 le 31`.
  ///
  /// - Throws: `date.impossible`, `time.contradiction`.
  package mutating func takeNextDue() throws(SyntaxProblem) -> Moment? {
    let place = ValuePlace(start: tokens.startIndex, index: tokens.startIndex, offset: 0, isExplicit: false)
    guard let (phrase, count) = DeadlineReader.read(values(from: place)[...], dayFirst: world.isDayFirst) else {
      return nil
    }
    let moment = try TimeResolver(in: world, reading: .deadline).resolve(phrase, typed: source(place, count))
    remove(place.start..<place.index + count)
    return moment
  }

  /// A moment in the line that may be the deadline.
  private struct Deadline {
    var range: Range<Int>
    var phrase: TimePhrase
    var typed: String
    var isExplicit: Bool
  }

  private func deadline(keyword: String, place: ValuePlace) -> Deadline? {
    guard let (phrase, count) = reading(keyword, place) else { return nil }
    let end = place.index + count
    let polite = courtesies(at: end)
    let opens = opens(at: place.start) && !Self.linking.contains(keyword)
    guard place.isExplicit || opens || closes(at: end + polite) else { return nil }
    let range = place.start..<end + (place.isExplicit ? 0 : polite)
    return Deadline(range: range, phrase: phrase, typed: source(place, count), isExplicit: place.isExplicit)
  }

  /// What stands behind a keyword: `jusqu'au 31` has its article in it, `for 30 days` and `pour 3h` say how long.
  private func reading(_ keyword: String, _ place: ValuePlace) -> (phrase: TimePhrase, count: Int)? {
    let article = keyword.hasSuffix("au") ? ["le"] : []
    // “Due friday: call the bank”.
    let typed = values(from: place).map { $0.utf8.count > 2 && $0.hasSuffix(":") ? String($0.dropLast()) : $0 }
    guard let (phrase, count) = DeadlineReader.read((article + typed)[...], dayFirst: world.isDayFirst) else {
      return nil
    }
    let hours = ClockReader.lengthOrClock(typed.prefix(count))
    if keyword.hasPrefix("d’ici"), let hours { return (ahead(hours), count) }
    if ["for", "pour"].contains(keyword), !place.isExplicit {
      if case .span = phrase { return nil }
      if let hours, case .shift = ahead(hours) { return nil }
      // “500 for Q4” says what it is about.
      if case .at(.endOfQuarter, nil) = phrase, count == 1 { return nil }
    }
    if keyword == "à", typed.first?.hasPrefix("j+") != true { return nil }
    return (phrase, count - article.count)
  }

  /// An hour of the clock or a length of time, whichever is over first: `d'ici 18h`, `d'ici 1h30`.
  private func ahead(_ seconds: Int) -> TimePhrase {
    let passed = world.person.audience.zone.civil(at: world.now).secondOfDay
    return passed < seconds && seconds - passed < seconds ? .clock(second: seconds) : .shift(Int64(seconds))
  }

  /// Moments without a keyword.
  private func bareDeadlines() -> [Deadline] {
    tokens.indices.compactMap { index in
      let place = ValuePlace(start: index, index: index, offset: 0, isExplicit: false)
      guard tokens[index].isWord, !tokens[index].isOption else { return nil }
      let (typed, before) = (values(from: place)[...], index > tokens.startIndex ? tokens[index - 1] : nil)
      let isMarked = before?.isOption == true
      guard before.map({ !$0.isWord || !Self.links.contains($0.folded) }) != false,
        let (phrase, count) = isMarked
          ? DeadlineReader.read(typed, dayFirst: world.isDayFirst)
          : DeadlineReader.lead(typed, dayFirst: world.isDayFirst)
      else { return nil }
      if case .span = phrase { return nil }
      let end = index + count + courtesies(at: index + count)
      let opens = index == tokens.startIndex && ["in", "dans", "sous", "d'ici"].contains(typed.first)
      guard opens || closes(at: end) else { return nil }
      return Deadline(range: index..<end, phrase: phrase, typed: source(place, count), isExplicit: false)
    }
  }

  /// What stands behind a keyword, looks like a moment and cannot be read, as typed.
  private func unreadDeadline(_ places: [(keyword: String, place: ValuePlace)]) -> String? {
    for (keyword, place) in places where !place.isExplicit && keyword != "à" {
      let typed = values(from: place)[...]
      if let (_, count) = reading(keyword, place) {
        // “By friday 25:99”: a moment, and something that goes on like one.
        guard typed.count > count, ClockReader.resembles(typed[typed.startIndex + count]) else { continue }
        return source(place, count + 1)
      }
      let count = DeadlineReader.unread(typed) { closes(at: place.index + $0 + courtesies(at: place.index + $0)) }
      guard let count, let first = typed.first else { continue }
      let isBroad = Self.broad.contains(keyword)
      if Self.isNumber(first), isBroad || measures(before: place) { continue }
      if isBroad, DateWords.month(first) != nil { continue }
      return source(place, count)
    }
    return nil
  }

  private static func isNumber(_ word: String) -> Bool { word.utf8.allSatisfy { (0x30...0x39).contains($0) } }

  /// “Increase the pool by 10”: a number behind such a verb is no hour and no day.
  private func measures(before place: ValuePlace) -> Bool {
    tokens[..<place.start].contains { Self.measures.contains($0.folded) }
  }

  private static let measures: Set<String> = [
    "increase", "decrease", "reduce", "raise", "lower", "scale", "bump", "grow", "shrink", "cut", "extend", "multiply",
    "divide", "limit",
  ]

  /// True at the front and behind an option.
  private func opens(at start: Int) -> Bool {
    start == tokens.startIndex || tokens[start - 1].isOption
  }

  /// True where the sentence is over: at the end, in front of an option, or behind a comma.
  private func closes(at end: Int) -> Bool {
    guard end <= tokens.endIndex else { return false }
    guard end < tokens.endIndex else { return true }
    let next = tokens[end]
    if tokens[end - 1].isWord, let last = tokens[end - 1].text.utf8.last, [0x2C, 0x3A, 0x3B].contains(last) {
      return true
    }
    if next.isOption || next.isNamedOption { return true }
    if next.isWord, ["-", "–", "—", ":", ",", ";"].contains(next.text) { return true }
    if end + 1 < tokens.endIndex, Self.joints.contains(next.folded), DateWords.weekday(tokens[end + 1].folded) == nil {
      return true
    }
    return end + 1 < tokens.endIndex && Self.people.contains(next.folded) && tokens[end + 1].isOption
  }

  /// How many words are only said along with a moment: `please`, `at the latest`.
  private func courtesies(at end: Int) -> Int {
    for phrase in Self.courtesies {
      guard let count = length(of: phrase, at: end) else { continue }
      return count
    }
    return 0
  }

  private func length(of phrase: [String], at start: Int) -> Int? {
    guard start >= tokens.startIndex, start + phrase.count <= tokens.endIndex else { return nil }
    for (token, word) in zip(tokens[start...], phrase) {
      guard token.isWord, DateWords.trimmed(token.folded.filter { $0 != "!" }) == word else { return nil }
    }
    return phrase.count
  }

  private static let courtesies = [
    "please", "pls", "thanks", "thank you", "svp", "stp", "s'il te plait", "s'il vous plait", "merci", "at the latest",
    "latest", "au plus tard", "max", "maximum", "if possible", "si possible", "sharp", "precises", "first thing",
    "a la premiere heure",
    "premiere heure", "time",
  ].map { $0.split(separator: " ").map(String.init) }

  private static let dueKeywords = [
    "by", "before", "due", "due by", "due on", "until", "till", "for", "deadline", "no later than", "not later than",
    "avant", "échéance", "pour", "pour le", "d’ici", "d’ici à", "d’ici au", "jusqu’à", "jusqu’au", "au plus tard", "à",
  ]

  /// Keywords that bind what follows to the sentence, even as its first words: `before friday release check the disk`.
  private static let linking: Set<String> = ["before", "for", "until", "till", "à"]

  /// Keywords behind which a number counts things, and a month is a topic: `for 3 customers`, `le bilan pour mars`.
  private static let broad: Set<String> = ["for", "pour", "until", "till", "jusqu’à", "jusqu’au", "pour le", "à"]

  /// Words that make what follows a part of the sentence: `the report of friday`, `chaque vendredi`.
  private static let links: Set<String> = [
    "of", "from", "since", "until", "till", "the", "last", "every", "each", "black", "good", "and", "or", "is", "was",
    "de", "du", "des", "d'", "depuis", "jusqu'a", "le", "la", "les", "chaque", "tous", "toutes", "et", "ou", "est",
    "a", "for", "pour", "by", "before", "avant", "than", "que",
  ]

  /// Words that begin another clause: `by friday and tell the client`.
  private static let joints: Set<String> = ["and", "et", "then", "puis", "because", "car"]

  /// Words in front of a person: `by friday for @bob`.
  private static let people: Set<String> = [
    "for", "to", "owner", "with", "cc", "pour", "a", "par", "avec", "responsable", "porteur", "proprietaire", "driver",
    "approver", "executor", "pilote", "decideur", "executant",
  ]
}

extension Range<Int> {
  /// True where another one is a part of it.
  fileprivate func exceeds(_ other: Range<Int>) -> Bool {
    self != other && lowerBound <= other.lowerBound && upperBound >= other.upperBound
  }
}

extension Token {
  /// `type:prevent`, `owner=karim`.
  fileprivate var isNamedOption: Bool {
    guard isWord, let mark = folded.utf8.firstIndex(where: { $0 == UInt8(ascii: ":") || $0 == UInt8(ascii: "=") })
    else {
      return false
    }
    let name = folded.utf8[..<mark]
    return !name.isEmpty && name.allSatisfy { $0 >= 0x61 } && folded.utf8.index(after: mark) < folded.utf8.endIndex
  }
}
