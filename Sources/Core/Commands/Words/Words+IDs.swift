package import Kernel

extension Words {
  /// The record named first: `INC-12`, `inc12`, `inc 12`, `#12` or a bare `12`; punctuation around it goes too.
  ///
  /// Nil, and nothing taken, otherwise. A bare number counts as an id: a command that may also begin with a number of
  /// another meaning looks at `count` or takes that number first.
  package mutating func takeID(_ prefix: String) -> ItemID? {
    guard let first = tokens.first, first.isWord else { return nil }
    if let id = id(in: first.folded, prefix: prefix) {
      takeFront(1)
      return id
    }
    guard let id = spacedID(at: tokens.startIndex, prefix: prefix) else { return nil }
    takeFront(2)
    return id
  }

  /// The records whose prefix stands anywhere outside quotes, in their order: `INC-12`, `(inc12)`, `inc 12`.
  ///
  /// - Parameter count: how many words from the front an id may begin in.
  package func namedIDs(_ prefix: String, within count: Int = .max) -> [ItemID] {
    ids(prefix).filter { $0.range.lowerBound - tokens.startIndex < count }.map(\.id)
  }

  /// The only record that is named by its prefix, wherever it stands outside quotes.
  ///
  /// Nil, and nothing taken, when there is none or more than one.
  package mutating func takeNamedID(_ prefix: String) -> ItemID? {
    let named = ids(prefix)
    guard named.count == 1, let (id, range) = named.first else { return nil }
    remove(range)
    return id
  }

  private func ids(_ prefix: String) -> [(id: ItemID, range: Range<Int>)] {
    tokens.indices.compactMap { index in
      guard tokens[index].isWord else { return nil }
      if let id = ItemID(Substring(unelided(bare(plainDashes(tokens[index].folded).utf8[...]))), prefix: prefix) {
        return (id, index..<index + 1)
      }
      return spacedID(at: index, prefix: prefix).map { ($0, index..<index + 2) }
    }
  }

  /// `inc 12`, in two words.
  private func spacedID(at index: Int, prefix: String) -> ItemID? {
    guard index + 1 < tokens.endIndex, tokens[index].isWord, tokens[index + 1].isWord,
      same(String(Substring(bare(tokens[index].folded.utf8[...]))), prefix.lowercased()),
      let number = positive(bare(tokens[index + 1].folded.utf8[...]))
    else { return nil }
    return ItemID(prefix, number)
  }

  /// True when a bare number stands next, which `takeID` reads as an id.
  package var startsWithNumber: Bool {
    guard let first = tokens.first, first.isWord else { return false }
    return digits(first.folded.utf8.first == UInt8(ascii: "#") ? first.folded.utf8.dropFirst() : first.folded.utf8[...])
      != nil
  }

  /// True when a bare number opens words of one's own, which it may count: `9 switches replaced`.
  ///
  /// One with a mark behind it names a record: `9: replaced`, `9 - replaced`.
  package var opensWithCount: Bool {
    guard readsNumbersAsIDs, let first = tokens.first, first.isWord, digits(first.folded.utf8[...]) != nil,
      let next = tokens.dropFirst().first
    else { return false }
    return !next.isWord || ![":", "-", "–", "—", ","].contains(where: { same(next.text, $0) })
  }

  /// True when a bare number begins how long ago something was: `10 min ago`.
  package var opensWithAge: Bool {
    var rest = self
    return opensWithCount && rest.takeAgo() != nil && rest.tokens.startIndex != tokens.startIndex || rest.isEmpty
  }

  /// A bare number that stands next.
  package mutating func takeNumber(in range: ClosedRange<Int>) -> Int? {
    guard let first = tokens.first, first.isWord, let number = digits(bare(first.folded.utf8[...])),
      range.contains(number)
    else { return nil }
    tokens.removeFirst()
    return number
  }

  /// Removes tokens from the front, and the lone `:` or dash between an id and its text.
  private mutating func takeFront(_ count: Int) {
    tokens.removeFirst(count)
    if let next = tokens.first, next.isWord, [":", "-", "–", "—", ","].contains(where: { same(next.text, $0) }) {
      tokens.removeFirst()
    }
  }

  private func id(in word: String, prefix: String) -> ItemID? {
    let plain = plainDashes(word)
    var rest = unelided(bare(plain.utf8[...]))
    if rest.first == UInt8(ascii: "#") {
      rest.removeFirst()
    } else if let id = ItemID(Substring(rest), prefix: prefix) {
      return id
    } else if !readsNumbersAsIDs {
      return nil
    }
    return positive(rest).map { ItemID(prefix, $0) }
  }

  /// Without the punctuation around a word: `(INC-12)`, `sev1,`, `*INC-12*`.
  func bare(_ word: Substring.UTF8View) -> Substring.UTF8View {
    var rest = word
    while let first = rest.first, Self.opening.contains(first) { rest = rest.dropFirst() }
    while let last = rest.last, Self.closing.contains(last) { rest = rest.dropLast() }
    return rest
  }

  /// Without what is glued to a name: `l’INC-12`, `d’INC-12`, `INC-12’s`.
  private func unelided(_ word: Substring.UTF8View) -> Substring.UTF8View {
    var rest = word
    if rest.starts(with: "l'".utf8) || rest.starts(with: "d'".utf8) { rest = rest.dropFirst(2) }
    return rest.suffix(2).elementsEqual("'s".utf8) ? rest.dropLast(2) : rest
  }

  private static let opening = Set("([{*`'".utf8)
  private static let closing = Set(")]}*`',.;:!?".utf8)

  /// With a hyphen for every dash that a keyboard may put in its place.
  func plainDashes(_ word: String) -> String {
    guard word.utf8.contains(where: { $0 >= 0x80 }) else { return word }
    let scalars = word.unicodeScalars.map { (0x2010...0x2015).contains($0.value) || $0.value == 0x2212 ? "-" : $0 }
    return String(String.UnicodeScalarView(scalars))
  }

  private func positive(_ word: Substring.UTF8View) -> Int? { digits(word).flatMap { $0 > 0 ? $0 : nil } }

  /// A number of one to nine digits and nothing else.
  func digits(_ word: Substring.UTF8View) -> Int? {
    guard (1...9).contains(word.count), word.allSatisfy({ (0x30...0x39).contains($0) }) else { return nil }
    return word.reduce(0) { $0 * 10 + Int($1 - 0x30) }
  }
}
