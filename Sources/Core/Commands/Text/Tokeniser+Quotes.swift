/// Quotes: `"…"`, “…”, „…“, «…» and, where they enclose whole words, '…' and ‘…’.
extension Tokeniser {
  /// A quoted passage that begins here and is closed later; nil, and nothing consumed, otherwise.
  mutating func quoted(gap: String) -> Token? {
    guard let (content, end) = quoteEnd(at: index) else { return nil }
    let source = Entities.decoded(bytes, index..<end)
    index = end
    return Token(kind: .quoted(Entities.trimmed(bytes, content)), text: source, folded: "", gap: gap)
  }

  /// Where a quote that opens at `start` has its content and its end.
  func quoteEnd(at start: Int) -> (content: Range<Int>, end: Int)? {
    let double = doubleQuote(at: start)
    let width = double > 0 ? double : singleQuote(at: start)
    guard width > 0 else { return nil }
    let guillemets = bytes[start] == 0xC2
    var index = start + width
    while index < bytes.count {
      let closing = double > 0 ? doubleQuote(at: index) : singleQuote(at: index)
      if closing > 0, guillemets == (bytes[index] == 0xC2),
        double > 0 || closesWords(index, closing, from: start + width)
      {
        return (start + width..<index, index + closing)
      }
      index += 1
    }
    return nil
  }

  /// A single quote closes only behind a word; the one in “it's” is an apostrophe.
  private func closesWords(_ index: Int, _ width: Int, from start: Int) -> Bool {
    guard index > start, !isBlank(bytes[index - 1]) else { return false }
    return index + width == bytes.count || !isWordByte(bytes[index + width])
  }

  private func isWordByte(_ byte: UInt8) -> Bool {
    byte >= 0x80 || (0x61...0x7A).contains(byte | 0x20) || (0x30...0x39).contains(byte)
  }

  /// The width in bytes of a double quote, 0 when there is none here.
  func doubleQuote(at index: Int) -> Int {
    guard index < bytes.count else { return 0 }
    switch bytes[index] {
    case UInt8(ascii: "\""): return 1
    case 0xC2: return index + 1 < bytes.count && (bytes[index + 1] == 0xAB || bytes[index + 1] == 0xBB) ? 2 : 0
    default: return isPunctuation(at: index, 0x9C...0x9F) ? 3 : 0
    }
  }

  /// The same for a single quote.
  private func singleQuote(at index: Int) -> Int {
    guard index < bytes.count else { return 0 }
    return bytes[index] == UInt8(ascii: "'") ? 1 : isPunctuation(at: index, 0x98...0x9B) ? 3 : 0
  }

  /// One of U+2018 to U+201F.
  private func isPunctuation(at index: Int, _ last: ClosedRange<UInt8>) -> Bool {
    bytes[index] == 0xE2 && index + 2 < bytes.count && bytes[index + 1] == 0x80 && last.contains(bytes[index + 2])
  }
}
