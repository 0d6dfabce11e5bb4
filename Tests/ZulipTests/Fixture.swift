import Chat
import Foundation
import Kernel
import TestKit
import Zulip

/// Sample requests and conformance cases, which live beside the package.
enum Fixture {
  private static let shared = URL(filePath: #filePath).appending(path: "../../../../shared").standardizedFileURL
  private static let payloads = shared.appending(path: "reference/payloads/zulip")

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
    var configuredToken: String
    var bodyToken: String?
    var contentType: String?
    var body: String?
    var expect: String

    enum CodingKeys: String, CodingKey {
      case id, body, expect
      case configuredToken = "configured_token"
      case bodyToken = "body_token"
      case contentType = "content_type"
    }
  }

  static func vectors() throws -> [Vector] {
    struct File: Decodable { var zulip: [Vector] }
    let data = try Data(contentsOf: shared.appending(path: "data/signatures.json"))
    return try JSONDecoder().decode(File.self, from: data).zulip
  }
}

let token = "abcd1234abcd1234abcd1234abcd1234"

func zulip(tokens: [String] = [token], apiKey: String? = "key", botName: String = "Opsbot") -> Zulip {
  Zulip(
    settings: ZulipSettings(
      siteURL: "https://zulip.example.com/", tokens: tokens, botEmail: "opsbot-bot@zulip.example.com",
      botName: botName, apiKey: apiKey, topic: "incidents"),
    check: .reference)
}

/// `opsbot-bot@zulip.example.com:key`.
let basic = HTTPCall.Header("Authorization", "Basic b3BzYm90LWJvdEB6dWxpcC5leGFtcGxlLmNvbTprZXk=")

func jsonRequest(_ body: String) -> WebRequest { request(Array(body.utf8), type: "application/json") }

func request(_ body: [UInt8], type: String) -> WebRequest {
  WebRequest(method: "POST", path: "/zulip", headers: [("Content-Type", type)], body: body)
}

/// What the server sends of a message in a channel.
func mention(
  _ text: String, html: String = "", sender: String = "zofia@example.com", topic: String = "deploys",
  trigger: String = "mention", id: Int = 112, stream: Int64 = 5
) -> WebRequest {
  let body = JSON.fields([
    "bot_email": "opsbot-bot@zulip.example.com", "bot_full_name": "Opsbot", "token": .string(token),
    "data": .string(text), "trigger": .string(trigger),
    "message": .fields([
      "id": .int(Int64(id)), "sender_id": 10, "sender_email": .string(sender), "sender_full_name": "Zofia Nowak",
      "stream_id": .int(stream), "subject": .string(topic), "type": "stream", "display_recipient": "ops",
      "rendered_content": .string(html),
    ]),
  ])
  return request(body.bytes, type: "application/json")
}

let noon = Timestamp(milliseconds: 1_760_000_000_000)

extension Reception {
  var lines: [Inbound] { if case .lines(let lines, _) = self { lines } else { [] } }
  /// Status, body and reason of a refusal; nil for anything else.
  var refusal: String? {
    if case .refused(let answer, let reason) = self { "\(answer.status) \(text(answer.body)) \(reason)" } else { nil }
  }
  /// What became of a request, on one line.
  var summary: String {
    switch self {
    case .lines(let lines, let acknowledgement):
      let said = lines.map {
        "\($0.person) in \($0.place.channel)\($0.place.thread.map { " > \($0)" } ?? "")"
          + "\($0.isDirect ? " alone" : ""): \($0.root ?? "-") | \($0.text) | \($0.delivery)"
      }
      return "\(said.joined(separator: "; ")) -> \(acknowledgement.status) \(text(acknowledgement.body))"
    case .answered(let answer): return "\(answer.status) \(text(answer.body))"
    case .refused: return refusal ?? ""
    case .bearer: return "bearer"
    }
  }
}

/// A body as text, for comparing whole.
func text(_ body: [UInt8]) -> String { String(decoding: body, as: UTF8.self) }
