package import Kernel

/// What an answer to a request for a conversation with one person means.
package enum Opening: Sendable, Hashable {
  /// The bot's own account, which the chat had to be asked for first; another request follows.
  case account(String)
  /// There is a conversation, with this id.
  case room(String)
  case retry(afterSeconds: Int?, reason: String)
  /// Never; reasons are as in `DeliveryOutcome`.
  case failed(reason: String)
}

/// A chat in which the bot can talk to one person alone, in a conversation that is there when they come back.
package protocol Confidant: Platform {
  /// The conversation where it follows from who they are; nil where the chat has to be asked.
  func conversation(with person: PersonID) -> String?

  /// The next request on the way to a conversation; nil when the bot may open none.
  ///
  /// - Parameter account: the bot's own, once the chat told.
  func openingCall(for person: PersonID, as account: String?) -> HTTPCall?

  /// What an answer to that request means.
  func opening(of result: Result<HTTPResult, HTTPFailure>, as account: String?) -> Opening
}

extension Confidant {
  package func conversation(with person: PersonID) -> String? { nil }
}

extension DeliveryOutcome {
  /// As what it means for a conversation: an answer that is read as that of a message holds none.
  package var forOpening: Opening {
    switch self {
    case .delivered: .failed(reason: DeliveryProblem.unreadableAnswer.rawValue)
    case .retry(let seconds, let reason): .retry(afterSeconds: seconds, reason: reason)
    case .failed(let reason): .failed(reason: reason)
    }
  }
}
