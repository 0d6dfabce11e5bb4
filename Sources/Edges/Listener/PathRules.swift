import Kernel

/// What a path may look like (RFC 3986, section 3.3), stricter where proxies and file systems disagree.
enum PathRules {
  static func segments(_ path: String) -> [Substring] {
    path.split(separator: "/", omittingEmptySubsequences: false).dropFirst().map { $0 }
  }

  /// Whether the path starts with `/` and holds printable ASCII only, complete escapes, and no escaped control byte.
  static func isWellFormed(_ path: String) -> Bool {
    guard path.utf8.first == UInt8(ascii: "/") else { return false }
    var bytes = path.utf8.makeIterator()
    while let byte = bytes.next() {
      switch byte {
      case UInt8(ascii: "%"):
        guard let high = bytes.next().flatMap(hexValue), let low = bytes.next().flatMap(hexValue) else { return false }
        let decoded = high << 4 | low
        guard decoded >= 0x20, decoded != 0x7F else { return false }
      case UInt8(ascii: "#"), UInt8(ascii: "\\"): return false
      case 0x21...0x7E: continue
      default: return false
      }
    }
    return true
  }

  /// Whether a segment may stand for `{…}`: something is there, it is no step in a folder and hides no separator.
  static func isPlain(segment: Substring) -> Bool {
    let readable = segment.lowercased().replacing("%2e", with: ".")
    return !readable.isEmpty && readable != "." && readable != ".." && !readable.contains("%2f")
      && !readable.contains("%5c")
  }
}
