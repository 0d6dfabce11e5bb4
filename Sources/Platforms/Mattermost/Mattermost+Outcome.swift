package import Chat
import Kernel

/// What the REST API answers: an object with an id, or an error with another kind of id.
private struct APIAnswer: Decodable {
  var id: String?
}

extension Mattermost {
  package func outcome(of result: Result<HTTPResult, HTTPFailure>) -> DeliveryOutcome {
    switch result {
    case .failure(let failure): failure.outcome
    case .success(let answer): outcome(of: answer)
    }
  }

  private func outcome(of answer: HTTPResult) -> DeliveryOutcome {
    let id = (try? JSONBody.decode(APIAnswer.self, from: answer.body))?.id
    switch answer.status {
    case 200..<300:
      if let id, MattermostID.isValid(id.utf8) { return .delivered(messageID: id) }
      // A response URL answers with this word alone.
      if answer.body.prefix(4).elementsEqual("ok".utf8) { return .delivered(messageID: nil) }
      // A response URL takes the same message twice, so what may have arrived is not said again.
      return .failed(.unreadableAnswer)
    case 429:
      // The window's end, in seconds from now, stands in a header of its own when the other one is missing.
      let window = HTTPResult(status: 429, headers: ["retry-after": answer.headers["x-ratelimit-reset"] ?? ""])
      return .retry(afterSeconds: answer.retryAfter ?? window.retryAfter, reason: answer.reason())
    case 408, 425, 500...599: return .retry(afterSeconds: answer.retryAfter, reason: answer.reason())
    default: return .failed(reason: answer.reason(id))
    }
  }
}
