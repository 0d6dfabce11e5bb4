extension JSONReader {
  /// Reads one value as the text it is written in, without making a value of it.
  ///
  /// Its form is checked as by `value`, but for keys that come twice.
  package mutating func text() throws(Problem) -> String {
    let start = position
    try skip(depth: 0)
    return try validated(UnsafeBufferPointer(rebasing: bytes[start..<position]))
  }

  /// The bytes that are left, unread, but for this end; nil when they end in another way.
  package func rest(before end: StaticString) -> [UInt8]? {
    let last = bytes.count - end.utf8CodeUnitCount
    guard last >= position else { return nil }
    for index in last..<bytes.count where bytes[index] != end.utf8Start[index - last] { return nil }
    return Array(bytes[position..<last])
  }

  private mutating func skip(depth: Int) throws(Problem) {
    guard depth < JSONReader.maximumDepth else { throw problem("nested too deeply") }
    switch next {
    case UInt8(ascii: "\""): try skipString()
    case UInt8(ascii: "{"):
      position += 1
      if take(UInt8(ascii: "}")) { return }
      repeat {
        try skipString()
        try expect(":")
        try skip(depth: depth + 1)
      } while take(UInt8(ascii: ","))
      try expect("}")
    case UInt8(ascii: "["):
      position += 1
      if take(UInt8(ascii: "]")) { return }
      repeat { try skip(depth: depth + 1) } while take(UInt8(ascii: ","))
      try expect("]")
    default: _ = try value(depth: depth)
    }
  }

  private mutating func skipString() throws(Problem) {
    guard take(UInt8(ascii: "\"")) else { throw problem("expected a string") }
    while position < bytes.count {
      let byte = bytes[position]
      guard byte >= 0x20 else { throw problem("control character in a string") }
      if byte == UInt8(ascii: "\\") {
        position += 1
        _ = try escape()
      } else {
        position += 1
        if byte == UInt8(ascii: "\"") { return }
      }
    }
    throw problem("string without an end")
  }
}
