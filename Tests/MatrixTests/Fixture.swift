import Chat
import Foundation
import Kernel
import Matrix

/// Sample requests and conformance cases, which live beside the package.
enum Fixture {
  private static let shared = URL(filePath: #filePath).appending(path: "../../../../shared").standardizedFileURL
  private static let payloads = shared.appending(path: "reference/payloads/matrix")

  static let areThere = FileManager.default.fileExists(atPath: payloads.path)

  static func payload(_ name: String) throws -> String {
    try String(contentsOf: payloads.appending(path: name), encoding: .utf8)
  }

  static func payloadNames() throws -> [String] {
    try FileManager.default.contentsOfDirectory(atPath: payloads.path).sorted()
  }

  /// One case of `signatures.json`.
  struct Vector: Decodable {
    var id: String
    var token: String
    var headers: [String: String]
    var query: String
    var status: Int
    var errcode: String?

    enum CodingKeys: String, CodingKey {
      case id, headers, query, errcode
      case token = "hs_token"
      case status = "http_status"
    }
  }

  static func vectors() throws -> [Vector] {
    struct File: Decodable { var matrix: [Vector] }
    let data = try Data(contentsOf: shared.appending(path: "data/signatures.json"))
    return try JSONDecoder().decode(File.self, from: data).matrix
  }

  /// The requests that belong to the payloads.
  struct RequestLine: Decodable {
    var file: String
    var method: String
    var target: String
    var headers: [String: String]
  }

  static func requestLines() throws -> [RequestLine] {
    struct File: Decodable { var requests: [RequestLine] }
    return try JSONDecoder().decode(File.self, from: Data(payload("request_lines.json").utf8)).requests
  }
}

/// Secrets are compared as they are; Matrix signs nothing.
let plainCheck = SignatureCheck(
  hmacSHA256: { _, _ in [] }, isValidHMACSHA256: { _, _, _ in false }, isSameSecret: { $0 == $1 })

func matrix(hsToken: String = "hs_9f3c", otherServers: Set<String> = []) -> Matrix {
  Matrix(
    settings: MatrixSettings(
      homeServerURL: "http://localhost:8008/", asToken: "as_1b2d", hsToken: hsToken, botUser: "@opsbot:example.org",
      displayName: "Ops Bot", otherServers: otherServers),
    check: plainCheck)
}

func request(
  _ method: String = "PUT", _ path: String = "/_matrix/app/v1/transactions/1", query: String = "",
  authorization: String? = "Bearer hs_9f3c", type: String = "application/json", body: String = ""
) -> WebRequest {
  WebRequest(
    method: method, path: path, query: query,
    headers: [("Content-Type", type)] + (authorization.map { [("Authorization", $0)] } ?? []), body: Array(body.utf8))
}

/// A transaction with one message in it; `content` is JSON without its braces.
func message(
  _ content: String, sender: String = "@ana:example.org", type: String = "m.room.message", rest: String = ""
) -> WebRequest {
  request(
    body: #"{"events":[{"type":"\#(type)","event_id":"$e1","room_id":"!r:example.org","sender":"\#(sender)"\#(rest),"#
      + #""content":{\#(content)}}]}"#)
}

let noon = Timestamp(milliseconds: 1_760_000_000_000)

extension Reception {
  var lines: [Inbound] { if case .lines(let lines, _) = self { lines } else { [] } }
  /// Status, body and reason of a refusal; nil for anything else.
  var refusal: String? {
    if case .refused(let answer, let reason) = self { "\(answer.status) \(text(answer.body)) \(reason)" } else { nil }
  }
  /// Status and body of what was answered; nil for anything else.
  var answered: String? {
    if case .answered(let answer) = self { "\(answer.status) \(text(answer.body))" } else { nil }
  }
}

/// A body as text, for comparing whole.
func text(_ body: [UInt8]) -> String { String(decoding: body, as: UTF8.self) }
