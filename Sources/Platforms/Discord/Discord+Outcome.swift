package import Chat
import Kernel

/// What the REST API answers: an object with an id, or an error with a number, and how long to wait.
struct DiscordAnswer: Decodable {
  var id: String?
  var code: Int?
  var retryAfter: Double?

  enum CodingKeys: String, CodingKey {
    case id, code
    case retryAfter = "retry_after"
  }

  /// The body counts in fractions of a second, the header does not.
  func seconds(_ answer: HTTPResult) -> Int? {
    guard let retryAfter, retryAfter >= 0 else { return answer.retryAfter }
    return Int(min(600, retryAfter.rounded(.up)))
  }
}

extension Discord {
  /// An interaction's URL is unknown until Discord has read the answer to the interaction.
  private static let unknownWebhook = 10_015

  package func outcome(of result: Result<HTTPResult, HTTPFailure>) -> DeliveryOutcome {
    switch result {
    case .failure(let failure): failure.outcome
    case .success(let answer): outcome(of: answer)
    }
  }

  private func outcome(of answer: HTTPResult) -> DeliveryOutcome {
    let body = try? JSONBody.decode(DiscordAnswer.self, from: answer.body)
    let reason = answer.reason(body?.code.map { String($0) })
    switch answer.status {
    case 200..<300:
      guard let id = body?.id, Snowflake.isValid(id) else { return .failed(.unreadableAnswer) }
      return .delivered(messageID: id)
    case 404 where body?.code == Discord.unknownWebhook: return .retry(afterSeconds: 1, reason: reason)
    case 408, 425, 429, 500...599:
      return .retry(afterSeconds: body?.seconds(answer) ?? answer.retryAfter, reason: reason)
    default: return .failed(reason: reason)
    }
  }
}
