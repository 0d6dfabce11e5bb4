import Chat

/// A command as somebody typed it: `/inc list`, `/inc@our_bot list`, the bot's name and what follows, or anything at all
/// in a private chat.
struct TelegramLine: Equatable {
  /// The word behind `/`, lower-case; nil when there was none.
  var root: String?
  /// The rest, with people whom Telegram resolved as `<@id|name>`.
  var text: String

  /// Nil for a message that is not meant for the bot.
  init?(_ message: Update.Message, settings: TelegramSettings) {
    guard let typed = message.text ?? message.caption else { return nil }
    let units = Array(typed.utf16)
    let entities = ((message.text == nil ? message.captionEntities : message.entities) ?? []).filter {
      // Positions are Telegram's, and nobody else's: all the same none may lead out of the text.
      $0.offset >= 0 && $0.length > 0 && $0.offset <= units.count && $0.length <= units.count - $0.offset
    }
    // A command may be in bold as well.
    let first = entities.first { $0.offset == 0 && ($0.type == "bot_command" || $0.type == "mention") }
    let head = first.map { String(decoding: units[0..<$0.length], as: UTF16.self) } ?? ""
    let isPrivate = message.chat.type == "private"
    switch first?.type {
    case "bot_command":
      let parts = head.dropFirst().split(separator: "@", maxSplits: 1)
      guard let word = parts.first?.lowercased() else { return nil }
      guard parts.count < 2 || parts[1].lowercased() == settings.botName.lowercased() else { return nil }
      let rest = TelegramLine.text(of: units, from: head.utf16.count, entities)
      // What Telegram offers to whoever opens the chat for the first time.
      let isGreeting = isPrivate && (word == "start" || word == "help")
      (root, text) = isGreeting ? (nil, "help") : (word, rest)
    case "mention" where head.dropFirst().lowercased() == settings.botName.lowercased():
      (root, text) = (nil, TelegramLine.text(of: units, from: head.utf16.count, entities))
    default:
      guard isPrivate else { return nil }
      (root, text) = (nil, TelegramLine.text(of: units, from: 0, entities))
    }
  }

  /// The text behind a position, without blanks at its start.
  private static func text(of units: [UInt16], from start: Int, _ entities: [Update.Entity]) -> String {
    var (result, position) = ("", start)
    func typed(upTo end: Int) -> String {
      MentionMarkup.escaping(String(decoding: units[position..<end], as: UTF16.self))
    }
    let people = entities.filter { $0.type == "text_mention" }.sorted { $0.offset < $1.offset }
    for entity in people where entity.offset >= position {
      guard let user = entity.user else { continue }
      let end = entity.offset + entity.length
      result += typed(upTo: entity.offset)
      result += MentionMarkup.person(
        String(user.id), name: String(decoding: units[entity.offset..<end], as: UTF16.self))
      position = end
    }
    result += typed(upTo: units.count)
    return String(result.drop { $0 == " " || $0.isNewline })
  }
}
