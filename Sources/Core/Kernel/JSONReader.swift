/// Reads the JSON that `JSON.write` writes, strictly: integers only, no duplicate keys, bounded depth.
///
/// It reads from memory that it does not own: do not let it outlive the closure that lent the bytes.
package struct JSONReader {
  /// What is wrong with the bytes, and where.
  package struct Problem: Error, Hashable, Sendable {
    package var reason: String
    /// Byte offset from the start of what was being read.
    package var offset: Int
  }

  /// Deepest nesting that is read.
  package static let maximumDepth = 32

  let bytes: UnsafeBufferPointer<UInt8>
  /// The next byte to read.
  package internal(set) var position = 0

  package init(_ bytes: UnsafeBufferPointer<UInt8>) { self.bytes = bytes }

  /// Reads one value that fills all of `bytes`.
  package static func read(_ bytes: [UInt8]) throws(Problem) -> JSON {
    let result = bytes.withUnsafeBufferPointer { buffer in
      Result { () throws(Problem) in
        var reader = JSONReader(buffer)
        let value = try reader.value()
        guard reader.isAtEnd else { throw reader.problem("text after the value") }
        return value
      }
    }
    return try result.get()
  }

  package var isAtEnd: Bool { position >= bytes.count }

  package func problem(_ reason: String) -> Problem { Problem(reason: reason, offset: position) }

  /// The next byte, without reading it; 0 at the end.
  package var next: UInt8 { position < bytes.count ? bytes[position] : 0 }

  /// Reads exactly this text.
  package mutating func expect(_ text: StaticString) throws(Problem) {
    let count = text.utf8CodeUnitCount
    guard position + count <= bytes.count else { throw problem("unexpected end") }
    for index in 0..<count where bytes[position + index] != text.utf8Start[index] {
      throw problem("expected \(text)")
    }
    position += count
  }

  /// Reads this text when it comes next.
  package mutating func take(_ byte: UInt8) -> Bool {
    guard next == byte, position < bytes.count else { return false }
    position += 1
    return true
  }

  /// Reads a quoted instant in the form of `Timestamp.description`, without making a string of it.
  package mutating func timestamp() throws(Problem) -> Timestamp {
    let end = position + 25
    guard end < bytes.count, bytes[position] == UInt8(ascii: "\""), bytes[end] == UInt8(ascii: "\""),
      let at = Timestamp(rfc3339: UnsafeBufferPointer(rebasing: bytes[position + 1..<end]))
    else { throw problem("not an instant in UTC with milliseconds") }
    position = end + 1
    return at
  }

  /// Reads one value.
  package mutating func value(depth: Int = 0) throws(Problem) -> JSON {
    guard depth < JSONReader.maximumDepth else { throw problem("nested too deeply") }
    switch next {
    case UInt8(ascii: "\""): return .string(try string())
    case UInt8(ascii: "{"): return try object(depth: depth)
    case UInt8(ascii: "["): return try array(depth: depth)
    case UInt8(ascii: "t"):
      try expect("true")
      return .bool(true)
    case UInt8(ascii: "f"):
      try expect("false")
      return .bool(false)
    case UInt8(ascii: "n"):
      try expect("null")
      return .null
    default: return .int(try int())
    }
  }

  private mutating func object(depth: Int) throws(Problem) -> JSON {
    position += 1
    var fields: [JSON.Field] = []
    if take(UInt8(ascii: "}")) { return .object(fields) }
    fields.reserveCapacity(8)
    repeat {
      let key = try string()
      try expect(":")
      if let last = fields.last, !last.key.utf8.lexicographicallyPrecedes(key.utf8),
        fields.contains(where: { $0.key.utf8.elementsEqual(key.utf8) })
      {
        throw problem("duplicate key")
      }
      fields.append(JSON.Field(key, try value(depth: depth + 1)))
    } while take(UInt8(ascii: ","))
    try expect("}")
    return .object(fields)
  }

  private mutating func array(depth: Int) throws(Problem) -> JSON {
    position += 1
    var values: [JSON] = []
    if take(UInt8(ascii: "]")) { return .array(values) }
    repeat { values.append(try value(depth: depth + 1)) } while take(UInt8(ascii: ","))
    try expect("]")
    return .array(values)
  }

  /// Reads a decimal integer of at most 18 digits.
  package mutating func int() throws(Problem) -> Int64 {
    let negative = take(UInt8(ascii: "-"))
    let start = position
    var result: Int64 = 0
    while position < bytes.count, bytes[position] >= 48, bytes[position] <= 57, position - start < 18 {
      result = result * 10 + Int64(bytes[position] - 48)
      position += 1
    }
    guard position > start else { throw problem("expected a value") }
    guard next < 48 || next > 57, next != UInt8(ascii: "."), next | 0x20 != UInt8(ascii: "e") else {
      throw problem("not an integer of at most 18 digits")
    }
    return negative ? -result : result
  }

  /// Reads a quoted string; the UTF-8 in it must be valid.
  package mutating func string() throws(Problem) -> String {
    guard take(UInt8(ascii: "\"")) else { throw problem("expected a string") }
    let start = position
    var seen: UInt8 = 0
    while position < bytes.count, bytes[position] != UInt8(ascii: "\""), bytes[position] != UInt8(ascii: "\\") {
      guard bytes[position] >= 0x20 else { throw problem("control character in a string") }
      seen |= bytes[position]
      position += 1
    }
    guard position < bytes.count else { throw problem("string without an end") }
    if bytes[position] == UInt8(ascii: "\"") {
      defer { position += 1 }
      let utf8 = UnsafeBufferPointer(rebasing: bytes[start..<position])
      // Validation looks up generic metadata for every string; ASCII, which is nearly all of it, needs none.
      return seen < 0x80 ? String(decoding: utf8, as: UTF8.self) : try validated(utf8)
    }
    return try escaped(from: start)
  }

  private mutating func escaped(from start: Int) throws(Problem) -> String {
    var copy = Array(bytes[start..<position])
    while position < bytes.count {
      let byte = bytes[position]
      position += 1
      switch byte {
      case UInt8(ascii: "\""):
        guard let string = String(validating: copy, as: UTF8.self) else { throw problem("invalid UTF-8") }
        return string
      case UInt8(ascii: "\\"): copy.append(contentsOf: String(try escape()).utf8)
      case 0..<0x20: throw problem("control character in a string")
      default: copy.append(byte)
      }
    }
    throw problem("string without an end")
  }

  mutating func escape() throws(Problem) -> Unicode.Scalar {
    defer { position += 1 }
    switch next {
    case UInt8(ascii: "n"): return "\n"
    case UInt8(ascii: "t"): return "\t"
    case UInt8(ascii: "r"): return "\r"
    case UInt8(ascii: "\""): return "\""
    case UInt8(ascii: "\\"): return "\\"
    case UInt8(ascii: "/"): return "/"
    case UInt8(ascii: "u"):
      var value: UInt32 = 0
      for _ in 0..<4 {
        position += 1
        guard let digit = hexValue(next) else { throw problem("bad \\u escape") }
        value = value * 16 + UInt32(digit)
      }
      guard let scalar = Unicode.Scalar(value) else { throw problem("bad \\u escape") }
      return scalar
    default: throw problem("unknown escape")
    }
  }

  func validated(_ utf8: UnsafeBufferPointer<UInt8>) throws(Problem) -> String {
    do {
      return String(copying: try UTF8Span(validating: utf8.span))
    } catch {
      throw problem("invalid UTF-8")
    }
  }
}
