import Chat
import Discord
import Foundation
import Kernel
import TestKit

/// Sample interactions and conformance cases, which live beside the package.
enum Fixture {
  private static let shared = URL(filePath: #filePath).appending(path: "../../../../shared").standardizedFileURL
  private static let payloads = shared.appending(path: "reference/payloads/discord")

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
    var key: String
    var headers: [String: String]
    var body: String
    var expect: String
    var status: Int

    enum CodingKeys: String, CodingKey {
      case id, headers, body, expect
      case key = "public_key_hex"
      case status = "http_status"
    }
  }

  static func vectors() throws -> [Vector] {
    struct Group: Decodable { var cases: [Vector] }
    struct File: Decodable { var discord: Group }
    let data = try Data(contentsOf: shared.appending(path: "data/signatures.json"))
    return try JSONDecoder().decode(File.self, from: data).discord.cases
  }
}

/// HMAC as it is, and a stand-in for Ed25519: 64 bytes that depend on the key and on every piece.
let check = SignatureCheck(
  hmacSHA256: SignatureCheck.reference.hmacSHA256, isValidHMACSHA256: SignatureCheck.reference.isValidHMACSHA256,
  isSameSecret: { $0 == $1 }, isValidEd25519: { $0 == standIn($1, $2) })

@Sendable func standIn(_ pieces: [[UInt8]], _ key: [UInt8]) -> [UInt8] {
  let half = SignatureCheck.reference.hmacSHA256(pieces, key)
  return half + half.reversed()
}

let publicKey = [UInt8](1...32)
let guild = "1600000000000000001"

func discord(token: String? = "bot-token", key: [UInt8] = publicKey, check: SignatureCheck = check) -> Discord {
  Discord(
    settings: DiscordSettings(publicKey: key, guild: guild, botToken: token, buttonKey: Array("button key".utf8)),
    check: check)
}

/// A signed request; `signature` takes the place of the right one.
func request(_ body: [UInt8], signature: String? = nil, type: String = "application/json") -> WebRequest {
  WebRequest(
    method: "POST", path: "/discord/interactions",
    headers: [
      ("Content-Type", type), ("X-Signature-Timestamp", "1760000000"),
      ("X-Signature-Ed25519", signature ?? lowerHex(standIn([Array("1760000000".utf8), body], publicKey))),
    ], body: body)
}

func receive(_ body: String) -> Reception { discord().receive(request(Array(body.utf8)), at: noon) }

/// An interaction of Zofia's in the channel 14, whose members `more` adds to or replaces none of.
func interaction(
  _ type: Int, _ data: String, id: String = "12",
  channel: String = #""channel_id":"14","channel":{"id":"14","type":0}"#,
  who: String = #""guild_id":"1600000000000000001","member":{"user":{"id":"13","username":"zofia"}}"#
) -> String {
  #"{"id":"\#(id)","application_id":"11","type":\#(type),"token":"t0k","version":1,"locale":"pl","data":\#(data),"#
    + channel + "," + who + "}"
}

let noon = Timestamp(milliseconds: 1_760_000_000_000)
let ops = Place(platform: "discord", team: guild, channel: "14")

extension Reception {
  var lines: [Inbound]? { if case .lines(let lines, _) = self { lines } else { nil } }
  /// Status and reason of a refusal; nil for anything else.
  var refusal: String? {
    if case .refused(let answer, let reason) = self { "\(answer.status) \(reason)" } else { nil }
  }
  var answered: String? {
    if case .answered(let answer) = self { text(answer.body) } else { nil }
  }

  /// What it came to, in one line.
  var summary: String {
    switch self {
    case .lines(let lines, _):
      lines.map { line in
        let place = line.place.channel + (line.place.thread.map { " > \($0)" } ?? "")
        let marks = (line.isDirect ? " direct" : "") + (line.highestRole.map { " at most \($0)" } ?? "")
        return "\(line.personName) in \(place)\(marks): \(line.root.map { "/\($0)" } ?? "-") \(line.text)"
      }.joined(separator: "\n")
    case .answered(let answer): "answered \(answer.status) \(text(answer.body))"
    case .refused(let answer, let reason): "refused \(answer.status) \(reason)"
    case .bearer: "a token is wanted"
    }
  }
}

extension Rendering {
  /// Method, path and body of each request.
  var calls: [String] {
    switch self {
    case .calls(let calls):
      calls.map { "\($0.method) \($0.url.replacing("https://discord.com/api/v10", with: "")) \(text($0.body))" }
    case .impossible(let problem): ["impossible: \(problem.rawValue)"]
    }
  }
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
