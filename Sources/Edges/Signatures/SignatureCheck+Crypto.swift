package import Chat
import Crypto

extension SignatureCheck {
  /// The real cryptography: swift-crypto's HMAC-SHA256 (RFC 2104, FIPS 198-1).
  package static let crypto: SignatureCheck = {
    let keys = KeyedCodes()
    let blind = SymmetricKey(size: .bits256)
    return SignatureCheck(
      hmacSHA256: { pieces, key in Array(keys.code(of: pieces, key: key)) },
      // `==` between a code and bytes is swift-crypto's constant-time comparison; it is false when the lengths differ.
      isValidHMACSHA256: { code, pieces, key in keys.code(of: pieces, key: key) == code },
      // Comparing codes under a key that nobody knows tells a stopwatch nothing about where the secrets differ.
      isSameSecret: { a, b in
        HMAC<SHA256>.isValidAuthenticationCode(
          HMAC<SHA256>.authenticationCode(for: a, using: blind), authenticating: b, using: blind)
      },
      isValidEd25519: { signature, pieces, publicKey in
        guard let key = try? Curve25519.Signing.PublicKey(rawRepresentation: publicKey) else { return false }
        return key.isValidSignature(signature, for: Array(pieces.joined()))
      })
  }()
}
