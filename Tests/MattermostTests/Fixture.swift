import Chat
import Foundation
import Kernel
import Mattermost

/// Sample requests and conformance cases, which live beside the package.
enum Fixture {
  private static let shared = URL(filePath: #filePath).appending(path: "../../../../shared").standardizedFileURL
  private static let payloads = shared.appending(path: "reference/payloads/mattermost")

  static let areThere = FileManager.default.fileExists(atPath: payloads.path)

  static func payload(_ name: String) throws -> [UInt8] {
    Array(try Data(contentsOf: payloads.appending(path: name)))
  }

  static func payloadNames() throws -> [String] {
    try FileManager.default.contentsOfDirectory(atPath: payloads.path).sorted()
  }

  /// One case of `signatures.json`.
  struct Vector: Decodable {
    var id: String
    var configuredToken: [String]?
    var secret: String?
    var headers: [String: String]
    var body: String
    var expect: String

    enum CodingKeys: String, CodingKey {
      case id, headers, body, expect
      case configuredToken = "configured_token"
      case secret = "configured_context_secret"
    }

    init(from decoder: any Decoder) throws {
      let fields = try decoder.container(keyedBy: CodingKeys.self)
      id = try fields.decode(String.self, forKey: .id)
      secret = try fields.decodeIfPresent(String.self, forKey: .secret)
      headers = try fields.decode([String: String].self, forKey: .headers)
      body = try fields.decode(String.self, forKey: .body)
      expect = try fields.decode(String.self, forKey: .expect)
      // One token, or a list of them.
      let single = try? fields.decodeIfPresent(String.self, forKey: .configuredToken)
      configuredToken = try single.map { [$0] } ?? fields.decodeIfPresent([String].self, forKey: .configuredToken)
    }
  }

  static func vectors() throws -> [Vector] {
    struct File: Decodable { var mattermost: [Vector] }
    let data = try Data(contentsOf: shared.appending(path: "data/signatures.json"))
    return try JSONDecoder().decode(File.self, from: data).mattermost
  }
}

/// Not cryptography: 32 bytes that depend on every byte of the key and the pieces, so that tests can tell codes apart.
let toyCheck = SignatureCheck(
  hmacSHA256: toyCode,
  isValidHMACSHA256: { code, pieces, key in code == toyCode(pieces, key) },
  isSameSecret: { $0 == $1 })

@Sendable private func toyCode(_ pieces: [[UInt8]], _ key: [UInt8]) -> [UInt8] {
  var state: UInt64 = 0xCBF2_9CE4_8422_2325
  for byte in key + [255] + pieces.joined() { state = (state ^ UInt64(byte)) &* 0x100_0000_01B3 }
  return (0..<32).map { UInt8(truncatingIfNeeded: state >> (UInt64($0) % 8 * 8)) &+ UInt8($0) }
}

let token = "xr3j5x3p4pfk7kk6ck7b4e6ghh"

func mattermost(
  tokens: [String] = [token], botToken: String? = "bot-token", secret: String = "s3cr3t-ctx"
) -> Mattermost {
  Mattermost(
    settings: MattermostSettings(
      siteURL: "https://mm.example.com/", commandTokens: tokens, botToken: botToken, actionSecret: Array(secret.utf8),
      publicURL: "https://bot.example.com"),
    check: toyCheck)
}

func formRequest(_ body: [UInt8], authorization: String? = nil, type: String? = nil) -> WebRequest {
  WebRequest(
    method: "POST", path: "/mattermost/commands",
    headers: [("content-type", type ?? "application/x-www-form-urlencoded")]
      + (authorization.map { [("authorization", $0)] } ?? []),
    body: body)
}

func actionRequest(_ body: String, type: String = "application/json") -> WebRequest {
  WebRequest(method: "POST", path: "/mattermost/actions", headers: [("Content-Type", type)], body: Array(body.utf8))
}

let noon = Timestamp(milliseconds: 1_760_000_000_000)

extension Reception {
  var lines: [Inbound]? { if case .lines(let lines, _) = self { lines } else { nil } }
  /// Status and reason of a refusal; nil for anything else.
  var refusal: String? {
    if case .refused(let answer, let reason) = self { "\(answer.status) \(reason)" } else { nil }
  }
  var answered: WebAnswer? { if case .answered(let answer) = self { answer } else { nil } }
}

/// A body as text, for comparing whole.
func text(_ body: [UInt8]) -> String { String(decoding: body, as: UTF8.self) }
