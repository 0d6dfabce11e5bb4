import Chat
import Foundation
import GoogleChat
import Kernel
import TestKit

/// Sample requests and conformance cases, which live beside the package.
enum Fixture {
  private static let shared = URL(filePath: #filePath).appending(path: "../../../../shared").standardizedFileURL
  private static let payloads = shared.appending(path: "reference/payloads/google-chat")

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
    var mode: String
    var audience: String
    var headers: [String: String]
    var expect: String
    var reason: String?

    enum CodingKeys: String, CodingKey {
      case id, mode, headers, expect
      case audience = "expected_audience"
      case reason = "reject_reason"
    }
  }

  static func vectors() throws -> [Vector] {
    struct Group: Decodable { var cases: [Vector] }
    struct File: Decodable {
      var google: Group
      enum CodingKeys: String, CodingKey { case google = "google_chat" }
    }
    let data = try Data(contentsOf: shared.appending(path: "data/signatures.json"))
    return try JSONDecoder().decode(File.self, from: data).google.cases
  }
}

let project = "123456789012"
let address = "https://bot.example.com/googlechat"
let classicSender = "chat@system.gserviceaccount.com"
let addOnSender = "service-123456789012@gcp-sa-gsuiteaddons.iam.gserviceaccount.com"
let account = GoogleChatSettings.Account(
  email: "bot@p.iam.gserviceaccount.com", privateKey: "-----BEGIN PRIVATE KEY-----")

func googleChat(
  url: String? = address, account: GoogleChatSettings.Account? = account, domains: Set<String> = [],
  buttonKey: String = "key"
) -> GoogleChat {
  GoogleChat(
    settings: GoogleChatSettings(
      project: project, url: url, commands: [1: "inc", 2: "inc list"], account: account, domains: domains,
      buttonKey: Array(buttonKey.utf8)),
    check: .reference)
}

let noon = Timestamp(milliseconds: 1_760_000_000_000)

func request(
  _ body: [UInt8], authorization: String? = "Bearer a.b.c", type: String = "application/json; charset=UTF-8",
  path: String = "/googlechat"
) -> WebRequest {
  WebRequest(
    method: "POST", path: path,
    headers: [("content-type", type)] + (authorization.map { [("authorization", $0)] } ?? []), body: body)
}

/// What becomes of a body whose token is genuine and was made for `sender`.
func received(
  _ body: [UInt8], by chat: GoogleChat = googleChat(), sender: String? = nil, isVerified: Bool = true
) -> Reception {
  let isAddOn = text(body).contains("commonEventObject")
  let claims = BearerClaims(email: sender ?? (isAddOn ? addOnSender : classicSender), isEmailVerified: isVerified)
  return chat.receive(request(body), at: noon).proven(claims)
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
    case .lines(let lines, let answer):
      lines.map(\.told).joined(separator: " + ") + " → " + text(answer.body)
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
      profile?.zone ?? "-", highestRole?.rawValue, isDirect ? "direct" : nil,
    ].compactMap(\.self).joined(separator: " ")
  }
}

/// A body as text, for comparing whole.
func text(_ body: [UInt8]) -> String { String(decoding: body, as: UTF8.self) }
