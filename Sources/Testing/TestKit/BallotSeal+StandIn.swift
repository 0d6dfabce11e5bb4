import Kernel
package import Priorities

extension BallotSeal {
  /// Seals without a library, for tests only: the bytes under a key stream of the reference SHA-256, behind a tag.
  ///
  /// Another key opens nothing, as with the real one.
  package static func standIn(key: String = "key") -> BallotSeal {
    @Sendable func digest(_ label: String, _ bytes: [UInt8]) -> [UInt8] {
      ReferenceSHA256.digest(Array("\(key) \(label) ".utf8) + bytes)
    }
    @Sendable func stream(_ bytes: [UInt8], _ nonce: [UInt8]) -> [UInt8] {
      bytes.enumerated().map { $1 ^ digest("stream \($0 / 32)", nonce)[$0 % 32] }
    }
    return BallotSeal(
      seal: { ballot, context in
        let tag = digest("tag", context + [0] + ballot)
        return lowerHex(tag + stream(ballot, tag))
      },
      open: { sealed, context in
        guard let bytes = bytes(fromLowerHex: sealed.utf8), bytes.count >= 32 else { return nil }
        let tag = Array(bytes.prefix(32))
        let ballot = stream(Array(bytes.dropFirst(32)), tag)
        return digest("tag", context + [0] + ballot) == tag ? ballot : nil
      })
  }
}
