extension Timestamp {
  /// Reads a date and time as RFC 3339 section 5.6 has it, with any offset; what is finer than a millisecond is cut off.
  ///
  /// Nil for anything else, and for leap seconds.
  package init?(anyRFC3339 text: String) {
    guard (20...64).contains(text.utf8.count) else { return nil }
    var rest = text.utf8.dropFirst(19)
    var wall = Array(text.utf8.prefix(19))
    if wall[10] == UInt8(ascii: "t") { wall[10] = UInt8(ascii: "T") }
    var fraction: [UInt8] = []
    if rest.first == UInt8(ascii: ".") {
      fraction = Array(rest.dropFirst().prefix { (48...57).contains($0) })
      if fraction.isEmpty { return nil }
      rest = rest.dropFirst(1 + fraction.count)
    }
    let milliseconds = (fraction + [48, 48, 48]).prefix(3)
    guard let local = Timestamp(rfc3339: wall + [UInt8(ascii: ".")] + milliseconds + [UInt8(ascii: "Z")]),
      let offset = Timestamp.offset(Array(rest))
    else { return nil }
    self = local.adding(seconds: -offset)
  }

  /// Seconds east of Greenwich in `Z`, `+02:00` or `-03:30`.
  private static func offset(_ text: [UInt8]) -> Int64? {
    if text.count == 1, text[0] | 0x20 == UInt8(ascii: "z") { return 0 }
    guard text.count == 6, text[3] == UInt8(ascii: ":") else { return nil }
    let digits = [text[1], text[2], text[4], text[5]].map { Int64($0) - 48 }
    guard digits.allSatisfy({ (0...9).contains($0) }) else { return nil }
    let (hours, minutes) = (digits[0] * 10 + digits[1], digits[2] * 10 + digits[3])
    guard hours < 24, minutes < 60 else { return nil }
    switch text[0] {
    case UInt8(ascii: "+"): return hours * 3600 + minutes * 60
    case UInt8(ascii: "-"): return -(hours * 3600 + minutes * 60)
    default: return nil
    }
  }
}
