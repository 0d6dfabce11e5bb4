import Kernel

extension Words {
  /// A text that the command cannot do without.
  ///
  /// - Throws: a problem with this code and sentence when nothing is left.
  package mutating func text(_ code: String, en: String, fr: String) throws(SyntaxProblem) -> String {
    let text = rest().trimmed
    guard !text.isEmpty else { throw SyntaxProblem(code, .plain(language.pick(en: en, fr: fr))) }
    return text
  }

  /// A reason, or whatever else may follow: everything left, where there is something.
  package mutating func takeReason() -> String? {
    _ = takeNext("because", "car", "parce que", ":", "-", "–", "—")
    return rest().trimmed.nonEmpty
  }

  /// Gives up the last word or quoted passage that is left.
  package mutating func dropLast() { if !tokens.isEmpty { remove(tokens.endIndex - 1..<tokens.endIndex) } }

  /// Gives up so many words or quoted passages in front.
  package mutating func dropFirst(_ count: Int) {
    remove(tokens.startIndex..<tokens.startIndex + min(count, tokens.count))
  }
}
