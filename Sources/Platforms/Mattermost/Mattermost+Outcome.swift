package import Chat

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
      return .retry(afterSeconds: nil, reason: "status \(answer.status) without a post")
    case 429:
      let seconds = answer.retrySeconds() ?? answer.retrySeconds(header: "x-ratelimit-reset")
      return .retry(afterSeconds: seconds, reason: "status 429")
    case 408, 425, 500...599: return .retry(afterSeconds: answer.retrySeconds(), reason: "status \(answer.status)")
    default: return .failed(reason: "status \(answer.status)\(Mattermost.word(id))")
    }
  }

  /// An error's id (`api.context.permissions.app_error`) when it looks like one: an answer is not to be trusted in a log.
  private static func word(_ id: String?) -> String {
    guard let id, (1...100).contains(id.utf8.count),
      id.utf8.allSatisfy({ (97...122).contains($0 | 0x20) || (48...57).contains($0) || $0 == 46 || $0 == 95 })
    else { return "" }
    return " \(id)"
  }
}
