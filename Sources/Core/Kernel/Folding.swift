/// The form in which keywords are compared: lower case, no accents, `œ` as `oe`, `→` as `->`.
package enum Folding {
  /// The folded form of a text; pure ASCII stays on a path of a few nanoseconds.
  package static func fold(_ text: String) -> String {
    var isASCII = true
    var isFolded = true
    for byte in text.utf8 {
      if byte >= 0x80 { isASCII = false }
      if byte >= 0x41, byte <= 0x5A { isFolded = false }
    }
    if isASCII {
      return isFolded ? text : String(decoding: text.utf8.map(lowered), as: UTF8.self)
    }
    var folded = ""
    folded.reserveCapacity(text.utf8.count)
    for scalar in text.unicodeScalars { append(scalar, to: &folded) }
    return folded
  }

  private static func lowered(_ byte: UInt8) -> UInt8 { byte >= 0x41 && byte <= 0x5A ? byte | 0x20 : byte }

  private static func append(_ scalar: Unicode.Scalar, to folded: inout String) {
    switch scalar.value {
    case 0..<0x80: folded.unicodeScalars.append(Unicode.Scalar(lowered(UInt8(scalar.value))))
    case 0xC0...0x17E: folded += latin[Int(scalar.value) - 0xC0]
    case 0x300...0x36F: break
    case 0x2018, 0x2019, 0x2BC: folded += "'"
    case 0x2192: folded += "->"
    default: folded += scalar.properties.lowercaseMapping
    }
  }

  /// U+00C0 to U+017E, the letters of Latin-1 and Latin Extended-A, one entry each.
  private static let latin: [String] = [
    "a", "a", "a", "a", "a", "a", "ae", "c", "e", "e", "e", "e", "i", "i", "i", "i",
    "d", "n", "o", "o", "o", "o", "o", "×", "o", "u", "u", "u", "u", "y", "th", "ss",
    "a", "a", "a", "a", "a", "a", "ae", "c", "e", "e", "e", "e", "i", "i", "i", "i",
    "d", "n", "o", "o", "o", "o", "o", "÷", "o", "u", "u", "u", "u", "y", "th", "y",
    "a", "a", "a", "a", "a", "a", "c", "c", "c", "c", "c", "c", "c", "c", "d", "d",
    "d", "d", "e", "e", "e", "e", "e", "e", "e", "e", "e", "e", "g", "g", "g", "g",
    "g", "g", "g", "g", "h", "h", "h", "h", "i", "i", "i", "i", "i", "i", "i", "i",
    "i", "i", "ij", "ij", "j", "j", "k", "k", "k", "l", "l", "l", "l", "l", "l", "l",
    "l", "l", "l", "n", "n", "n", "n", "n", "n", "n", "n", "n", "o", "o", "o", "o",
    "o", "o", "oe", "oe", "r", "r", "r", "r", "r", "r", "s", "s", "s", "s", "s", "s",
    "s", "s", "t", "t", "t", "t", "t", "t", "u", "u", "u", "u", "u", "u", "u", "u",
    "u", "u", "u", "u", "w", "w", "y", "y", "y", "z", "z", "z", "z", "z", "z",
  ]
}
