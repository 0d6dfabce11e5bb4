/// SHA-256, brought in from outside so that the journal needs no cryptography library.
package struct LineHash: Sendable {
  /// Writes the 32 bytes of the SHA-256 of `first` followed by `second` (FIPS 180-4) to `digest`.
  package var sha256:
    @Sendable (
      _ first: UnsafeRawBufferPointer, _ second: UnsafeRawBufferPointer, _ digest: UnsafeMutableRawBufferPointer
    ) -> Void

  /// A hash that is `sha256`, or in simulations anything of 32 bytes.
  package init(
    sha256:
      @escaping @Sendable (
        _ first: UnsafeRawBufferPointer, _ second: UnsafeRawBufferPointer, _ digest: UnsafeMutableRawBufferPointer
      ) -> Void
  ) {
    self.sha256 = sha256
  }

  /// The chain after a line whose bytes before `,"chain"` are `body`.
  func chain(after previous: Chain, _ body: UnsafeRawBufferPointer) -> Chain {
    previous.withBytes { digest($0, body) }
  }

  /// The digest of a whole file.
  func chain(of bytes: [UInt8]) -> Chain {
    bytes.withUnsafeBytes { digest(UnsafeRawBufferPointer(start: nil, count: 0), $0) }
  }

  private func digest(_ first: UnsafeRawBufferPointer, _ second: UnsafeRawBufferPointer) -> Chain {
    var words: (UInt64, UInt64, UInt64, UInt64) = (0, 0, 0, 0)
    return withUnsafeMutableBytes(of: &words) { digest in
      sha256(first, second, digest)
      return Chain(digest: UnsafeRawBufferPointer(digest))
    }
  }
}
