import Crypto
import Kernel

/// HMAC-SHA256 under few, long-lived keys: a key is expanded once, and every code starts from a copy of that state.
///
/// Expanding a key costs more than authenticating a short request, and a bot has a handful of keys.
final class KeyedCodes: Sendable {
  /// Keys come from the configuration; the bound only keeps a caller that makes up keys from growing this for ever.
  private static let capacity = 64

  private let expanded = Lock<[[UInt8]: HMAC<SHA256>]>([:])

  func code(of pieces: [[UInt8]], key: [UInt8]) -> HMAC<SHA256>.MAC {
    var code = state(of: key)
    for piece in pieces { code.update(data: piece) }
    return code.finalize()
  }

  private func state(of key: [UInt8]) -> HMAC<SHA256> {
    expanded.withLock { states in
      if let state = states[key] { return state }
      let state = HMAC<SHA256>(key: SymmetricKey(data: key))
      if states.count < Self.capacity { states[key] = state }
      return state
    }
  }
}
