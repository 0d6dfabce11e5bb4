import Chat
import Foundation
import Kernel
import Telegram
import TestKit

/// Sample updates and conformance cases, which live beside the package.
enum Fixture {
  private static let shared = URL(filePath: #filePath).appending(path: "../../../../shared").standardizedFileURL
  private static let payloads = shared.appending(path: "reference/payloads/telegram")

  static let areThere = FileManager.default.fileExists(atPath: payloads.path)

  static func payload(_ name: String) throws -> [UInt8] {
    Array(try Data(contentsOf: payloads.appending(path: name)))
  }

  /// A payload without its layout, which the journal's reader does not take.
  static func json(_ name: String) throws -> JSON {
    let object = try JSONSerialization.jsonObject(with: Data(try payload(name)))
    return try JSONReader.read(Array(try JSONSerialization.data(withJSONObject: object, options: .sortedKeys)))
  }

  static func payloadNames() throws -> [String] {
    try FileManager.default.contentsOfDirectory(atPath: payloads.path).sorted()
  }

  /// One case of `signatures.json`.
  struct Vector: Decodable {
    var id: String
    var secret: String?
    var headers: [String: String]
    var expect: String
    var status: Int?

    enum CodingKeys: String, CodingKey {
      case id, headers, expect
      case secret = "configured_secret"
      case status = "http_status"
    }
  }

  static func vectors() throws -> [Vector] {
    struct File: Decodable { var telegram: [Vector] }
    let data = try Data(contentsOf: shared.appending(path: "data/signatures.json"))
    return try JSONDecoder().decode(File.self, from: data).telegram
  }
}

let token = "7000000001:AA-test_token"
let secret = "Hook_Secret-42"
let group = "-1001234567890"
let zofia = PersonID("telegram:7000000001:510000001")

func telegram(secret: String = secret) -> Telegram {
  Telegram(
    settings: TelegramSettings(
      botToken: token, botName: "Kern_Ops_Bot", secret: secret, chats: [group, "510000001", "-987654321"]),
    check: .reference)
}

func request(_ body: [UInt8], secret: String? = secret, type: String = "application/json") -> WebRequest {
  WebRequest(
    method: "POST", path: "/telegram/updates",
    headers: [("Content-Type", type)] + (secret.map { [("X-Telegram-Bot-Api-Secret-Token", $0)] } ?? []), body: body)
}

func receive(_ body: String) -> Reception { telegram().receive(request(Array(body.utf8)), at: noon) }

/// A message of Zofia's in the group; the first word is a command when it begins with `/`.
func update(
  _ text: String, id: Int64 = 1, entities: String? = nil, chat: String = #"{"id":-1001234567890,"type":"supergroup"}"#,
  from: String = #"{"id":510000001,"is_bot":false,"first_name":"Zofia","language_code":"pl"}"#, more: String = ""
) -> String {
  let word = text.prefix { $0 != " " }.utf16.count
  let found = text.hasPrefix("/") ? #"[{"type":"bot_command","offset":0,"length":\#(word)}]"# : "[]"
  return #"{"update_id":\#(id),"message":{"message_id":\#(10 + id),"from":\#(from),"chat":\#(chat),"date":1760000000,"#
    + #""text":"\#(text)","entities":\#(entities ?? found)\#(more)}}"#
}

/// A pressed button below the message 20 of the group.
func press(_ data: String, id: Int64 = 1) -> String {
  #"{"update_id":\#(id),"callback_query":{"id":"219\#(id)","from":{"id":510000001,"is_bot":false,"first_name":"Zofia"},"#
    + #""message":{"message_id":20,"chat":{"id":-1001234567890,"type":"supergroup"},"date":0},"data":"\#(data)"}}"#
}

let noon = Timestamp(milliseconds: 1_760_000_000_000)

extension Reception {
  var lines: [Inbound]? { if case .lines(let lines, _) = self { lines } else { nil } }
  /// Status and reason of a refusal; nil for anything else.
  var refusal: String? {
    if case .refused(let answer, let reason) = self { "\(answer.status) \(reason)" } else { nil }
  }

  /// What it came to, in one line.
  var summary: String {
    switch self {
    case .lines(let lines, let acknowledgement):
      lines.map { line in
        guard case .later(let handle) = line.road, acknowledgement == .empty else { return "answered at once" }
        let place = line.place.channel + (line.place.thread.map { " > \($0)" } ?? "")
        let answer = (handle.inReplyTo ?? "-") + (handle.onlyFor == nil ? "" : " for their eyes only")
        return "\(line.personName) in \(place)\(line.isDirect ? " direct" : ""): "
          + "\(line.root.map { "/\($0)" } ?? "-") \(line.text) (answered below \(answer))"
      }.joined(separator: "\n")
    case .answered(let answer): "answered \(answer.status) \(text(answer.body))"
    case .refused(let answer, let reason): "refused \(answer.status) \(reason)"
    case .bearer: "a token is wanted"
    }
  }
}

extension Rendering {
  /// Method and body of each request.
  var calls: [String] {
    switch self {
    case .calls(let calls): calls.map(outline)
    case .impossible(let problem): ["impossible: \(problem.rawValue)"]
    }
  }
}

/// Method and body of a request to the bot's own URL.
func outline(_ call: HTTPCall) -> String {
  "\(call.url.replacing("https://api.telegram.org/bot\(token)/", with: "")) \(text(call.body))"
}

/// A body as text, for comparing whole.
func text(_ body: [UInt8]) -> String { String(decoding: body, as: UTF8.self) }

/// The paths of every member, without the positions in lists.
func shape(_ json: JSON, _ path: String = "") -> Set<String> {
  switch json {
  case .object(let fields):
    fields.reduce(into: []) { $0.formUnion(shape($1.value, path + "." + $1.key).union([path + "." + $1.key])) }
  case .array(let values): values.reduce(into: []) { $0.formUnion(shape($1, path + "[]")) }
  default: []
  }
}
