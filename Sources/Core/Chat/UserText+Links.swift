package import Kernel

extension UserText {
  /// Whether a chat that makes links by itself would make one of a word: an address, or a bare host such as
  /// `example.com` or `ana@example.com`.
  ///
  /// A label of two or more ASCII letters behind a dot is enough, because there are more than a thousand top-level
  /// domains; `v1.2.3` and `e.g.` have none.
  package static func isLink(_ word: Substring) -> Bool {
    if isAddress(word) { return true }
    let bytes = Array(word.utf8)
    return bytes.indices.dropFirst().dropLast(2).contains { index in
      bytes[index] == UInt8(ascii: ".") && isHostByte(bytes[index - 1]) && isLetter(bytes[index + 1])
        && isLetter(bytes[index + 2])
    }
  }

  /// Whether there is something like `:rocket:` in a word.
  package static func hasShortcode(_ word: Substring) -> Bool {
    var length: Int?
    for byte in word.utf8 {
      if byte == UInt8(ascii: ":") {
        if let length, length > 0 { return true }
        length = 0
      } else if let soFar = length {
        length = isHostByte(byte) || "+_-".utf8.contains(byte) ? soFar + 1 : nil
      }
    }
    return false
  }

  private static func isLetter(_ byte: UInt8) -> Bool { (97...122).contains(byte | 0x20) }

  /// Letters, digits, and every byte of a letter that is not ASCII.
  private static func isHostByte(_ byte: UInt8) -> Bool { isLetter(byte) || (48...57).contains(byte) || byte >= 0x80 }
}
