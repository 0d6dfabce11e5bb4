package import Chat
import Kernel

extension Slack {
  /// The Web API says whether it worked in the body, a response URL with the word `ok`.
  ///
  /// Reasons are fixed words or Slack's own error codes: never a body, which may repeat people's words.
  package func outcome(of result: Result<HTTPResult, HTTPFailure>) -> DeliveryOutcome {
    switch result {
    case .success(let answer): outcome(of: answer)
    case .failure(let failure): failure.outcome
    }
  }

  private func outcome(of answer: HTTPResult) -> DeliveryOutcome {
    switch answer.status {
    case 200:
      if answer.body.elementsEqual("ok".utf8) { return .delivered(messageID: nil) }
      guard let body = try? JSONBody.decode(SlackAnswer.self, from: answer.body) else {
        // Delivered or not, nobody knows; said again and again it might be there again and again.
        return .failed(.unreadableAnswer)
      }
      if body.ok { return .delivered(messageID: body.messageTime) }
      return temporaryErrors.contains(body.code)
        ? .retry(afterSeconds: answer.retryAfter, reason: body.code) : .failed(reason: body.code)
    case 408, 425, 429, 500...599:
      return .retry(afterSeconds: answer.retryAfter, reason: answer.reason())
    default:
      return .failed(reason: answer.reason())
    }
  }
}

/// Errors of the Web API that pass by themselves.
private let temporaryErrors: Set = [
  "ratelimited", "rate_limited", "internal_error", "service_unavailable", "fatal_error", "request_timeout",
  "team_added_to_org",
]

/// What the Web API answers; `chat.postEphemeral` names the time `message_ts`.
private struct SlackAnswer: Decodable {
  var ok: Bool
  var error: String?
  var time: String?
  var ephemeralTime: String?

  enum CodingKeys: String, CodingKey {
    case ok, error
    case time = "ts"
    case ephemeralTime = "message_ts"
  }

  var messageTime: String? { (time ?? ephemeralTime).flatMap { SlackID.isToken($0) ? $0 : nil } }

  /// The error code when it looks like one.
  var code: String { error.flatMap(HTTPResult.errorCode) ?? "unknown" }
}
