import Chat
import FoundationEssentials
import Kernel
import Slack
import TestKit

/// The platform as most tests want it, and requests that it takes for Slack's.
enum SlackBench {
  static let now = Timestamp(milliseconds: 1_760_000_060_000)
  static let secret = "8f742231b10e8888abcd99yyyzzz85a5"
  static let slack = Slack(
    SlackSettings(signingSecrets: [secret], botToken: "xoxb-1", teams: ["T0KRN1LAB"]), check: .reference)
  static let tokenless = Slack(SlackSettings(signingSecrets: [secret]), check: .reference)

  static let form = "application/x-www-form-urlencoded"
  static let json = "application/json"

  static func request(
    _ path: String, _ body: String, type: String?, signedAt: Timestamp = now, secret: String = secret
  ) -> WebRequest {
    let timestamp = String(signedAt.seconds)
    let body = Array(body.utf8)
    let code = SignatureCheck.reference.hmacSHA256([Array("v0:\(timestamp):".utf8), body], Array(secret.utf8))
    var headers = [(name: "X-Slack-Request-Timestamp", value: timestamp)]
    headers.append((name: "X-Slack-Signature", value: "v0=" + lowerHex(code)))
    if let type { headers.append((name: "Content-Type", value: type)) }
    return WebRequest(method: "POST", path: path, headers: headers, body: body)
  }

  static func command(_ body: String) -> WebRequest { request("/slack/commands", body, type: form) }
  static func event(_ body: String) -> WebRequest { request("/slack/events", body, type: json) }
  static func action(_ json: String) -> WebRequest {
    request("/slack/interactivity", "payload=\(percentEncoded(json))", type: form)
  }

  static func percentEncoded(_ text: String) -> String {
    text.utf8.map { byte in "%" + lowerHex([byte]) }.joined()
  }

  /// What a reception comes to, in words that a test can hold in one line.
  static func outcome(_ reception: Reception) -> String {
    switch reception {
    case .lines(let lines, let answer): "\(lines.count) lines, \(summary(answer))"
    case .answered(let answer): "answered \(summary(answer))"
    case .refused(let answer, let reason): "refused \(summary(answer)): \(reason)"
    case .bearer(let demand, _, _): "wants a token proven: \(demand.keys)"
    }
  }

  static func receive(_ request: WebRequest, by platform: Slack = slack) -> Reception {
    platform.receive(request, at: now)
  }

  static func lines(_ request: WebRequest, by platform: Slack = slack) -> [Inbound] {
    guard case .lines(let lines, _) = receive(request, by: platform) else { return [] }
    return lines
  }

  private static func summary(_ answer: WebAnswer) -> String {
    "\(answer.status)\(answer.body.isEmpty ? "" : " \(String(decoding: answer.body, as: UTF8.self))")"
  }
}

/// The sample requests and vectors that lie beside the package.
enum Shared {
  static let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent().appending(path: "shared")

  static let isThere = FileManager.default.fileExists(atPath: root.path)

  static func payload(_ name: String) throws -> String {
    String(decoding: try Data(contentsOf: root.appending(path: "reference/payloads/slack/\(name)")), as: UTF8.self)
  }

  static func data(_ name: String) throws -> Data { try Data(contentsOf: root.appending(path: "data/\(name)")) }

  static func payloadNames() throws -> [String] {
    try FileManager.default.contentsOfDirectory(atPath: root.appending(path: "reference/payloads/slack").path).sorted()
  }
}
