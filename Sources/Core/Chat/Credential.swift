/// What a request has to prove itself with, where that is no fixed secret: it is asked for when it is needed, kept for as
/// long as it is good, and put into the header `Authorization: Bearer …` by whoever sends.
package enum Credential: Hashable, Sendable {
  /// OAuth 2.0 client credentials (RFC 6749, 4.4): an id and a secret for a token.
  case client(url: String, id: String, secret: String, scope: String)
  /// A service account of Google's: a JWT signed with its private key for a token (RFC 7523, 2.1).
  case serviceAccount(url: String, email: String, privateKeyPEM: String, scope: String)

  /// Where it is asked for.
  package var url: String {
    switch self {
    case .client(let url, _, _, _), .serviceAccount(let url, _, _, _): url
    }
  }
}
