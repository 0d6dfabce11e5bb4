package import Chat
import Kernel

/// What the REST API answers: a message, or why there is none.
private struct APIAnswer: Decodable {
  struct Message: Decodable {
    var id: String?

    enum CodingKeys: String, CodingKey { case id = "_id" }
  }

  var success: Bool?
  var errorType: String?
  var message: Message?

  enum CodingKeys: String, CodingKey { case success, errorType, message }

  init(from decoder: any Decoder) throws {
    let fields = try decoder.container(keyedBy: CodingKeys.self)
    success = try fields.decodeIfPresent(Bool.self, forKey: .success)
    errorType = try? fields.decode(String.self, forKey: .errorType)
    // Errors have a text under this name.
    message = try? fields.decode(Message.self, forKey: .message)
  }

  /// `error-not-allowed`, with its hyphens as the other codes have them.
  var code: String? { errorType?.replacing("-", with: "_") }
}

extension RocketChat {
  package func outcome(of result: Result<HTTPResult, HTTPFailure>) -> DeliveryOutcome {
    switch result {
    case .failure(let failure): failure.outcome
    case .success(let answer): outcome(of: answer)
    }
  }

  private func outcome(of answer: HTTPResult) -> DeliveryOutcome {
    let body = try? JSONBody.decode(APIAnswer.self, from: answer.body)
    switch (answer.status, body?.errorType) {
    case (408, _), (425, _), (429, _), (500...599, _), (_, "error-too-many-requests"):
      return .retry(afterSeconds: answer.retryAfter ?? secondsToReset(answer), reason: answer.reason(body?.code))
    case (200..<300, _):
      // Sent or not, nobody knows; asked again it might be there again.
      guard let body, let success = body.success else { return .failed(.unreadableAnswer) }
      guard success else { return .failed(reason: answer.reason(body.code)) }
      guard let id = body.message?.id, RocketChatID.isValid(id) else { return .delivered(messageID: nil) }
      return .delivered(messageID: id)
    default: return .failed(reason: answer.reason(body?.code))
    }
  }

  /// The limiter tells when its window ends in milliseconds since 1970, by the clock that `Date` tells.
  ///
  /// Nil without both headers, at most 600.
  private func secondsToReset(_ answer: HTTPResult) -> Int? {
    guard let reset = answer.headers["x-ratelimit-reset"], (1...15).contains(reset.utf8.count),
      reset.utf8.allSatisfy({ (48...57).contains($0) }),
      let end = Int64(reset), let now = answer.headers["date"].flatMap(Timestamp.init(httpDate:))
    else { return nil }
    let left = end - now.milliseconds
    return left <= 0 ? 0 : Int(min(600, (left + 999) / 1000))
  }
}

extension Timestamp {
  /// Reads the one form that servers send, `Sun, 22 Nov 2026 11:20:26 GMT` (RFC 9110, 5.6.7); nil for any other.
  fileprivate init?(httpDate: String) {
    let months = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"]
    let words = httpDate.split(separator: " ")
    guard words.count == 6, words[5] == "GMT", words[1].utf8.count == 2, words[3].utf8.count == 4,
      let month = months.firstIndex(of: String(words[2]))
    else { return nil }
    let number = month < 9 ? "0\(month + 1)" : "\(month + 1)"
    self.init("\(words[3])-\(number)-\(words[1])T\(words[4]).000Z")
  }
}
