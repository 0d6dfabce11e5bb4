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

  /// How often the chat broke down, maybe over the decoration, and what it said the last time.
  private var breakdowns = (count: 0, reason: "")

  init(isOpen: Bool = false) { self.isOpen = isOpen }

  /// What giving it up means: of what has begun, nobody says that it is not there.
  func ended(_ outcome: DeliveryOutcome) -> DeliveryOutcome { done > 0 ? .delivered(messageID: first) : outcome }

  /// What the next attempt leaves the decoration out for; nil where it is sent as it is.
  ///
  /// Every fourth one does: words must not wait for a chat that chokes on charts, and a chat that is down for a while is
  /// no reason to lose them.
  var plainBecause: String? { breakdowns.count % 4 == 3 ? breakdowns.reason : nil }

  /// The chat did not take it, maybe for its decoration.
  mutating func breakDown(_ reason: String) { breakdowns = (breakdowns.count + 1, reason) }

  /// The chat has one more.
  mutating func add(_ messageID: String?) {
    if done == 0 { first = messageID }
    done += 1
    isOpen = false
  }
}
