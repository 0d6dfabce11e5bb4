import Kernel

/// A link that any markup can carry: one line of words, and an address with nothing in it that ends a link.
///
/// Source: RFC 3986, section 2, without the characters that Markdown, HTML or Slack's markup take for an end.
package struct Link: Hashable, Sendable {
  /// With nothing in it that hides or moves what is read; not escaped.
  package let words: String
  /// ASCII; `&` is the only character that HTML and Slack still want escaped.
  package let address: String

  /// So that a link is always much shorter than a part of a message.
  private static let longestAddress = 1_000
  private static let longestWords = 200

  /// Nil for what is better said in words alone: no words, several lines of them, no address of the web, or one without
  /// end.
  package init?(_ words: String, to address: String) {
    let words = UserText.neutralised(words)
    guard (1...Link.longestWords).contains(words.utf8.count), !words.utf8.contains(UInt8(ascii: "\n")),
      address.hasPrefix("https://") || address.hasPrefix("http://"), address.utf8.count <= Link.longestAddress
    else { return nil }
    let inert = Link.escaped(address)
    guard inert.utf8.count <= Link.longestAddress else { return nil }
    (self.words, self.address) = (words, inert)
  }

  /// What is escaped already stays as it is.
  private static func escaped(_ address: String) -> String {
    let (allowed, digits) = (Set("-._~:/?#[]@!$&*+,;=%".utf8), Array("0123456789ABCDEF".utf8))
    var result: [UInt8] = []
    for byte in address.utf8 {
      switch byte {
      case 48...57, 65...90, 97...122: result.append(byte)
      case _ where allowed.contains(byte): result.append(byte)
      default: result += [UInt8(ascii: "%"), digits[Int(byte >> 4)], digits[Int(byte & 15)]]
      }
    }
    return String(decoding: result, as: UTF8.self)
  }
}
