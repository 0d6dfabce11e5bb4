import Chat
import JWTKit
import Kernel

/// The public keys of whoever signs tokens, by key id.
struct KeySet: Sendable {
  struct Key: Sendable {
    var key: Insecure.RSA.PublicKey
    /// The chats that it may speak for, where the set says so.
    var endorsements: Set<String>
  }

  private(set) var keys: [String: Key] = [:]

  /// Nil without a key: nobody withdraws all of them at once, so something else was served.
  var unlessEmpty: KeySet? { keys.isEmpty ? nil : self }

  /// Reads a JWK set (RFC 7517); keys that are not RSA, or not for signatures, are left out.
  init(jwks body: [UInt8]) throws(JSONBody.Problem) {
    for jwk in try JSONBody.decode(JWKSet.self, from: body).keys where jwk.kty == "RSA" && jwk.use ?? "sig" == "sig" {
      guard let id = jwk.kid, let modulus = jwk.n, let exponent = jwk.e,
        let key = try? Insecure.RSA.PublicKey(modulus: modulus, exponent: exponent)
      else { continue }
      keys[id] = Key(key: key, endorsements: Set(jwk.endorsements ?? []))
    }
  }

  /// Reads X.509 certificates in PEM by key id, as Google lists them.
  init(certificates body: [UInt8]) throws(JSONBody.Problem) {
    for (id, pem) in try JSONBody.decode([String: String].self, from: body) {
      guard let key = try? Insecure.RSA.PublicKey(certificatePEM: pem) else { continue }
      keys[id] = Key(key: key, endorsements: [])
    }
  }

  /// Where an OpenID configuration says that the keys are.
  static func address(inConfiguration body: [UInt8]) -> String? {
    (try? JSONBody.decode(OpenIDConfiguration.self, from: body))?.jwksURI
  }
}

private struct JWKSet: Decodable {
  struct Key: Decodable {
    var kty: String?
    var kid: String?
    var use: String?
    var n: String?
    var e: String?
    var endorsements: [String]?
  }

  var keys: [Key]
}

private struct OpenIDConfiguration: Decodable {
  var jwksURI: String

  enum CodingKeys: String, CodingKey { case jwksURI = "jwks_uri" }
}
