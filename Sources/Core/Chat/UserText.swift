/// What every platform does to text before its own markup rules: nothing invisible that moves or hides what is read.
package enum UserText {
  /// Without C0 and C1 controls (but `\n` and `\t` stay), DEL, and bidirectional overrides and isolates.
  ///
  /// A terminal obeys the controls; the overrides (U+202A–202E, U+2066–2069) show a text in another order than it has.
  package static func neutralised(_ text: String) -> String {
    guard text.utf8.contains(where: mayStartControl) else { return text }
    var result = ""
    result.unicodeScalars.append(contentsOf: text.unicodeScalars.lazy.filter { !isControl($0) })
    return result
  }

  /// Whether a scalar is one of those that `neutralised` removes.
  package static func isControl(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x09, 0x0A: false
    case 0..<0x20, 0x7F..<0xA0, 0x202A...0x202E, 0x2066...0x2069: true
    default: false
    }
  }

  /// Whether a byte of UTF-8 begins such a scalar, or one that shares its first byte.
  private static func mayStartControl(_ byte: UInt8) -> Bool {
    byte < 0x20 && byte != 0x0A && byte != 0x09 || byte == 0x7F || byte == 0xC2 || byte == 0xE2
  }
}
