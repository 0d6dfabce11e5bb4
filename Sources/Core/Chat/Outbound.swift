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

  package init(key: String, handle: Handle, action: Action, message: Message) {
    self.key = key
    self.handle = handle
    self.action = action
    self.message = message
  }
}

/// What a platform made of an outbound message.
package enum Rendering: Sendable, Hashable {
  /// One request per part, in order; long texts are split.
  case calls([HTTPCall])
  /// It cannot be sent at all, for a reason that the operator can read (no token, no response URL).
  case impossible(String)
}

/// What became of one request.
package enum DeliveryOutcome: Sendable, Hashable {
  /// The chat has it; the message's id when the chat tells.
  case delivered(messageID: String?)
  /// Not now: at the earliest after so many seconds, when the chat said how many.
  case retry(afterSeconds: Int?, reason: String)
  /// Never: the operator can read why.
  case failed(reason: String)
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
