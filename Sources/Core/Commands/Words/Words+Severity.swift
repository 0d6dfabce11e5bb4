import Kernel

extension Words {
  /// `sev1`, `sev 1`, `SEV-1`, `(sev1)`, `sev1,`, `grav 2`, `severity:1`, `--gravité 2`, anywhere outside quotes: 1 to 4.
  ///
  /// `s1` counts too, but only where no title goes on after it and no preposition stands before it: `s3` is also a
  /// storage service.
  /// - Throws: `severity.unknown` for `sev7`.
  package mutating func takeSeverity() throws(SyntaxProblem) -> Int? {
    for index in tokens.indices where tokens[index].isWord {
      if let (number, count) = severity(at: index) { return try takeSeverity(number, at: index..<index + count) }
      if isShortSeverity(at: index) {
        defer { remove(index..<index + 1) }
        return digits(tokens[index].folded.utf8.dropFirst())
      }
    }
    return nil
  }

  /// True when a severity from 1 to 4 is named in full, as `takeSeverity` reads it.
  package var namesSeverity: Bool {
    tokens.indices.contains { index in severity(at: index).map { (1...4).contains($0.number) } == true }
  }

  /// True when a severity of two words stands in front: `SEV 1: …`, `gravité 2 …`.
  package var opensWithSeverity: Bool {
    guard let (number, count) = tokens.isEmpty ? nil : severity(at: tokens.startIndex) else { return false }
    return count > 1 && (1...4).contains(number)
  }

  /// A word that says how bad it is in another scale than ours, and the severity it comes nearest to: `p1`, `critique`.
  package var foreignSeverity: (word: String, nearest: Int)? {
    for index in tokens.indices where tokens[index].isWord {
      let word = String(Substring(bare(tokens[index].folded.utf8[...])))
      if let nearest = Self.foreign[word] { return (String(Substring(bare(tokens[index].text.utf8[...]))), nearest) }
      guard Self.severityTail(word)?.isEmpty == true, index + 1 < tokens.endIndex, tokens[index + 1].isWord,
        let nearest = Self.degrees[String(Substring(bare(tokens[index + 1].folded.utf8[...])))]
      else { continue }
      return (tokens[index].text + " " + String(Substring(bare(tokens[index + 1].text.utf8[...]))), nearest)
    }
    return nil
  }

  /// A severity in full and how many words it covers, whatever its number.
  private func severity(at index: Int) -> (number: Int, count: Int)? {
    guard tokens[index].isWord else { return nil }
    let word = plainDashes(tokens[index].folded)
    guard let tail = Self.severityTail(Substring(bare(word.utf8[...]))) else { return nil }
    if let number = digits(tail) { return (number, 1) }
    guard tail.isEmpty else { return nil }
    // French puts a blank before the colon.
    let hasColon = index + 1 < tokens.endIndex && [":", "="].contains(tokens[index + 1].folded)
    let next = index + (hasColon ? 2 : 1)
    guard next < tokens.endIndex, tokens[next].isWord, let number = digits(bare(tokens[next].folded.utf8[...])) else {
      return nil
    }
    return (number, next - index + 1)
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
  private static func severityTail(_ word: some StringProtocol) -> Substring.UTF8View? {
    var rest = Substring(word).utf8
    if rest.starts(with: "--".utf8) { rest = rest.dropFirst(2) }
    guard rest.first == UInt8(ascii: "s") || rest.first == UInt8(ascii: "g") else { return nil }
    for name in ["severity", "severite", "sev", "gravite", "grav"] where rest.starts(with: name.utf8) {
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

  /// Words that no title needs, for they say nothing but how bad it is.
  private static let foreign: [String: Int] = [
    "p1": 1, "p2": 2, "p3": 3, "p4": 4, "critical": 1, "critique": 1, "urgent": 1, "urgente": 1, "blocker": 1,
    "bloquant": 1, "bloquante": 1,
  ]

  /// What stands behind “severity” instead of a number.
  private static let degrees: [String: Int] = [
    "critical": 1, "critique": 1, "maximale": 1, "high": 2, "haute": 2, "elevee": 2, "major": 2, "majeure": 2,
    "medium": 3, "moyenne": 3, "low": 4, "basse": 4, "faible": 4, "minor": 4, "mineure": 4,
  ]

  private static let prepositions: Set<String> = [
    "a", "aws", "au", "dans", "de", "du", "en", "from", "in", "into", "le", "of", "on", "our", "sur", "the", "to",
    "vers",
    "via", "with", "avec",
  ]
}
