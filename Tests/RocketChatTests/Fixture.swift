import Chat
import Foundation
import Kernel
import RocketChat
import TestKit

/// Sample requests and conformance cases, which live beside the package.
enum Fixture {
  private static let shared = URL(filePath: #filePath).appending(path: "../../../../shared").standardizedFileURL
  private static let payloads = shared.appending(path: "reference/payloads/rocketchat")

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
    /// As it stands in the body: a text, or something else.
    var bodyToken: JSON
    var expect: String

    enum CodingKeys: String, CodingKey {
      case id, expect
      case configuredToken = "configured_token"
      case bodyToken = "body_token"
    }

    init(from decoder: any Decoder) throws {
      let fields = try decoder.container(keyedBy: CodingKeys.self)
      id = try fields.decode(String.self, forKey: .id)
      configuredToken = try fields.decode(String.self, forKey: .configuredToken)
      expect = try fields.decode(String.self, forKey: .expect)
      if let text = try? fields.decode(String.self, forKey: .bodyToken) {
        bodyToken = .string(text)
      } else {
        bodyToken = .int(try fields.decode(Int64.self, forKey: .bodyToken))
      }
    }
  }

  static func vectors() throws -> [Vector] {
    struct File: Decodable { var rocketchat: [Vector] }
    let data = try Data(contentsOf: shared.appending(path: "data/signatures.json"))
    return try JSONDecoder().decode(File.self, from: data).rocketchat
  }
}

let token = "Qw3rTy8pLmN0sDfGhJkL"
let bot = RocketChatSettings.Bot(user: "uOpsbot001abcdefg", token: "bot-token")

func rocketChat(tokens: [String] = [token], bot: RocketChatSettings.Bot? = bot) -> RocketChat {
  RocketChat(
    settings: RocketChatSettings(siteURL: "https://chat.example.com/", tokens: tokens, bot: bot), check: .reference)
}

func request(_ body: [UInt8], type: String = "application/json") -> WebRequest {
  WebRequest(method: "POST", path: "/rocketchat", headers: [("Content-Type", type)], body: body)
}

/// What the server sends of a message; `rest` is JSON behind a comma.
func message(_ text: String, trigger: String = "!inc", id: String = "m1", rest: String = "") -> WebRequest {
  let fields = JSON.fields(["text": .string(text), "trigger_word": .string(trigger)]).text.dropLast()
  return request(
    Array(
      (fields + #","token":"\#(token)","bot":false,"channel_id":"GENERAL","channel_name":"ops","message_id":"\#(id)","#
        + #""user_id":"u1","user_name":"zofia"\#(rest)}"#).utf8))
}

/// A request of the bot's.
func post(_ endpoint: String, _ body: String) -> HTTPCall {
  HTTPCall(
    url: "https://chat.example.com/api/v1/" + endpoint,
    headers: credentials + [HTTPCall.Header("Content-Type", "application/json")], body: Array(body.utf8))
}

let credentials = [HTTPCall.Header("X-Auth-Token", "bot-token"), HTTPCall.Header("X-User-Id", "uOpsbot001abcdefg")]

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
