package import Kernel

/// A message on its way out, ready to be rendered by its platform.
package struct Outbound: Sendable, Hashable {
  package enum Action: Sendable, Hashable {
    /// A new message.
    case post
    /// Replaces the message with this id (Slack `ts`, Mattermost post id, Matrix event id).
    case update(messageID: String)
  }

  /// Stable across retries and restarts: the platform's idempotency key where it has one.
  ///
  /// ASCII, at most 64 bytes.
  package var key: String
  package var handle: Handle
  package var action: Action
  package var message: Message
  /// What the message can be found by afterwards, in a place of the chat's that nobody reads.
  ///
  /// ASCII without quotes, at most 60 bytes; nil where nobody will look for it.
  package var mark: String?

  package init(key: String, handle: Handle, action: Action, message: Message, mark: String? = nil) {
    self.key = key
    self.handle = handle
    self.action = action
    self.message = message
    self.mark = mark
  }

  /// What a part of a message that was cut into several can be found by; the first one by the mark itself.
  ///
  /// - Parameter index: from 0.
  package func mark(ofPart index: Int) -> String? { mark.map { index == 0 ? $0 : "\($0).\(index + 1)" } }
}

/// What a platform made of an outbound message.
package enum Rendering: Sendable, Hashable {
  /// One request per part, in order; long texts are split.
  case calls([HTTPCall])
  /// It cannot be sent at all.
  case impossible(DeliveryProblem)
}

/// What became of one request.
package enum DeliveryOutcome: Sendable, Hashable {
  /// The chat has it; the message's id when the chat tells.
  case delivered(messageID: String?)
  /// Not now: at the earliest after so many seconds, when the chat said how many.
  ///
  /// Reasons begin with a fixed word: a `DeliveryProblem`'s, `http_` and a status, or the chat's own error code.
  case retry(afterSeconds: Int?, reason: String)
  /// Never.
  case failed(reason: String)

  /// Not now, for a reason of ours.
  package static func retry(_ problem: DeliveryProblem) -> DeliveryOutcome {
    .retry(afterSeconds: nil, reason: problem.rawValue)
  }

  /// Never, for a reason of ours.
  package static func failed(_ problem: DeliveryProblem) -> DeliveryOutcome { .failed(reason: problem.rawValue) }
}

/// What the platform knows of a person.
package struct Profile: Sendable, Hashable {
  /// A BCP 47 or POSIX locale, as the chat gives it.
  package var locale: String?
  /// An IANA time zone name.
  package var zone: String?
  package var name: String?

  package init(locale: String?, zone: String?, name: String?) {
    self.locale = locale
    self.zone = zone
    self.name = name
  }
}
