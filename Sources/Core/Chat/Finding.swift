package import Kernel

/// What a look at a conversation tells about a message that may be there.
package enum Finding: Sendable, Hashable {
  /// It is there; its id where the chat tells.
  case found(messageID: String?)
  case absent
  /// Not among these: there is more to look through, behind this mark of the chat's.
  case further(String)
  case retry(afterSeconds: Int?, reason: String)
  /// The bot may not look, or cannot read the answer; reasons are as in `DeliveryOutcome`.
  case unknown(reason: String)
}

/// A chat in which the bot can look whether a message of its own has arrived, by the mark that it was sent with.
package protocol MessageFinder: Platform {
  /// The request that looks among what was said since an instant; nil when the bot may not look.
  ///
  /// - Parameter page: what `Finding.further` said, nil for the first request.
  func findingCall(for outbound: Outbound, since: Timestamp, page: String?) -> HTTPCall?

  /// What an answer to that request means.
  func finding(of result: Result<HTTPResult, HTTPFailure>, for outbound: Outbound) -> Finding
}

extension DeliveryOutcome {
  /// True where the chat may have the message although it did not say so.
  package var mayHaveArrived: Bool {
    switch self {
    case .delivered: true
    case .failed(let reason):
      [DeliveryProblem.unreadableAnswer, .answerTooLarge].contains { $0.rawValue == reason }
    case .retry(_, let reason):
      // What was turned away for being too much, or found nobody, was not carried out.
      !["unreachable", "ratelimited", "rate_limited", "http_429"].contains {
        reason == $0 || reason.hasPrefix($0 + " ")
      }
    }
  }

  /// As what it means for a look at a conversation.
  package var forFinding: Finding {
    switch self {
    case .delivered: .unknown(reason: DeliveryProblem.unreadableAnswer.rawValue)
    case .retry(let seconds, let reason): .retry(afterSeconds: seconds, reason: reason)
    case .failed(let reason): .unknown(reason: reason)
    }
  }
}
