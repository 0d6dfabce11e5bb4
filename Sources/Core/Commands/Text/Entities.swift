/// Decoding of the three characters that chats escape, and of the apostrophe that phones type.
enum Entities {
  /// The text of a range with `&amp; &lt; &gt;` decoded once and ’ inside words as an apostrophe.
  static func decoded(_ bytes: [UInt8], _ range: Range<Int>) -> String {
    guard bytes[range].contains(where: { $0 == UInt8(ascii: "&") || $0 == 0xE2 }) else {
      return String(decoding: bytes[range], as: UTF8.self)
    }
    var result: [UInt8] = []
    result.reserveCapacity(range.count)
    var index = range.lowerBound
    while index < range.upperBound {
      let rest = bytes[index..<range.upperBound]
      if let (character, width) = entity(rest) {
        result.append(character)
        index += width
      } else if rest.starts(with: [0xE2, 0x80, 0x99]), let last = result.last, last != 0x20, last != 0x0A {
        let next = index + 3
        result += next < range.upperBound && bytes[next] > 0x2F ? [UInt8(ascii: "'")] : [0xE2, 0x80, 0x99]
        index = next
      } else {
        result.append(bytes[index])
        index += 1
      }
    }
    return String(decoding: result, as: UTF8.self)
  }

  /// The same without the blanks at either end: « Panne » means `Panne`.
  static func trimmed(_ bytes: [UInt8], _ range: Range<Int>) -> String {
    var (low, high) = (range.lowerBound, range.upperBound)
    while low < high, bytes[low] <= 0x20 { low += 1 }
    while low < high, bytes[high - 1] <= 0x20 { high -= 1 }
    return decoded(bytes, low..<high)
  }

  private static func entity(_ rest: ArraySlice<UInt8>) -> (UInt8, Int)? {
    guard rest.first == UInt8(ascii: "&") else { return nil }
    if rest.starts(with: "&amp;".utf8) { return (UInt8(ascii: "&"), 5) }
    if rest.starts(with: "&lt;".utf8) { return (UInt8(ascii: "<"), 4) }
    if rest.starts(with: "&gt;".utf8) { return (UInt8(ascii: ">"), 4) }
    return nil
  }
}
