package import Chat
import Kernel

/// What the connector answers: the id of what it made, or an error.
private struct ConnectorAnswer: Decodable {
  struct Problem: Decodable { var code: String? }

  var id: String?
  var error: Problem?
}

extension MicrosoftTeams {
  package func outcome(of result: Result<HTTPResult, HTTPFailure>) -> DeliveryOutcome {
    switch result {
    case .failure(let failure): failure.outcome
    case .success(let answer): outcome(of: answer)
    }
  }

  private func outcome(of answer: HTTPResult) -> DeliveryOutcome {
    let body = try? JSONBody.decode(ConnectorAnswer.self, from: answer.body)
    switch answer.status {
    case 200..<300:
      // A repetition would be a second message, so what may have arrived is not said again.
      return body?.id.flatMap { TeamsID.isValid($0) ? .delivered(messageID: $0) : nil } ?? .failed(.unreadableAnswer)
    // 412 is the connector's word for two requests that met: it is to be tried again.
    case 408, 412, 425, 429, 500...599:
      return .retry(afterSeconds: answer.retryAfter, reason: answer.reason(body?.error?.code))
    default: return .failed(reason: answer.reason(body?.error?.code))
    }
  }
}
