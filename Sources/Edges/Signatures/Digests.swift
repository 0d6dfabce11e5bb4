import Crypto

/// Digests for whoever chains or compares bytes without knowing which library computes them.
package enum Digests {
  /// Writes SHA-256 of `first` followed by `second` (FIPS 180-4) over the first 32 bytes of `output`.
  ///
  /// - Precondition: `output` holds at least 32 bytes; it may overlap the input.
  package static func sha256(
    _ first: UnsafeRawBufferPointer, _ second: UnsafeRawBufferPointer, into output: UnsafeMutableRawBufferPointer
  ) {
    precondition(output.count >= SHA256.byteCount, "no room for a SHA-256 digest")
    var hash = SHA256()
    hash.update(bufferPointer: first)
    hash.update(bufferPointer: second)
    hash.finalize().withUnsafeBytes { output.copyMemory(from: $0) }
  }
}
