import Alerts
import Chat
import Kernel
import TestKit

/// The receiver with one token, and requests as Alertmanager makes them.
enum Fixture {
  static let token = "correct-horse-battery-staple"
  static let hooks = AlertHooks(tokens: [token, "the-one-before-it"], check: .reference)

  static func request(
    _ path: String, _ body: String, query: String = "", authorization: String? = "Bearer \(token)",
    type: String = "application/json"
  ) -> WebRequest {
    WebRequest(
      method: "POST", path: path, query: query,
      headers: [("Content-Type", type)] + (authorization.map { [("Authorization", $0)] } ?? []), body: Array(body.utf8))
  }

  static func notice(_ body: String, on path: String = "/hooks/generic", query: String = "") -> AlertNotice? {
    if case .notice(let notice) = hooks.receive(request(path, body, query: query)) { notice } else { nil }
  }

  /// Status, body and reason of a refusal, in one line.
  static func refusal(_ request: WebRequest) -> String {
    guard case .refused(let answer, let reason) = hooks.receive(request) else { return "accepted" }
    return "\(answer.status) \(String(decoding: answer.body, as: UTF8.self)) \(reason)"
  }
}

extension Timestamp {
  static func at(_ text: String) -> Timestamp? { Timestamp(text) }
}
