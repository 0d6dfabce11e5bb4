import Chat
import Foundation
import Kernel
import Teams
import TestKit

/// Sample requests and conformance cases, which live beside the package.
enum Fixture {
  private static let shared = URL(filePath: #filePath).appending(path: "../../../../shared").standardizedFileURL
  private static let payloads = shared.appending(path: "reference/payloads/teams")

  static let areThere = FileManager.default.fileExists(atPath: payloads.path)

  static func payload(_ name: String) throws -> [UInt8] {
    Array(try Data(contentsOf: payloads.appending(path: name)))
  }

  static func payloadNames() throws -> [String] {
    try FileManager.default.contentsOfDirectory(atPath: payloads.path).sorted()
  }

  /// One case of `signatures.json` for a webhook.
  struct Signed: Decodable {
    var id: String
    var key: String
    var headers: [String: String]
    var body: String
    var expect: String
    var reason: String?

    enum CodingKeys: String, CodingKey {
      case id, headers, body, expect
      case key = "security_token_base64"
      case reason = "reject_reason"
    }
  }

  /// One case of `signatures.json` for a bot.
  struct Token: Decodable {
    var id: String
    var audience: String
    var serviceURL: String
    var channel: String
    var headers: [String: String]
    var expect: String

    enum CodingKeys: String, CodingKey {
      case id, headers, expect
      case audience = "expected_audience"
      case serviceURL = "activity_serviceUrl"
      case channel = "activity_channelId"
    }
  }

  struct Vectors: Decodable {
    struct Group<Case: Decodable>: Decodable { var cases: [Case] }

    var webhooks: Group<Signed>
    var bots: Group<Token>

    enum CodingKeys: String, CodingKey {
      case webhooks = "teams_outgoing_webhook"
      case bots = "bot_framework"
    }
  }

  static func vectors() throws -> Vectors {
    try JSONDecoder().decode(Vectors.self, from: Data(contentsOf: shared.appending(path: "data/signatures.json")))
  }
}

let appID = "11111111-2222-3333-4444-555555555555"
let tenant = "72f988bf-0000-4000-8000-2d7cd011db47"
let channel = "19:9f1c2d3e4b5a40688f7e6d5c4b3a2910@thread.tacv2"
let webhookKey = Array("webhook key".utf8)

func teams(
  bot: Bool = true, keys: [[UInt8]] = [webhookKey], tenant: String? = nil, buttonKey: String = "key",
  serviceURL: String = TeamsSettings.everywhere
) -> MicrosoftTeams {
  MicrosoftTeams(
    settings: TeamsSettings(
      bot: bot ? TeamsSettings.Bot(appID: appID, secret: "s3cret") : nil, webhookKeys: keys, tenant: tenant,
      serviceURL: serviceURL, buttonKey: Array(buttonKey.utf8)),
    check: .reference)
}

let noon = Timestamp(milliseconds: 1_760_000_000_000)
let emea = "https://smba.trafficmanager.net/emea/"
let genuine = BearerClaims(serviceURL: emea, endorsements: ["msteams", "webchat"])

func request(
  _ body: [UInt8], authorization: String? = "Bearer a.b.c", path: String = "/teams/messages",
  type: String = "application/json; charset=utf-8"
) -> WebRequest {
  WebRequest(
    method: "POST", path: path,
    headers: [("Content-Type", type)] + (authorization.map { [("Authorization", $0)] } ?? []), body: body)
}

/// A request that an outgoing webhook signed.
func signed(_ body: [UInt8], key: [UInt8] = webhookKey) -> WebRequest {
  let code = SignatureCheck.reference.hmacSHA256([body], key)
  return request(body, authorization: "HMAC " + Data(code).base64EncodedString(), path: "/teams/webhook")
}

/// What becomes of a body whose token is genuine.
func received(_ body: [UInt8], by chat: MicrosoftTeams = teams(), _ claims: BearerClaims = genuine) -> Reception {
  chat.receive(request(body), at: noon).proven(claims)
}

extension Reception {
  /// The same once its token is proven.
  func proven(_ claims: BearerClaims) -> Reception {
    if case .bearer(_, let proven, _) = self { proven(claims) } else { self }
  }

  var demand: BearerDemand? { if case .bearer(let demand, _, _) = self { demand } else { nil } }

  var lines: [Inbound]? { if case .lines(let lines, _) = self { lines } else { nil } }

  /// All of it on one line.
  var told: String {
    switch self {
    case .lines(let lines, let answer): lines.map(\.told).joined(separator: " + ") + " → " + text(answer.body)
    case .answered(let answer): "answered \(answer.status) \(text(answer.body))"
    case .refused(let answer, let reason): "refused \(answer.status) \(reason)"
    case .bearer: "wants a token proven"
    }
  }
}

extension Inbound {
  fileprivate var told: String {
    [
      root.map { "/\($0)" } ?? "–", "“\(text)”", person.description, "(\(personName))",
      "in \(place.channel)" + (place.thread.map { "/\($0)" } ?? ""), delivery, profile?.locale ?? "-",
      profile?.zone ?? "-", isDirect ? "direct" : nil, way,
    ].compactMap(\.self).joined(separator: " ")
  }

  private var way: String? {
    guard case .later(let handle) = road else { return "answered at once" }
    return handle == Handle(place: place) ? nil : "for \(handle.onlyFor?.user ?? "?")"
  }
}

/// A body as text, for comparing whole.
func text(_ body: [UInt8]) -> String { String(decoding: body, as: UTF8.self) }
