package import Chat
import Kernel

/// What the API answers: a message, or an error.
private struct APIAnswer: Decodable {
  struct Thread: Decodable { var name: String? }
  struct Problem: Decodable { var status: String? }

  var name: String?
  var thread: Thread?
  var error: Problem?

  var message: GoogleChatMessageID? {
    guard let name, let message = GoogleChatID.message(name) else { return nil }
    let space = String(name.split(separator: "/")[1])
    return GoogleChatMessageID(message: message, thread: GoogleChatID.thread(thread?.name, in: space))
  }
}

extension GoogleChat {
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
      // The request id makes it safe to ask again.
      return body?.message.map { .delivered(messageID: $0.text) } ?? .retry(.unreadableAnswer)
    case 408, 425, 429, 500...599:
      return .retry(afterSeconds: answer.retryAfter, reason: answer.reason(body?.error?.status))
    default: return .failed(reason: answer.reason(body?.error?.status))
    }
  }
}
