package import Chat
import JWTKit
package import Kernel

/// Puts into requests what they have to prove themselves with: asks for a token when one is needed, and keeps it for as
/// long as it is good.
package actor Credentials {
  private struct Token {
    var value: String
    var goodUntil: Timestamp
  }

  /// A token is not used in its last seconds: it has to be good when it arrives.
  private static let margin: Int64 = 60
  /// What a token is good for when nobody says, in seconds.
  private static let usualLifetime: Int64 = 600

  private let sender: HTTPSender
  private let now: @Sendable () -> Timestamp
  private var tokens: [Credential: Token] = [:]
  private var asking: [Credential: Task<Result<Token, Refusal>, Never>] = [:]

  /// What came instead of a token.
  private struct Refusal: Error { var result: Result<HTTPResult, HTTPFailure> }

  package init(sender: HTTPSender, now: @escaping @Sendable () -> Timestamp) {
    self.sender = sender
    self.now = now
  }

  /// Sends what needs no credential as it is, and the rest with one.
  package nonisolated var filling: HTTPSender {
    HTTPSender { [sender] call in
      guard let credential = call.credential else { return await sender.send(call) }
      return await self.send(call, with: credential)
    }
  }

  private func send(_ call: HTTPCall, with credential: Credential) async -> Result<HTTPResult, HTTPFailure> {
    switch await token(for: credential) {
    case .failure(let refusal): return refusal.result
    case .success(let token):
      let result = await sender.send(Credentials.call(call, with: token))
      guard case .success(let answer) = result, answer.status == 401 else { return result }
      // It may have been revoked before its time: once with a new one.
      if tokens[credential]?.value == token.value { tokens[credential] = nil }
      switch await self.token(for: credential) {
      // Why there is none now says whether to try again later: the answer to the old one does not.
      case .failure(let refusal): return refusal.result
      case .success(let other): return await sender.send(Credentials.call(call, with: other))
      }
    }
  }

  private static func call(_ call: HTTPCall, with token: Token) -> HTTPCall {
    var call = call
    call.headers.append(HTTPCall.Header("Authorization", "Bearer \(token.value)"))
    return call
  }

  private func token(for credential: Credential) async -> Result<Token, Refusal> {
    if let token = tokens[credential], now() < token.goodUntil { return .success(token) }
    let request = asking[credential] ?? Task { [now] in await Credentials.ask(credential, sender, at: now()) }
    asking[credential] = request
    let result = await request.value
    // Of those who waited for it the first one keeps what came; a later question is not theirs to end.
    if asking[credential] == request {
      asking[credential] = nil
      if case .success(let token) = result { tokens[credential] = token }
    }
    return result
  }

  private static func ask(
    _ credential: Credential, _ sender: HTTPSender, at now: Timestamp
  ) async -> Result<Token, Refusal> {
    guard let form = await form(for: credential, at: now) else {
      // Nothing that is sent again would help: the private key cannot be read.
      return .failure(Refusal(result: .success(HTTPResult(status: 401))))
    }
    let result = await sender.send(
      HTTPCall(
        url: credential.url,
        headers: [HTTPCall.Header("Content-Type", "application/x-www-form-urlencoded")], body: Array(form.utf8)))
    guard case .success(let answer) = result else { return .failure(Refusal(result: result)) }
    guard answer.status == 200, let grant = try? JSONBody.decode(Grant.self, from: answer.body) else {
      // A refusal stays one; what may pass is tried again.
      let status = (400..<500).contains(answer.status) && answer.status != 429 ? 401 : max(answer.status, 429)
      return .failure(Refusal(result: .success(HTTPResult(status: status, headers: answer.headers))))
    }
    let lifetime = max(1, (grant.lifetime ?? usualLifetime) - margin)
    return .success(Token(value: grant.token, goodUntil: now.adding(seconds: lifetime)))
  }

  private static func form(for credential: Credential, at now: Timestamp) async -> String? {
    switch credential {
    case .client(_, let id, let secret, let scope):
      return FormText.encoded([
        ("grant_type", "client_credentials"), ("client_id", id), ("client_secret", secret), ("scope", scope),
      ])
    case .serviceAccount(let url, let email, let pem, let scope):
      let assertion = Assertion(issuer: email, scope: scope, audience: url, issuedAt: now.seconds)
      guard let key = try? Insecure.RSA.PrivateKey(pem: pem),
        let signed = try? await JWTKeyCollection().add(rsa: key, digestAlgorithm: .sha256).sign(assertion)
      else { return nil }
      return FormText.encoded([
        ("grant_type", "urn:ietf:params:oauth:grant-type:jwt-bearer"), ("assertion", signed),
      ])
    }
  }
}

/// What a token endpoint answers (RFC 6749, 5.1).
private struct Grant: Decodable {
  var token: String
  var lifetime: Int64?

  enum CodingKeys: String, CodingKey {
    case token = "access_token"
    case lifetime = "expires_in"
  }
}

/// What a service account says of itself (RFC 7523, 3); good for an hour, the longest that Google takes.
private struct Assertion: JWTPayload {
  var issuer: String
  var scope: String
  var audience: String
  /// Seconds since 1970.
  var issuedAt: Int64
  var expiry: Int64

  init(issuer: String, scope: String, audience: String, issuedAt: Int64) {
    (self.issuer, self.scope, self.audience) = (issuer, scope, audience)
    (self.issuedAt, expiry) = (issuedAt, issuedAt + 3600)
  }

  enum CodingKeys: String, CodingKey {
    case issuer = "iss"
    case scope
    case audience = "aud"
    case issuedAt = "iat"
    case expiry = "exp"
  }

  func verify(using algorithm: some JWTAlgorithm) {}
}
