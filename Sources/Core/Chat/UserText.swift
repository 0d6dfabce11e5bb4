/// What every platform does to text before its own markup rules: nothing invisible that moves or hides what is read.
package enum UserText {
  /// Without C0 and C1 controls (but `\n` and `\t` stay), DEL, and bidirectional overrides and isolates.
  ///
  /// A terminal obeys the controls; the overrides (U+202A–202E, U+2066–2069) show a text in another order than it has.
  package static func neutralised(_ text: String) -> String {
    var text = text
    guard text.withUTF8(hasControl) else { return text }
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

  /// The same question over UTF-8, for texts that have none: nearly all of them, and every answer is asked.
  private static func hasControl(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    for (index, byte) in bytes.enumerated() {
      switch byte {
      case 0x09, 0x0A: continue
      case 0..<0x20, 0x7F: return true
      case 0xC2: if bytes[index + 1] < 0xA0 { return true }
      case 0xE2:
        switch (bytes[index + 1], bytes[index + 2]) {
        case (0x80, 0xAA...0xAE), (0x81, 0xA6...0xA9): return true
        default: continue
        }
      default: continue
      }
    }
    return false
  }
}
