/// The cryptography that a platform needs, as closures: the real ones live in `Signatures`, tests record what was
/// offered.
package struct SignatureCheck: Sendable {
  /// HMAC-SHA256 of the concatenated pieces under the key: 32 bytes.
  package var hmacSHA256: @Sendable (_ pieces: [[UInt8]], _ key: [UInt8]) -> [UInt8]
  /// Whether `code` is that HMAC, compared in constant time; false for a code that is not 32 bytes long.
  package var isValidHMACSHA256: @Sendable (_ code: [UInt8], _ pieces: [[UInt8]], _ key: [UInt8]) -> Bool
  /// Whether two secrets have the same bytes, in time that does not depend on where they differ.
  package var isSameSecret: @Sendable (_ a: [UInt8], _ b: [UInt8]) -> Bool

  /// Whether 64 bytes are the Ed25519 signature (RFC 8032) of the concatenated pieces under a public key of 32 bytes;
  /// false for bytes that are no signature or no key.
  package var isValidEd25519: @Sendable (_ signature: [UInt8], _ pieces: [[UInt8]], _ publicKey: [UInt8]) -> Bool

  package init(
    hmacSHA256: @escaping @Sendable ([[UInt8]], [UInt8]) -> [UInt8],
    isValidHMACSHA256: @escaping @Sendable ([UInt8], [[UInt8]], [UInt8]) -> Bool,
    isSameSecret: @escaping @Sendable ([UInt8], [UInt8]) -> Bool,
    isValidEd25519: @escaping @Sendable ([UInt8], [[UInt8]], [UInt8]) -> Bool = { _, _, _ in false }
  ) {
    self.hmacSHA256 = hmacSHA256
    self.isValidHMACSHA256 = isValidHMACSHA256
    self.isSameSecret = isSameSecret
    self.isValidEd25519 = isValidEd25519
  }
}
