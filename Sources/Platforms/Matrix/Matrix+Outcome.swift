package import Chat
import Kernel

/// What the client API answers to a sent event, or as an error.
private struct SendAnswer: Decodable {
  var event: String?
  var errcode: String?
  var retryAfterMilliseconds: Int?

  enum CodingKeys: String, CodingKey {
    case errcode
    case event = "event_id"
    case retryAfterMilliseconds = "retry_after_ms"
  }

  /// The header is preferred since specification 1.10; both are capped.
  func seconds(_ answer: HTTPResult) -> Int? {
    if let seconds = answer.retryAfter { return seconds }
    guard let milliseconds = retryAfterMilliseconds, milliseconds >= 0 else { return nil }
    return min(600, milliseconds / 1000 + (milliseconds % 1000 == 0 ? 0 : 1))
  }
}

extension Matrix {
  package func outcome(of result: Result<HTTPResult, HTTPFailure>) -> DeliveryOutcome {
    switch result {
    case .failure(let failure): failure.outcome
    case .success(let answer): outcome(of: answer)
    }
  }

  private func outcome(of answer: HTTPResult) -> DeliveryOutcome {
    let body = try? JSONBody.decode(SendAnswer.self, from: answer.body)
    switch answer.status {
    case 200..<300:
      guard let event = body?.event, MatrixID.isValid(event, "$") else {
        return .retry(.unreadableAnswer)
      }
      return .delivered(messageID: event)
    case 408, 425, 429, 500...599:
      return .retry(
        afterSeconds: body?.seconds(answer) ?? answer.retryAfter,
        reason: answer.reason(body?.errcode))
    default: return .failed(reason: answer.reason(body?.errcode))
    }
  }
}
