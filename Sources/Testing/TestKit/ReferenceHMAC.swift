package import Chat

extension SignatureCheck {
  /// Real HMAC-SHA256 in plain Swift, so that published vectors also run where no cryptography library is built.
  ///
  /// Slow, not constant in time, for tests and the simulator only.
  package static let reference = SignatureCheck(
    hmacSHA256: { pieces, key in referenceHMAC(pieces, key: key) },
    isValidHMACSHA256: { code, pieces, key in code.count == 32 && code == referenceHMAC(pieces, key: key) },
    isSameSecret: { $0 == $1 })
}

/// HMAC of RFC 2104 over SHA-256, whose blocks are 64 bytes.
private func referenceHMAC(_ pieces: [[UInt8]], key: [UInt8]) -> [UInt8] {
  let short = key.count > 64 ? ReferenceSHA256.digest(key) : key
  let block = short + [UInt8](repeating: 0, count: 64 - short.count)
  let inner = ReferenceSHA256.digest(block.map { $0 ^ 0x36 } + pieces.joined())
  return ReferenceSHA256.digest(block.map { $0 ^ 0x5C } + inner)
}
