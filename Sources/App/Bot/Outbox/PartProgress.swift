import Chat
import Kernel

/// How far a message is that leaves in parts; a restart forgets it.
struct PartProgress: Sendable {
  /// Parts that the chat has for certain, so that a retry goes on behind them.
  private(set) var done = 0
  /// What the chat called the first one.
  private(set) var first: String?
  /// Whether the next part may be there too, although the chat did not say so.
  var isOpen: Bool
  /// When a part left last; only of a message that must not be said twice.
  var triedAt: Timestamp?
  /// Since when the chat does not let itself be looked through.
  var barredSince: Timestamp?

  init(isOpen: Bool = false) { self.isOpen = isOpen }

  /// What giving it up means: of what has begun, nobody says that it is not there.
  func ended(_ outcome: DeliveryOutcome) -> DeliveryOutcome { done > 0 ? .delivered(messageID: first) : outcome }

  /// The chat has one more.
  mutating func add(_ messageID: String?) {
    if done == 0 { first = messageID }
    done += 1
    isOpen = false
  }
}
