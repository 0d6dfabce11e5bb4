package import Chat
import Kernel

/// What the REST API answers.
private struct APIAnswer: Decodable {
  var result: String?
  /// Of a message that was sent; an edit has none.
  var id: Int64?
  var code: String?
  /// Seconds, with a fraction.
  var retryAfter: Double?

  enum CodingKeys: String, CodingKey {
    case result, id, code
    case retryAfter = "retry-after"
  }

  /// Rounded up, at most 600.
  var seconds: Int? { retryAfter.flatMap { (0...1e9).contains($0) ? min(600, Int($0.rounded(.up))) : nil } }
}

extension Zulip {
  package func outcome(of result: Result<HTTPResult, HTTPFailure>) -> DeliveryOutcome {
    switch result {
    case .failure(let failure): failure.outcome
    case .success(let answer): outcome(of: answer)
    }
  }

  private func outcome(of answer: HTTPResult) -> DeliveryOutcome {
    let body = try? JSONBody.decode(APIAnswer.self, from: answer.body)
    switch answer.status {
    case 200..<300:
      // Sent or not, nobody knows; asked again it might be there again.
      guard let body, let result = body.result else { return .failed(.unreadableAnswer) }
      guard result == "success" else { return .failed(reason: answer.reason(body.code)) }
      return .delivered(messageID: body.id.map { String($0) })
    case 408, 425, 429, 500...599:
      return .retry(afterSeconds: body?.seconds ?? answer.retryAfter, reason: answer.reason(body?.code))
    default: return .failed(reason: answer.reason(body?.code))
    }
  }
}
