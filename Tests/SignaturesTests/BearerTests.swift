import Chat
import Foundation
import Kernel
import Signatures
import TestKit
import Testing

/// Tokens of the shared vectors, whose keys a server of the test's hands out.
@Suite(.enabled(if: SharedVectors.isPresent, "the shared test data is not beside this package"))
struct BearerTests {
  private static let now = Timestamp(milliseconds: 1_760_000_000_000)

  private let google: Vectors.Group
  private let bots: Vectors.Group

  init() throws {
    let vectors = try JSONDecoder().decode(Vectors.self, from: Data(contentsOf: SharedVectors.file))
    (google, bots) = (vectors.google, vectors.bots)
  }

  @Test func googlesTokens() async throws {
    let keys = try BearerKeys(sender: google.server().sender)
    var told: [String: String] = [:]
    for item in google.cases where item.mode == "project_number" {
      told[item.id] = await outcome(of: item, issuers: ["chat@system.gserviceaccount.com"], keys)
    }
    #expect(told["gchat-02-wrong-audience"] == "token_audience")
    #expect(told["gchat-06-wrong-key-same-kid"] == "token_signature")
    #expect(told["gchat-07-alg-none"] == "token_algorithm")
    told = [:]
    for item in google.cases where item.mode?.hasPrefix("endpoint_url") == true {
      told[item.id] = await outcome(
        of: item, issuers: ["https://accounts.google.com", "accounts.google.com"], keys)
    }
    #expect(told["gchat-url-01-valid"] == "chat@system.gserviceaccount.com verified")
    // Who it is from is for the platform to judge: the token itself is genuine.
    #expect(told["gchat-url-03-email-not-verified"] == "chat@system.gserviceaccount.com not verified")
  }

  @Test func botFrameworksTokens() async throws {
    let keys = try BearerKeys(sender: bots.server().sender)
    var told: [String: String] = [:]
    for item in bots.cases {
      told[item.id] = await outcome(of: item, issuers: ["https://api.botframework.com"], keys)
    }
    #expect(told["botframework-02-wrong-audience"] == "token_audience")
    #expect(told["botframework-03-wrong-issuer"] == "token_issuer")
    #expect(told["botframework-05-expired-within-skew"] == "nobody not verified msteams webchat")
  }

  @Test func keysAreFetchedOnceADayAndForAnUnknownOneOnceAnHour() async throws {
    let server = try google.server()
    let keys = BearerKeys(sender: server.sender)
    let valid = try #require(google.cases.first { $0.id == "gchat-url-01-valid" })
    let stranger = valid.demand(["https://accounts.google.com"], token: Vectors.unknownKey)
    for second in [0, 10, 20] {
      _ = await keys.check.verify(
        valid.demand(["https://accounts.google.com"]), Self.now.adding(seconds: Int64(second)))
    }
    #expect(server.asked == 1)
    for second in [30, 600, 3599] {
      #expect(await keys.check.verify(stranger, Self.now.adding(seconds: Int64(second))) == .failure(.unknownKey))
    }
    #expect(server.asked == 1)
    #expect(await keys.check.verify(stranger, Self.now.adding(seconds: 3600)) == .failure(.unknownKey))
    #expect(server.asked == 2)
  }

  @Test func withoutKeysNobodyIsBelieved() async throws {
    let keys = BearerKeys(sender: HTTPSender { _ in .success(HTTPResult(status: 503)) })
    let valid = try #require(google.cases.first { $0.id == "gchat-url-01-valid" })
    let told = await keys.check.verify(valid.demand(["https://accounts.google.com"]), Self.now)
    #expect(told == .failure(.keysUnavailable))
  }

  private func outcome(of item: Vectors.Case, issuers: Set<String>, _ keys: BearerKeys) async -> String {
    switch await keys.check.verify(item.demand(issuers), Timestamp(milliseconds: item.now * 1000)) {
    case .success(let claims):
      ([claims.email ?? "nobody", claims.isEmailVerified ? "verified" : "not verified"]
        + claims.endorsements.sorted()).joined(separator: " ")
    case .failure(let problem): problem.rawValue
    }
  }
}

private struct Vectors: Decodable {
  struct Case: Decodable {
    var id: String
    var now: Int64
    var mode: String?
    var audience: String
    var headers: [String: String]

    enum CodingKeys: String, CodingKey {
      case id, mode, headers
      case now = "now_unix"
      case audience = "expected_audience"
    }

    func demand(_ issuers: Set<String>, token: String? = nil) -> BearerDemand {
      BearerDemand(
        token: token ?? String(headers["Authorization"]?.dropFirst(7) ?? ""), keys: .keySet("https://keys.example"),
        issuers: issuers, audiences: [audience])
    }
  }

  struct Group: Decodable {
    var jwks: Keys
    var cases: [Case]

    func server() throws -> KeyServer { try KeyServer(body: JSONEncoder().encode(jwks)) }
  }

  struct Keys: Codable {
    var keys: [Key]
  }

  struct Key: Codable {
    var kty: String
    var use: String
    var kid: String
    var n: String
    var e: String
    var endorsements: [String]?
  }

  var google: Group
  var bots: Group

  enum CodingKeys: String, CodingKey {
    case google = "google_chat"
    case bots = "bot_framework"
  }

  /// `{"alg":"RS256","kid":"kid-9"}`, no claims, and a signature of three bytes.
  static let unknownKey = "eyJhbGciOiJSUzI1NiIsImtpZCI6ImtpZC05In0.e30.AAAA"
}

/// Hands out keys, and counts how often it was asked.
private final class KeyServer: Sendable {
  private let body: [UInt8]
  private let count = Lock(0)

  init(body: Data) { self.body = Array(body) }

  var asked: Int { count.withLock { $0 } }

  var sender: HTTPSender {
    HTTPSender { call in
      self.count.withLock { $0 += 1 }
      return .success(HTTPResult(status: call.method == "GET" ? 200 : 405, body: self.body))
    }
  }
}
