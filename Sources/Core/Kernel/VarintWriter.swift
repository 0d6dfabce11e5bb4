/// Writes numbers and texts in few bytes: LEB128 as in DWARF, with the zigzag of Protocol Buffers for what may be
/// negative; a text is its length in bytes, then its UTF-8.
package struct VarintWriter {
  private var written: [UInt8] = []

  package init() {}

  /// What was written, in an array without room for more: for what is kept.
  package var bytes: [UInt8] { written.withUnsafeBufferPointer(Array.init) }

  /// Seven bits to the byte, the lowest first.
  package mutating func write(_ value: UInt64) {
    var rest = value
    while rest >= 0x80 {
      written.append(UInt8(truncatingIfNeeded: rest) | 0x80)
      rest >>= 7
    }
    written.append(UInt8(truncatingIfNeeded: rest))
  }

  /// Small magnitudes take few bytes, whatever their sign.
  package mutating func write(signed value: Int64) {
    write(UInt64(bitPattern: value &<< 1) ^ UInt64(bitPattern: value >> 63))
  }

  package mutating func write(_ text: String) {
    write(UInt64(text.utf8.count))
    written.append(contentsOf: text.utf8)
  }
}
