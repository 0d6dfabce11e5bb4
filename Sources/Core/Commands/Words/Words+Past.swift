import Kernel

/// When something happened that is being recorded.
extension Words {
  /// A moment in the past at the end of the line: behind one of these keywords (`at 14:12`), with its day (`yesterday at
  /// 17:00`, `17:00 on Thursday`), or as a distance (`10 minutes ago`).
  ///
  /// “From 2h to 1h” compares, and what follows a day that cannot be meant belongs to that day: both are text.
  /// - Parameters:
  ///   - comingIsText: whether an hour that is still to come today is text unless it was at most six hours ago, and so is
  ///     an hour of a weekday, for both may lie ahead.
  ///   - isBare: whether an hour needs no keyword.
  /// - Throws: `date.impossible`, `time.contradiction`.
  package mutating func takePast(
    after keywords: String..., comingIsText: Bool = false, isBare: Bool = false
  ) throws(SyntaxProblem) -> Moment? {
    let leads = Self.soft.union(keywords.map(Folding.fold))
    // No moment is longer.
    for start in tokens.indices.suffix(10) where tokens[start].isWord {
      guard let (phrase, count, isLed) = past(at: start, leads), start + count == tokens.endIndex else { continue }
      if case .at(.weekday(_, .nearest), _) = phrase, comingIsText { continue }
      let before = tokens[..<start].suffix(2).filter(\.isWord)
      if case .clock = phrase {
        if !isLed && !isBare { continue }
        if before.contains(where: { ["de", "entre", "from", "between"].contains($0.folded) }) { continue }
        if let day = before.last, DayReader.read([day.folded], dayFirst: world.isDayFirst) != nil { continue }
      }
      let moment = try resolve(phrase, start, count)
      let isSure = tokens[start].folded == "at" || tokens[start].folded == "horodate"
      if comingIsText || (isLed && !isSure), isComing(moment, phrase, unlessWithin: comingIsText ? 6 : 12) { continue }
      if comingIsText, moment.instant > world.now { continue }
      remove(start..<tokens.endIndex)
      return moment
    }
    return nil
  }

  /// The same in front of a text: `01:35 client called`, `hier 22h10 : appel client`.
  ///
  /// An hour alone has minutes there, and no second one behind it: `10:05 to 10:20` is text.
  /// - Throws: `date.impossible`, `time.contradiction`.
  package mutating func takePastInFront(after keywords: String...) throws(SyntaxProblem) -> Moment? {
    let start = tokens.startIndex
    guard tokens.first?.isWord == true,
      let (phrase, count, isLed) = past(at: start, Self.soft.union(keywords.map(Folding.fold))), count < tokens.count
    else { return nil }
    if case .clock = phrase {
      guard isLed || tokens[start].folded.utf8.filter({ (0x30...0x39).contains($0) }).count > 2 else { return nil }
      let next = tokens[start + count]
      let behind = tokens.dropFirst(count + 1).first
      if ["-", "–", "—", "to", "a", "and", "et"].contains(next.folded), let behind,
        ClockReader.read([behind.folded]) != nil
      {
        return nil
      }
    }
    let moment = try resolve(phrase, start, count)
    guard !isComing(moment, phrase, unlessWithin: 6), moment.instant <= world.now else { return nil }
    remove(start..<start + count)
    if let mark = tokens.first, tokens.count > 1, [":", "-", "–", "—", ","].contains(mark.text) {
      tokens.removeFirst()
    }
    return moment
  }

  /// A day of the week that the text ends with, as it was typed: it may be when something is due, or a part of the text.
  package var dayAtEnd: String? {
    for start in tokens.indices.suffix(4) where tokens[start].isWord {
      let place = ValuePlace(start: start, index: start, offset: 0, isExplicit: false)
      guard let (phrase, count) = TimeReader.read(values(from: place)[...], dayFirst: world.isDayFirst),
        start + count == tokens.endIndex, case .at(.weekday, _) = phrase
      else { continue }
      return source(place, count)
    }
    return nil
  }

  private func past(at start: Int, _ leads: Set<String>) -> PastReader.Reading? {
    let place = ValuePlace(start: start, index: start, offset: 0, isExplicit: false)
    let typed = values(from: place).map { $0.utf8.count > 3 && $0.hasSuffix(":") ? String($0.dropLast()) : $0 }
    return PastReader.read(typed[...], leads: leads, dayFirst: world.isDayFirst)
  }

  private func resolve(_ phrase: TimePhrase, _ start: Int, _ count: Int) throws(SyntaxProblem) -> Moment {
    let place = ValuePlace(start: start, index: start, offset: 0, isExplicit: false)
    return try TimeResolver(in: world, reading: .past).resolve(phrase, typed: source(place, count))
  }

  /// What announces an hour in every command.
  private static let soft: Set<String> = ["vers", "around"]
}
