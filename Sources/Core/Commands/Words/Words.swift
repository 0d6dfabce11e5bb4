package import Kernel

/// A cursor over what was typed after the verb; each `take` removes what it recognises and says what it was.
///
/// Keywords are compared without case and accents, in both languages at once; free text keeps everything.
package struct Words: Sendable {
  /// Who types, when and where: dates are resolved against this.
  package let world: World
  /// The verb as it was typed; empty for a line that has none.
  package let verb: String
  /// True when the verb and the word behind it begin a title more often than a command: `end users`, `point of sale`.
  package let opensTitle: Bool
  /// False where a bare number counts what the text is about, and names no record: `9 switches replaced`.
  package var readsNumbersAsIDs = true
  /// What has not been taken yet.
  package internal(set) var tokens: ArraySlice<Token>

  /// The words of a line, for callers that have no book.
  ///
  /// - Throws: `text.tooLong`.
  package init(_ text: String, in world: World) throws(SyntaxProblem) {
    let bytes = try Normaliser.normalise(text, for: world.language)
    self.init(Tokeniser.tokens(of: bytes)[...], in: world)
  }

  package init(_ tokens: ArraySlice<Token>, verb: String = "", opensTitle: Bool = false, in world: World) {
    self.tokens = tokens
    self.verb = verb
    self.opensTitle = opensTitle
    self.world = world
  }

  package var language: Language { world.language }

  /// True when nothing is left.
  package var isEmpty: Bool { tokens.isEmpty }

  /// How many words are left; a quoted passage counts as one.
  package var count: Int { tokens.count }

  /// Everything left as one would type it again, with its quotes; nothing is taken.
  package var source: String {
    guard let first = tokens.first else { return "" }
    return tokens.dropFirst().reduce(first.text) { $0 + $1.gap + $1.text }
  }

  /// Everything left, exactly as typed but for normalisation; outer quotes removed.
  package mutating func rest() -> String {
    defer { tokens = [] }
    guard let first = tokens.first else { return "" }
    if tokens.count == 1, case .quoted(let content) = first.kind { return content }
    var text = first.text
    for token in tokens.dropFirst() { text += token.gap + token.text }
    return text
  }

  /// The next word or quoted passage, whatever it is.
  package mutating func takeWord() -> String? {
    guard let token = tokens.popFirst() else { return nil }
    if case .quoted(let content) = token.kind { return content }
    return token.text
  }

  /// One of these keywords when it stands next (`me`, `moi`, `on it`); folded, as given.
  package mutating func takeNext(_ keywords: String...) -> String? {
    for keyword in keywords {
      let folded = Folding.fold(keyword)
      if let length = matchLength(folded, at: tokens.startIndex) {
        tokens.removeFirst(length)
        return folded
      }
    }
    return nil
  }

  /// Ends a command that takes nothing more: what was typed is never ignored in silence.
  ///
  /// - Throws: `words.extra` when something is left.
  package mutating func end() throws(SyntaxProblem) {
    guard !isEmpty else { return }
    throw SyntaxProblem(
      "words.extra",
      language.pick(
        en: "I do not understand this here. Nothing was changed.",
        fr: "je ne comprends pas cela ici. Rien n’a été changé."), word: rest())
  }

  /// How many tokens a keyword of one or more words covers from `start`; nil when it does not stand there.
  func matchLength(_ folded: String, at start: Int) -> Int? {
    guard start < tokens.endIndex else { return nil }
    if !folded.utf8.contains(0x20) { return tokens[start].isWord && same(tokens[start].folded, folded) ? 1 : nil }
    let parts = folded.split(separator: " ")
    guard start + parts.count <= tokens.endIndex else { return nil }
    for (token, part) in zip(tokens[start...], parts) where !token.isWord || !same(token.folded, part) { return nil }
    return parts.count
  }

  /// Removes tokens; what stood behind them keeps a blank in front.
  mutating func remove(_ range: Range<Int>) {
    if range.upperBound < tokens.endIndex, tokens[range.upperBound].gap.isEmpty { tokens[range.upperBound].gap = " " }
    if range.lowerBound == tokens.startIndex {
      tokens = tokens[range.upperBound...]
    } else {
      tokens.removeSubrange(range)
    }
  }

  /// Equality of bytes: `==` on strings is canonical equivalence, and slow on hostile text.
  func same(_ a: String, _ b: some StringProtocol) -> Bool { a.utf8.elementsEqual(b.utf8) }
}
