import Kernel

extension Words {
  /// `P2`, `p2`, `priority 2`, `priorité:2`, `--prio=2`, anywhere outside quotes: 1 to 4.
  ///
  /// - Throws: `priority.unknown` for `priority 7`, and for `P7` at either end of the line; inside it, it may be a place.
  package mutating func takePriority() throws(SyntaxProblem) -> Int? {
    for (_, place) in places(after: ["priority", "priorité", "prio"]) where place.index < tokens.endIndex {
      guard tokens[place.index].isWord else { continue }
      let value = tokens[place.index].folded.utf8.dropFirst(place.offset)
      guard let number = digits(value) ?? short(value) else { continue }
      return try takePriority(number, at: place.start..<place.index + 1)
    }
    for index in tokens.indices where tokens[index].isWord {
      guard let number = short(tokens[index].folded.utf8[...]) else { continue }
      let isAtEnd = index == tokens.startIndex || index + 1 == tokens.endIndex
      guard isAtEnd || (1...4).contains(number) else { continue }
      return try takePriority(number, at: index..<index + 1)
    }
    return nil
  }

  /// The digit of `p2`.
  private func short(_ word: Substring.UTF8View) -> Int? {
    guard word.count == 2, word.first == UInt8(ascii: "p") else { return nil }
    return digits(word.dropFirst())
  }

  private mutating func takePriority(_ number: Int, at range: Range<Int>) throws(SyntaxProblem) -> Int {
    guard (1...4).contains(number) else {
      throw SyntaxProblem(
        "priority.unknown",
        language.pick(
          en: "a priority is P1, P2, P3 or P4. Nothing was changed.",
          fr: "une priorité est P1, P2, P3 ou P4. Rien n’a été changé."),
        word: tokens[range].map(\.text).joined(separator: " "))
    }
    remove(range)
    return number
  }
}
