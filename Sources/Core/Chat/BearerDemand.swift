package import Kernel

/// A token that came with a request, and what has to be true of it before the request is believed.
///
/// Source: RFC 7519 (JWT) and RFC 7515; signed with RS256, which is all that the chats use, and nothing else is taken.
package struct BearerDemand: Hashable, Sendable {
  /// Where the keys are that may have signed it; what is fetched is kept for a day.
  package enum Keys: Hashable, Sendable {
    /// The address of a JWK set (RFC 7517).
    case keySet(String)
    /// The address of an OpenID configuration, whose `jwks_uri` is the address of the set.
    case openID(String)
    /// The address of X.509 certificates in PEM, by key id.
    case certificates(String)
  }

  /// As it stood behind `Bearer `.
  package var token: String
  package var keys: Keys
  /// One of these signed it.
  package var issuers: Set<String>
  /// It is for one of these; for anybody else's application it is worth nothing here.
  package var audiences: Set<String>
  /// How far clocks may be apart, in seconds.
  package var tolerance: Int64

  package init(token: String, keys: Keys, issuers: Set<String>, audiences: Set<String>, tolerance: Int64 = 300) {
    (self.token, self.keys, self.issuers) = (token, keys, issuers)
    (self.audiences, self.tolerance) = (audiences, tolerance)
  }

  /// The token of a request's one `Authorization: Bearer …` header; nil where there is none.
  package static func token(of request: WebRequest) -> String? {
    guard let header = request.header("Authorization") else { return nil }
    let parts = header.split(separator: " ", maxSplits: 1, omittingEmptySubsequences: true)
    guard parts.count == 2, parts[0].lowercased() == "bearer", parts[1].utf8.count <= 16_384 else { return nil }
    return String(parts[1])
  }
}

/// What a token says that was proven.
package struct BearerClaims: Hashable, Sendable {
  package var email: String?
  package var isEmailVerified: Bool
  /// Bot Framework's `serviceurl`: where answers may be sent.
  package var serviceURL: String?
  /// The chats that the key which signed it may speak for.
  package var endorsements: Set<String>

  package init(
    email: String? = nil, isEmailVerified: Bool = false, serviceURL: String? = nil, endorsements: Set<String> = []
  ) {
    (self.email, self.isEmailVerified) = (email, isEmailVerified)
    (self.serviceURL, self.endorsements) = (serviceURL, endorsements)
  }
}

/// Why a token is not believed; the raw value is the fixed word for metrics and logs.
package enum BearerProblem: String, Error, Hashable, Sendable {
  case malformed = "token_malformed"
  /// Anything but RS256.
  case algorithm = "token_algorithm"
  case unknownKey = "token_key"
  case signature = "token_signature"
  case issuer = "token_issuer"
  case audience = "token_audience"
  case expired = "token_expired"
  case tooEarly = "token_early"
  /// The keys could not be fetched: nothing is known of it.
  case keysUnavailable = "token_keys_unavailable"
}

/// Whether a token is what it has to be; the real one lives in `Signatures`.
package struct BearerCheck: Sendable {
  package var verify: @Sendable (BearerDemand, Timestamp) async -> Result<BearerClaims, BearerProblem>

  package init(verify: @escaping @Sendable (BearerDemand, Timestamp) async -> Result<BearerClaims, BearerProblem>) {
    self.verify = verify
  }

  /// Believes nobody.
  package static let none = BearerCheck { _, _ in .failure(.keysUnavailable) }
}
