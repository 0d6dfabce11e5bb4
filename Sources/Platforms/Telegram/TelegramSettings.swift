/// What a bot on Telegram needs to be told.
package struct TelegramSettings: Sendable {
  /// `7000000001:AA…`; it is a part of every URL, which is why none is ever logged.
  package var botToken: String
  /// Without `@`; what stands behind a command that is meant for this bot.
  package var botName: String
  /// What Telegram sends as proof; empty refuses every request.
  package var secret: String
  /// The chats that may use the bot, private ones among them: anybody can find a bot, and add it to a group.
  package var chats: Set<String>
  /// Without a slash at the end.
  package var apiURL: String

  package init(
    botToken: String, botName: String, secret: String, chats: Set<String>,
    apiURL: String = TelegramSettings.standardAPI
  ) {
    (self.botToken, self.botName, self.secret) = (botToken, botName, secret)
    (self.chats, self.apiURL) = (chats, apiURL)
  }

  package static let standardAPI = "https://api.telegram.org"

  /// The bot's own id, which stands in front of its token; Telegram knows no workspaces, so this is the team.
  var botID: String { String(botToken.prefix { $0 != ":" }) }

  /// Whether a text has the form of a token.
  static func isToken(_ text: String) -> Bool {
    let parts = text.split(separator: ":", omittingEmptySubsequences: false)
    return parts.count == 2 && ChatID.isPositive(String(parts[0])) && isSecret(String(parts[1]))
  }

  /// Whether Telegram takes a text as the secret of a webhook.
  static func isSecret(_ text: String) -> Bool {
    (1...256).contains(text.utf8.count)
      && text.utf8.allSatisfy { (48...57).contains($0) || (97...122).contains($0 | 0x20) || $0 == 45 || $0 == 95 }
  }
}

extension TelegramSettings: CustomStringConvertible, CustomReflectable {
  /// Without the secrets.
  package var description: String { "TelegramSettings(\(botName))" }
  package var customMirror: Mirror { Mirror(self, children: ["botName": botName]) }
}

/// Where a message goes: a chat, and a topic of it where it is a forum.
///
/// A topic is a room of its own: its channel is `-1001234567890/7`.
struct ChatID: Equatable {
  /// Negative for groups; a private chat has the id of its person.
  var chat: Int64
  var topic: Int64?

  init(chat: Int64, topic: Int64?) { (self.chat, self.topic) = (chat, topic) }

  /// Reads what `channel` wrote; nil for anything else.
  init?(channel: String) {
    let parts = channel.split(separator: "/", maxSplits: 1, omittingEmptySubsequences: false)
    guard let chat = parts.first.flatMap({ ChatID.number(String($0)) }) else { return nil }
    let topic = parts.count > 1 ? ChatID.number(String(parts[1])) : nil
    guard parts.count == 1 || topic != nil else { return nil }
    self.init(chat: chat, topic: topic)
  }

  var channel: String { topic.map { "\(chat)/\($0)" } ?? "\(chat)" }

  /// Ids of people, messages and topics.
  static func isPositive(_ text: String) -> Bool { number(text).map { $0 > 0 } ?? false }

  /// At most 52 bits, so far; one way to write each.
  static func number(_ text: String) -> Int64? { Int64(text).flatMap { String($0) == text ? $0 : nil } }
}
