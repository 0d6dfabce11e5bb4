package import Kernel

extension Words {
  /// The record named first: `INC-12`, `inc12`, `inc 12`, `#12` or a bare `12`; a `:` after it goes too.
  ///
  /// Nil, and nothing taken, otherwise. A bare number counts as an id: a command that may also begin with a number of
  /// another meaning looks at `count` or takes that number first.
  package mutating func takeID(_ prefix: String) -> ItemID? {
    guard let first = tokens.first, first.isWord else { return nil }
    if let id = id(in: first.folded.utf8[...], prefix: prefix) {
      takeFront(1)
      return id
    }
    guard tokens.count > 1, same(first.folded, prefix.lowercased()), tokens[tokens.startIndex + 1].isWord,
      let number = positive(withoutColon(tokens[tokens.startIndex + 1].folded.utf8[...]))
    else { return nil }
    takeFront(2)
    return ItemID(prefix, number)
  }

  /// True when a bare number stands next, which `takeID` reads as an id.
  package var startsWithNumber: Bool {
    guard let first = tokens.first, first.isWord else { return false }
    return digits(first.folded.utf8.first == UInt8(ascii: "#") ? first.folded.utf8.dropFirst() : first.folded.utf8[...])
      != nil
  }

  /// A bare number that stands next.
  package mutating func takeNumber(in range: ClosedRange<Int>) -> Int? {
    guard let first = tokens.first, first.isWord, let number = digits(first.folded.utf8[...]), range.contains(number)
    else { return nil }
    tokens.removeFirst()
    return number
  }

  /// Removes tokens from the front, and the lone `:` that French typography puts behind an id.
  private mutating func takeFront(_ count: Int) {
    tokens.removeFirst(count)
    if let next = tokens.first, next.isWord, same(next.text, ":") { tokens.removeFirst() }
  }

  private func id(in word: Substring.UTF8View, prefix: String) -> ItemID? {
    var rest = withoutColon(word)
    if rest.first == UInt8(ascii: "#") {
      rest.removeFirst()
    } else if let id = ItemID(Substring(rest), prefix: prefix) {
      return id
    }
    return positive(rest).map { ItemID(prefix, $0) }
  }

  private func withoutColon(_ word: Substring.UTF8View) -> Substring.UTF8View {
    word.last == UInt8(ascii: ":") ? word.dropLast() : word
  }

  private func positive(_ word: Substring.UTF8View) -> Int? { digits(word).flatMap { $0 > 0 ? $0 : nil } }

  /// A number of one to nine digits and nothing else.
  func digits(_ word: Substring.UTF8View) -> Int? {
    guard (1...9).contains(word.count), word.allSatisfy({ (0x30...0x39).contains($0) }) else { return nil }
    return word.reduce(0) { $0 * 10 + Int($1 - 0x30) }
  }
}
