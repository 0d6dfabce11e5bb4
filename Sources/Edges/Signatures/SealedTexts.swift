import Crypto
import Kernel

/// Seals bytes so that only the same key opens them, and always to the same text: for what is decided by pure functions.
///
/// AES-256-GCM, whose nonce is a code of the context and the bytes (the idea of RFC 5297): equal bytes in an equal
/// context give an equal text, and nothing else repeats a nonce. Each use has a key of its own (HKDF, RFC 5869).
package struct SealedTexts: Sendable {
  private let encryption: SymmetricKey
  private let nonces: SymmetricKey

  /// - Parameter key: 32 random bytes.
  package init(key: [UInt8]) {
    let key = SymmetricKey(data: key)
    func derived(_ use: String) -> SymmetricKey {
      HKDF<SHA256>.deriveKey(inputKeyMaterial: key, info: Array(use.utf8), outputByteCount: 32)
    }
    (encryption, nonces) = (derived("railhead ballots encryption"), derived("railhead ballots nonce"))
  }

  /// Nonce, sealed bytes and tag as lower-case hexadecimal digits; nil only where the library refuses.
  package func seal(_ bytes: [UInt8], context: [UInt8]) -> String? {
    var code = HMAC<SHA256>(key: nonces)
    code.update(data: Array("\(context.count) ".utf8) + context + bytes)
    guard let nonce = try? AES.GCM.Nonce(data: Array(code.finalize()).prefix(12)),
      let box = try? AES.GCM.seal(bytes, using: encryption, nonce: nonce, authenticating: context),
      let combined = box.combined
    else { return nil }
    return lowerHex(combined)
  }

  /// Nil when another key has sealed it, for another context, or when it was changed.
  package func open(_ text: String, context: [UInt8]) -> [UInt8]? {
    guard let combined = bytes(fromLowerHex: text.utf8), let box = try? AES.GCM.SealedBox(combined: combined),
      let opened = try? AES.GCM.open(box, using: encryption, authenticating: context)
    else { return nil }
    return Array(opened)
  }
}
