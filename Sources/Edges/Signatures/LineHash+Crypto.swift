package import EventLog

extension LineHash {
  /// swift-crypto's SHA-256.
  package static let crypto = LineHash { Digests.sha256($0, $1, into: $2) }
}
