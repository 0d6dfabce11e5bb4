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
}
