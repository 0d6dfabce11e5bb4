/// The link that a line ends with: the 64 lower-case hexadecimal digits of a SHA-256, as they stand in the file.
struct Chain: Hashable, Sendable {
  /// Length in bytes.
  static let count = 64

  /// What the first line follows: 64 zeros.
  static let zero = Chain(text: SIMD64(repeating: UInt8(ascii: "0")))

  private var text: SIMD64<UInt8>

  private init(text: SIMD64<UInt8>) { self.text = text }

  /// The hexadecimal form of 32 bytes.
  init(digest: UnsafeRawBufferPointer) {
    text = SIMD64()
    withUnsafeMutableBytes(of: &text) { text in
      for index in 0..<32 {
        let byte = digest[index]
        text[2 * index] = Chain.hexDigit(byte >> 4)
        text[2 * index + 1] = Chain.hexDigit(byte & 15)
      }
    }
  }

  /// 64 hexadecimal digits; nil when `bytes` are anything else.
  init?(_ bytes: some Collection<UInt8>) {
    guard bytes.count == Chain.count, bytes.allSatisfy(Chain.isHexDigit) else { return nil }
    text = SIMD64()
    for (index, byte) in bytes.enumerated() { text[index] = byte }
  }

  /// 64 bytes as they stand, digits or not.
  init(unchecked bytes: UnsafeRawBufferPointer) {
    text = bytes.loadUnaligned(as: SIMD64<UInt8>.self)
  }

  /// Lends the 64 digits.
  func withBytes<Result>(_ body: (UnsafeRawBufferPointer) -> Result) -> Result {
    withUnsafeBytes(of: text) { body($0) }
  }

  func append(to bytes: inout [UInt8]) {
    withBytes { bytes.append(contentsOf: $0) }
  }

  private static func hexDigit(_ value: UInt8) -> UInt8 { value < 10 ? 48 + value : 87 + value }

  private static func isHexDigit(_ byte: UInt8) -> Bool {
    (48...57).contains(byte) || (97...102).contains(byte)
  }
}

extension Chain: CustomStringConvertible {
  var description: String { withBytes { String(decoding: $0, as: UTF8.self) } }
}
