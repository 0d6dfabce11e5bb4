/// Reads what `VarintWriter` wrote; total, whatever the bytes are.
package struct VarintReader {
  /// The bytes end too early, or say what cannot be.
  package struct Problem: Error, Hashable, Sendable {
    package init() {}
  }

  private let bytes: [UInt8]
  private var position = 0

  package init(_ bytes: [UInt8]) { self.bytes = bytes }

  package var isAtEnd: Bool { position == bytes.count }

  package mutating func unsigned() throws(Problem) -> UInt64 {
    var value: UInt64 = 0
    var shift: UInt64 = 0
    while shift < 64, position < bytes.count {
      let byte = bytes[position]
      position += 1
      value |= UInt64(byte & 0x7F) << shift
      if byte < 0x80 { return value }
      shift += 7
    }
    throw Problem()
  }

  package mutating func signed() throws(Problem) -> Int64 {
    let value = try unsigned()
    return Int64(bitPattern: value >> 1) ^ -Int64(bitPattern: value & 1)
  }

  /// How many things follow: never more than there are bytes left, so that nobody reserves room for a lie.
  package mutating func count() throws(Problem) -> Int {
    guard let count = Int(exactly: try unsigned()), count <= bytes.count - position else { throw Problem() }
    return count
  }

  /// Bytes that are no UTF-8 are read as replacement characters.
  package mutating func text() throws(Problem) -> String {
    let count = try count()
    defer { position += count }
    return String(decoding: bytes[position..<position + count], as: UTF8.self)
  }
}
