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
        reason: "http_\(answer.status)\(Matrix.word(body?.errcode))")
    default: return .failed(reason: "http_\(answer.status)\(Matrix.word(body?.errcode))")
    }
  }

  /// An error code (`M_FORBIDDEN`) when it looks like one: an answer is not to be trusted in a log.
  private static func word(_ errcode: String?) -> String {
    guard let errcode, (1...100).contains(errcode.utf8.count),
      errcode.utf8.allSatisfy({ (97...122).contains($0 | 0x20) || (48...57).contains($0) || $0 == 46 || $0 == 95 })
    else { return "" }
    return " \(errcode)"
  }
}
