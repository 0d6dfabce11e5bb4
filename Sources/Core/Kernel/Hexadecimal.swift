/// The lower-case digit of a value from 0 to 15, in ASCII.
package func hexDigit(_ value: UInt8) -> UInt8 { value < 10 ? 48 + value : 87 + value }

/// The value of a hexadecimal digit in ASCII, upper or lower case; nil for any other byte.
package func hexValue(_ byte: UInt8) -> UInt8? {
  switch byte {
  case 48...57: byte - 48
  case 65...70: byte - 55
  case 97...102: byte - 87
  default: nil
  }
}

/// Reads pairs of lower-case hexadecimal digits; nil for anything else, also for upper case.
package func bytes(fromLowerHex text: some Collection<UInt8>) -> [UInt8]? {
  guard text.count.isMultiple(of: 2), !text.contains(where: { (65...70).contains($0) }) else { return nil }
  var result: [UInt8] = []
  result.reserveCapacity(text.count / 2)
  var high: UInt8?
  for byte in text {
    guard let digit = hexValue(byte) else { return nil }
    if let first = high {
      result.append(first << 4 | digit)
      high = nil
    } else {
      high = digit
    }
  }
  return result
}

/// Two lower-case hexadecimal digits per byte.
package func lowerHex(_ bytes: some Sequence<UInt8>) -> String {
  String(decoding: bytes.flatMap { [hexDigit($0 >> 4), hexDigit($0 & 15)] }, as: UTF8.self)
}
