/// What happens to people's words before any markup's rules: nothing invisible that hides or moves what is read.
package enum UserText {
  /// Without what `isInvisible` says; line separators are blanks, and `\n` and `\t` stay.
  package static func neutralised(_ text: String) -> String {
    var text = text
    guard text.withUTF8(mayHide) else { return text }
    let scalars = text.unicodeScalars
    var result = ""
    result.reserveCapacity(text.utf8.count)
    for index in scalars.indices {
      switch scalars[index] {
      case "\n", "\t": result.unicodeScalars.append(scalars[index])
      case "\u{2028}", "\u{2029}": result.unicodeScalars.append(" ")
      case let scalar: if !isInvisible(at: index, in: scalars) { result.unicodeScalars.append(scalar) }
      }
    }
    return result
  }

  /// Whether a scalar shows nothing, and yet has an effect: controls, which a terminal obeys, marks and overrides of
  /// direction, which show a text in another order than it has, and everything of no width, tags included.
  ///
  /// A joiner inside an emoji (`👩‍👧`) is a part of what is seen.
  package static func isInvisible(at index: String.Index, in scalars: String.UnicodeScalarView) -> Bool {
    switch scalars[index].value {
    case 0x00..<0x20, 0x7F..<0xA0, 0xAD, 0x61C, 0x180E: true
    case 0x200D: !joinsEmoji(at: index, in: scalars)
    case 0x200B...0x200F, 0x202A...0x202E, 0x2060...0x206F, 0xFEFF, 0xFFF9...0xFFFB, 0xE0000...0xE007F: true
    default: false
    }
  }

  /// Whether a chat, or whatever shows Markdown, would make a link of a word.
  ///
  /// Bytes are compared, because a combining mark behind a slash makes another `Character` of it, but not another
  /// address.
  package static func isAddress(_ word: Substring) -> Bool {
    let bytes = word.utf8.map { (65...90).contains($0) ? $0 | 0x20 : $0 }
    return bytes.contains(Array("://".utf8)) || bytes.contains(Array("www.".utf8))
  }

  /// Source: Unicode Standard Annex 29, rule GB11.
  private static func joinsEmoji(at index: String.Index, in scalars: String.UnicodeScalarView) -> Bool {
    let next = scalars.index(after: index)
    guard next < scalars.endIndex, isEmoji(scalars[next]) else { return false }
    let before = scalars[..<index].suffix(2)
    guard let last = before.last else { return false }
    // The selector that asks for colour belongs to what is in front of it.
    return isEmoji(last) || last == "\u{FE0F}" && before.count == 2 && before.first.map(isEmoji) == true
  }

  private static func isEmoji(_ scalar: Unicode.Scalar) -> Bool { !scalar.isASCII && scalar.properties.isEmoji }

  /// False for texts that have nothing of the kind: nearly all of them, and every answer is asked.
  private static func mayHide(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    for (index, byte) in bytes.enumerated() {
      switch byte {
      case 0x09, 0x0A: continue
      case 0..<0x20, 0x7F: return true
      case 0xC2: if bytes[index + 1] < 0xA0 || bytes[index + 1] == 0xAD { return true }
      case 0xD8: if bytes[index + 1] == 0x9C { return true }
      case 0xE1, 0xE2, 0xEF, 0xF3:
        switch (byte, bytes[index + 1], bytes[index + 2]) {
        case (0xE1, 0xA0, 0x8E), (0xE2, 0x80, 0x8B...0x8F), (0xE2, 0x80, 0xA8...0xAE), (0xE2, 0x81, 0xA0...0xAF),
          (0xEF, 0xBB, 0xBF), (0xEF, 0xBF, 0xB9...0xBB), (0xF3, 0xA0, 0x80...0x81):
          return true
        default: continue
        }
      default: continue
      }
    }
    return false
  }
}
