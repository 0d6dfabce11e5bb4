import Kernel

extension Words {
  /// `sev1`, `sev 1`, `SEV-1`, `severity:1`, `--gravité 2`, anywhere outside quotes: 1 to 4.
  ///
  /// `s1` counts too, but only where no title goes on after it and no preposition stands before it: `s3` is also a
  /// storage service.
  /// - Throws: `severity.unknown` for `sev7`.
  package mutating func takeSeverity() throws(SyntaxProblem) -> Int? {
    for index in tokens.indices where tokens[index].isWord {
      let word = tokens[index].folded
      guard let tail = Self.severityTail(word) else {
        if isShortSeverity(at: index) {
          defer { remove(index..<index + 1) }
          return digits(word.utf8.dropFirst())
        }
        continue
      }
      if let number = digits(tail) {
        return try takeSeverity(number, at: index..<index + 1)
      }
      if tail.isEmpty, index + 1 < tokens.endIndex, tokens[index + 1].isWord,
        let number = digits(tokens[index + 1].folded.utf8[...])
      {
        return try takeSeverity(number, at: index..<index + 2)
      }
    }
    return nil
  }

  private mutating func takeSeverity(_ number: Int, at range: Range<Int>) throws(SyntaxProblem) -> Int {
    let typed = tokens[range].map(\.text).joined(separator: " ")
    guard (1...4).contains(number) else {
      throw SyntaxProblem(
        "severity.unknown",
        language.pick(en: "a severity is a number from 1 to 4.", fr: "une gravité est un nombre de 1 à 4."),
        word: typed)
    }
    remove(range)
    return number
  }

  /// What follows the word for severity, without `-`, `:` or `=`; nil when the word is another one.
  private static func severityTail(_ word: String) -> Substring.UTF8View? {
    var rest = word.utf8[...]
    if rest.starts(with: "--".utf8) { rest = rest.dropFirst(2) }
    guard rest.first == UInt8(ascii: "s") || rest.first == UInt8(ascii: "g") else { return nil }
    for name in ["severity", "severite", "sev", "gravite"] where rest.starts(with: name.utf8) {
      rest = rest.dropFirst(name.utf8.count)
      if let mark = rest.first, [0x2D, 0x3A, 0x3D].contains(mark) { rest = rest.dropFirst() }
      return rest
    }
    return nil
  }

  private func isShortSeverity(at index: Int) -> Bool {
    let word = tokens[index].folded.utf8
    guard word.count == 2, word.first == UInt8(ascii: "s"), let last = word.last, (0x31...0x34).contains(last),
      index > tokens.startIndex || tokens.count == 1
    else { return false }
    if index > tokens.startIndex, Self.prepositions.contains(tokens[index - 1].folded) { return false }
    return index + 1 == tokens.endIndex || isOption(tokens[index + 1])
  }

  private func isOption(_ token: Token) -> Bool {
    guard token.isWord else { return true }
    let word = token.folded.utf8
    return word.first == UInt8(ascii: "@") || word.first == UInt8(ascii: "#") || word.starts(with: "--".utf8)
      || ["since", "depuis", "private", "prive", "drill", "exercice"].contains(token.folded)
  }

  private static let prepositions: Set<String> = [
    "a", "aws", "au", "dans", "de", "du", "en", "from", "in", "into", "le", "of", "on", "our", "sur", "the", "to",
    "vers",
    "via", "with", "avec",
  ]
}
