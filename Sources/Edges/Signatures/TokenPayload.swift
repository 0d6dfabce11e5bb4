import Chat
import JWTKit
import Kernel

/// What is read of a token; the claims are judged against a clock of ours, not the library's.
struct TokenPayload: JWTPayload {
  var issuer: String?
  var audience: OneOrMany?
  /// Seconds since 1970, fractions allowed (RFC 7519, "NumericDate").
  var expiry: Double?
  var notBefore: Double?
  var email: String?
  var isEmailVerified: Bool?
  var serviceURL: String?

  enum CodingKeys: String, CodingKey {
    case issuer = "iss"
    case audience = "aud"
    case expiry = "exp"
    case notBefore = "nbf"
    case email
    case isEmailVerified = "email_verified"
    case serviceURL = "serviceurl"
  }

  func verify(using algorithm: some JWTAlgorithm) {}

  /// Why it is not what was demanded; nil when it is.
  func problem(for demand: BearerDemand, at now: Timestamp) -> BearerProblem? {
    guard let issuer, demand.issuers.contains(issuer) else { return .issuer }
    guard let audience, !demand.audiences.isDisjoint(with: audience.values) else { return .audience }
    let (seconds, tolerance) = (Double(now.seconds), Double(demand.tolerance))
    // A token without an end is good for ever to whoever finds it.
    guard let expiry, seconds < expiry + tolerance else { return .expired }
    guard seconds + tolerance >= notBefore ?? 0 else { return .tooEarly }
    return nil
  }

  /// One text, or several; a number counts as its digits, for Google writes project numbers in both ways.
  struct OneOrMany: Codable {
    var values: [String]

    init(from decoder: any Decoder) throws {
      let container = try decoder.singleValueContainer()
      if let many = try? container.decode([String].self) {
        values = many
      } else if let number = try? container.decode(Int64.self) {
        values = [String(number)]
      } else {
        values = [try container.decode(String.self)]
      }
    }

    func encode(to encoder: any Encoder) throws {
      var container = encoder.singleValueContainer()
      try container.encode(values)
    }
  }
}
