import Kernel

/// Cuts a normalised line into words, quoted passages, mentions, channels and links.
package struct Tokeniser {
  let bytes: [UInt8]
  var index = 0
  private var tokens: [Token] = []

  private init(_ bytes: [UInt8]) { self.bytes = bytes }

  /// The tokens of a line, in order; nothing is ever refused.
  ///
  /// - Parameter bytes: valid UTF-8 from the `Normaliser`.
  package static func tokens(of bytes: [UInt8]) -> [Token] {
    var tokeniser = Tokeniser(bytes)
    tokeniser.run()
    return tokeniser.tokens
  }

  private mutating func run() {
    tokens.reserveCapacity(12)
    while true {
      let start = index
      while index < bytes.count, isBlank(bytes[index]) { index += 1 }
      guard index < bytes.count else { return }
      let gap = gap(from: start)
      if let token = markup(gap: gap) ?? quoted(gap: gap) ?? word(gap: gap) { tokens.append(token) }
    }
  }

  private func gap(from start: Int) -> String {
    index == start ? "" : index == start + 1 && bytes[start] == 0x20 ? " " : string(start..<index)
  }

  /// A plain word, up to the next blank, the next markup, or a quote behind `key:`; nil when only a stray quote was
  /// there.
  private mutating func word(gap: String) -> Token? {
    var text = optionDashes()
    if text.isEmpty, case let width = doubleQuote(at: index), width > 0 { index += width }
    let start = index
    while index < bytes.count, !isBlank(bytes[index]) {
      if bytes[index] == UInt8(ascii: "<"), index > start, markupEnd(at: index) != nil { break }
      index += 1
      if isKeyEnd(bytes[index - 1]), index - 1 > start, quoteEnd(at: index) != nil { break }
    }
    text += Entities.decoded(bytes, start..<index)
    return text.isEmpty ? nil : Token(kind: .word, text: text, folded: Folding.fold(text), gap: gap)
  }

  /// `--` for an em or en dash that is glued to the front of a letter; nothing is consumed otherwise.
  private mutating func optionDashes() -> String {
    guard index + 3 < bytes.count, bytes[index] == 0xE2, bytes[index + 1] == 0x80,
      (0x93...0x95).contains(bytes[index + 2]), isLetter(bytes[index + 3])
    else { return "" }
    index += 3
    return "--"
  }

  private func isKeyEnd(_ byte: UInt8) -> Bool { byte == UInt8(ascii: ":") || byte == UInt8(ascii: "=") }

  private func isLetter(_ byte: UInt8) -> Bool { byte >= 0x80 || (0x61...0x7A).contains(byte | 0x20) }

  func isBlank(_ byte: UInt8) -> Bool { byte == 0x20 || byte == 0x0A }

  func string(_ range: Range<Int>) -> String { String(decoding: bytes[range], as: UTF8.self) }
}
