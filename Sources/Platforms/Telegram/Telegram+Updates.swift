import Chat
import Kernel

extension Telegram {
  /// Every update is acknowledged; what has been edited since, or comes from a bot, is no line.
  func receive(_ update: Update, at now: Timestamp) -> Reception {
    guard let chat = update.message?.chat ?? update.press?.message?.chat else { return .answered(.empty) }
    guard settings.chats.contains(String(chat.id)) else { return refused(200, "unknown_chat") }
    guard let line = update.message.flatMap({ line(in: $0, at: now) }) ?? update.press.flatMap(line) else {
      return .answered(.empty)
    }
    var inbound = line
    inbound.delivery = "telegram:\(update.id)"
    inbound.isDirect = chat.type == "private"
    return .lines([inbound], acknowledgement: .empty)
  }

  private func line(in message: Update.Message, at now: Timestamp) -> Inbound? {
    guard let sender = message.from, sender.isBot != true, message.senderChat == nil, message.forwarded == nil,
      message.viaBot == nil, let line = TelegramLine(message, settings: settings)
    else { return nil }
    var place = place(message.place)
    // What answers a card is about its record.
    if let replied = message.replied, replied.from.map({ String($0.id) }) == settings.botID {
      place.thread = String(replied.id)
    }
    var handle = Handle(place: place, inReplyTo: String(message.id))
    if let ephemeral = message.ephemeral {
      handle.inReplyTo = EphemeralAnswer.mark(ephemeral)
      handle.onlyFor = person(sender)
    }
    return inbound(
      sender, place, line.root, line.text, handle, age: message.date.flatMap { age(of: $0, at: now) })
  }

  /// Milliseconds since a date; nil for one that cannot be.
  private func age(of date: Int64, at now: Timestamp) -> Int64? {
    (0..<1 << 40).contains(date) ? max(0, now.milliseconds - date * 1000) : nil
  }

  /// A press is the line behind its button; of another bot's, or of an older one's, there is none.
  private func line(of press: Update.Press) -> Inbound? {
    guard let message = press.message, press.from.isBot != true, let data = press.data else { return nil }
    let words = data.split(separator: " ", maxSplits: 1, omittingEmptySubsequences: false)
    guard let root = words.first, (2...32).contains(root.utf8.count),
      root.utf8.allSatisfy({ (97...122).contains($0) })
    else { return nil }
    let place = place(message.place)
    return inbound(
      press.from, place, String(root), words.count > 1 ? String(words[1]) : "",
      Handle(place: place, inReplyTo: String(message.id)))
  }

  private func inbound(
    _ sender: Update.User, _ place: Place, _ root: String?, _ text: String, _ handle: Handle, age: Int64? = nil
  ) -> Inbound {
    Inbound(
      person: person(sender), personName: sender.name, place: place, root: root, text: text, delivery: "",
      road: .later(handle), profile: Profile(locale: sender.language, zone: nil, name: sender.name), age: age)
  }

  private func person(_ user: Update.User) -> PersonID {
    PersonID(platform: name, team: settings.botID, user: String(user.id))
  }

  private func place(_ id: ChatID) -> Place { Place(platform: name, team: settings.botID, channel: id.channel) }
}

/// What answers a command that only the bot saw: nobody but its author sees it either.
///
/// Source: Telegram Bot API 10.3, `ephemeral_message_parameters` and `reply_parameters.ephemeral_message_id`.
enum EphemeralAnswer {
  private static let prefix = "ephemeral:"

  static func mark(_ id: Int64) -> String { prefix + String(id) }

  /// The id of the command; nil for the id of an ordinary message.
  static func id(in mark: String?) -> Int64? {
    guard let mark, mark.hasPrefix(prefix) else { return nil }
    return ChatID.number(String(mark.dropFirst(prefix.count)))
  }
}
