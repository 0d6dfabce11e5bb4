package import Chat
import Kernel

/// What the Bot API answers; its words are for people, and only those of them that are known are kept.
private struct TelegramAnswer: Decodable {
  struct Message: Decodable {
    var id: Int64?

    enum CodingKeys: String, CodingKey { case id = "message_id" }
  }

  struct Parameters: Decodable {
    var retryAfter: Int?
    var newChat: Int64?

    enum CodingKeys: String, CodingKey {
      case retryAfter = "retry_after"
      case newChat = "migrate_to_chat_id"
    }
  }

  var ok: Bool
  var code: Int?
  var description: String?
  var parameters: Parameters?
  /// Nil where the result is only `true`.
  var message: Message?

  enum CodingKeys: String, CodingKey {
    case ok, description, parameters
    case code = "error_code"
    case message = "result"
  }

  init(from decoder: any Decoder) throws {
    let fields = try decoder.container(keyedBy: CodingKeys.self)
    ok = try fields.decode(Bool.self, forKey: .ok)
    code = try fields.decodeIfPresent(Int.self, forKey: .code)
    description = try fields.decodeIfPresent(String.self, forKey: .description)
    parameters = try fields.decodeIfPresent(Parameters.self, forKey: .parameters)
    message = try? fields.decode(Message.self, forKey: .message)
  }

  /// Why not, in a fixed word; nil for what is not known.
  var word: String? {
    if parameters?.newChat != nil { return "group_migrated" }
    let words = [
      "message is not modified": "not_modified", "chat not found": "chat_not_found",
      "message to edit not found": "message_gone", "bot was blocked": "blocked",
      "bot can't initiate": "not_started", "bot was kicked": "kicked", "not enough rights": "no_rights",
      "can't parse entities": "bad_markup", "topic_closed": "topic_closed", "message thread not found": "topic_gone",
    ]
    let text = (description ?? "").lowercased()
    return words.first { text.contains($0.key) }?.value
  }
}

extension Telegram {
  package func outcome(of result: Result<HTTPResult, HTTPFailure>) -> DeliveryOutcome {
    switch result {
    case .failure(let failure): failure.outcome
    case .success(let answer): outcome(of: answer)
    }
  }

  private func outcome(of answer: HTTPResult) -> DeliveryOutcome {
    let body = try? JSONBody.decode(TelegramAnswer.self, from: answer.body)
    if let body, body.ok { return .delivered(messageID: body.message?.id.map { String($0) }) }
    // An error may come with any status: what counts is what the body says.
    let status = body?.code ?? answer.status
    let reason = HTTPResult(status: status).reason(body?.word)
    switch status {
    // There is no key by which Telegram knows a message, so what may have arrived is not said again.
    case 200..<300: return .failed(.unreadableAnswer)
    // What it should say, it says already.
    case 400 where body?.word == "not_modified": return .delivered(messageID: nil)
    case 408, 425, 429, 500...599:
      let seconds = body?.parameters?.retryAfter.flatMap { $0 >= 0 ? min($0, 600) : nil }
      return .retry(afterSeconds: seconds ?? answer.retryAfter, reason: reason)
    default: return .failed(reason: reason)
    }
  }
}
