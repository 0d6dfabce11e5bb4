/// A record as people name it: `INC-12`; the prefix is upper-case ASCII, the number positive.
package struct ItemID: Hashable, Comparable, Sendable, CustomStringConvertible {
  package let prefix: String
  package let number: Int

  package init(_ prefix: String, _ number: Int) {
    self.prefix = prefix
    self.number = number
  }

  /// Reads `INC-12`, `inc-12`, `INC12` and `inc 12` without its blank; nil for anything else or above nine digits.
  package init?(_ text: some StringProtocol, prefix: String) {
    var rest = text.utf8[...]
    for byte in prefix.utf8 {
      guard let first = rest.first, first & 0xDF == byte else { return nil }
      rest.removeFirst()
    }
    if rest.first == UInt8(ascii: "-") { rest.removeFirst() }
    guard (1...9).contains(rest.count), rest.allSatisfy({ (48...57).contains($0) }) else { return nil }
    let number = rest.reduce(0) { $0 * 10 + Int($1 - 48) }
    guard number > 0 else { return nil }
    self.init(prefix, number)
  }

  /// Reads exactly what `description` writes, whatever the prefix: for files, not for people.
  package init?(anyPrefix text: String) {
    guard let dash = text.utf8.lastIndex(of: UInt8(ascii: "-")) else { return nil }
    self.init(text, prefix: String(text[..<dash]))
  }

  package var description: String { "\(prefix)-\(number)" }

  package static func < (a: ItemID, b: ItemID) -> Bool {
    a.prefix == b.prefix ? a.number < b.number : a.prefix < b.prefix
  }
}
