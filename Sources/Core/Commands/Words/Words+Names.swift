import Kernel

/// Names that stand behind a keyword: of calendars, customers, teams.
extension Words {
  /// What stands behind one of these keywords (`calendar fr-office`, `--calendar=fr-office`): one word, or one quoted
  /// passage.
  ///
  /// For lines without free text; beside a title, `takeName` tells a name from a sentence.
  package mutating func takeValue(after keywords: String...) -> String? {
    for (_, place) in places(after: keywords) {
      guard let value = value(at: place) else { continue }
      remove(place.start..<place.index + 1)
      return value
    }
    return nil
  }

  /// A name behind one of these keywords inside a title: `client:acme`, `client "Acme Corp"`, `client Acme`.
  ///
  /// A small letter begins a name only at the end of the line, behind “for” or a comma: `for client acme`, but not
  /// “espace client lent”. A preposition in front goes with it (`for client Acme`). Behind an article the words belong to the title, and a
  /// name among them still counts: `the client Acme waits`, but not `the client waits`.
  package mutating func takeName(after keywords: String...) -> String? {
    for (_, place) in places(after: keywords) {
      guard let value = value(at: place) else { continue }
      if !place.isExplicit, let name = takeLastName(at: place) { return name }
      let isLast = place.index + 1 == tokens.endIndex
      let before = place.start > tokens.startIndex ? tokens[place.start - 1].folded : ""
      if place.isExplicit {
        remove(place.start..<place.index + 1)
      } else if Self.articles.contains(before) {
        guard isName(at: place.index) else { continue }
      } else {
        guard isName(at: place.index) || (isLast && opensName(behind: before)) else { continue }
        // “The tills at customer Acme in Paris”: a place in the sentence, which would have a hole.
        if !isLast, Self.locations.contains(before) { return value }
        remove((Self.prepositions.contains(before) ? place.start - 1 : place.start)..<place.index + 1)
      }
      return value
    }
    return nil
  }

  /// A name of several words, each written like one, up to the end of the line: `client Big Bank`.
  private mutating func takeLastName(at place: ValuePlace) -> String? {
    let name = tokens[place.index...]
    let isWritten = name.indices.allSatisfy { isWrittenName(at: $0) }
    guard name.count > 1, isWritten else { return nil }
    let before = place.start > tokens.startIndex ? tokens[place.start - 1].folded : ""
    let text = name.map(\.text).joined(separator: " ").withoutSeparators
    guard !Self.articles.contains(before) else { return text }
    let isLinked = Self.prepositions.contains(before) || Self.locations.contains(before)
    remove((isLinked ? place.start - 1 : place.start)..<tokens.endIndex)
    return text
  }

  /// The last word of the line when it stands right behind one of these keywords and fits; both are taken.
  package mutating func takeLast(after keywords: String..., where fits: (String) -> Bool) -> String? {
    guard let last = tokens.last, fits(last.text) else { return nil }
    for keyword in keywords {
      let folded = Folding.fold(keyword)
      let length = folded.split(separator: " ").count
      guard tokens.count > length, matchLength(folded, at: tokens.endIndex - 1 - length) != nil else { continue }
      remove(tokens.endIndex - 1 - length..<tokens.endIndex)
      return last.text
    }
    return nil
  }

  /// The word or quoted passage at a place, without the punctuation of the sentence around it.
  private func value(at place: ValuePlace) -> String? {
    guard place.index < tokens.endIndex else { return nil }
    let token = tokens[place.index]
    if case .quoted(let content) = token.kind { return content.isEmpty ? nil : content }
    guard token.isWord else { return nil }
    var value = token.text.utf8.dropFirst(place.offset)
    while let last = value.last, [0x21, 0x2C, 0x2E, 0x3A, 0x3B, 0x3F].contains(last) { value = value.dropLast() }
    return value.isEmpty ? nil : String(Substring(value))
  }

  /// With a capital, and without a figure: “P2” behind a name is none of its words.
  private func isWrittenName(at index: Int) -> Bool {
    tokens[index].isWord && !tokens[index].isOption && isName(at: index)
      && tokens[index].folded.utf8.allSatisfy { !(0x30...0x39).contains($0) }
  }

  /// Quoted, or written like a name: with a capital or a digit in front.
  private func isName(at index: Int) -> Bool {
    guard tokens[index].isWord else { return true }
    guard let first = tokens[index].text.unicodeScalars.first else { return false }
    return first.properties.isUppercase || first.properties.numericType != nil
  }

  private static let articles: Set<String> = [
    "a", "an", "the", "our", "their", "this", "that", "my", "le", "la", "les", "un", "une", "du", "au", "aux", "des",
    "ce", "cet", "cette", "notre", "nos", "leur", "mon",
  ]
  private static let locations: Set<String> = ["at", "chez", "in", "dans"]
  private func opensName(behind word: String) -> Bool { word.hasSuffix(",") || Self.recipients.contains(word) }

  private static let recipients: Set<String> = ["for", "pour", "chez"]
  private static let prepositions: Set<String> = ["for", "of", "by", "pour", "de", "par"]
}
