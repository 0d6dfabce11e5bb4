package import Chat
package import Kernel

extension Telegram {
  /// Bytes that Telegram keeps with a button.
  private static let maximumData = 64

  package func render(_ outbound: Outbound) -> Rendering {
    let message = outbound.message.fitted(to: capabilities) {
      (1...Telegram.maximumData).contains($0.line.utf8.count)
    }
    let parts = message.text.parts(upTo: Telegram.maximumText, measure: TelegramText.size)
    guard let first = parts.first else { return .impossible(.emptyMessage) }
    guard let target = target(of: outbound.handle) else { return .impossible(.roomID) }
    let keyboard = keyboard(message.buttons)
    switch outbound.action {
    case .post:
      return .calls(
        parts.enumerated().map { index, part in
          let fields =
            target.fields(isFirst: index == 0) + content(part)
            + (index == parts.count - 1 ? keyboard.map { [JSON.Field("reply_markup", $0)] } ?? [] : [])
          return call("sendMessage", .object(fields))
        })
    case .update(let id):
      guard ChatID.isPositive(id), let number = ChatID.number(id) else { return .impossible(.messageID) }
      // A message stays one message: what no longer fits is left out. Without a keyboard the old one goes.
      let short = message.text.parts(upTo: Telegram.maximumText - 2, measure: TelegramText.size)
      let text = parts.count > 1 ? short[0] + .plain("\n…") : first
      let fields =
        [JSON.Field("chat_id", .int(target.chat.chat)), JSON.Field("message_id", .int(number))] + content(text)
        + (keyboard.map { [JSON.Field("reply_markup", $0)] } ?? [])
      return .calls([call("editMessageText", .object(fields))])
    }
  }

  /// Where people of a group can open a message; other chats have no addresses.
  package func link(to place: Place) -> String? {
    guard let thread = place.thread, ChatID.isPositive(thread), let id = ChatID(channel: place.channel),
      id.chat < -1_000_000_000_000
    else { return nil }
    let path = [String(-1_000_000_000_000 - id.chat), id.topic.map { String($0) }, thread].compactMap(\.self)
    return "https://t.me/c/" + path.joined(separator: "/")
  }

  /// A text without previews.
  private func content(_ text: RichText) -> [JSON.Field] {
    [
      JSON.Field("text", .string(TelegramText(text).html)), JSON.Field("parse_mode", "HTML"),
      JSON.Field("link_preview_options", .fields(["is_disabled": true])),
    ]
  }

  /// One button in a row: labels are sentences, and telephones are narrow.
  private func keyboard(_ buttons: [Button]) -> JSON? {
    guard !buttons.isEmpty else { return nil }
    let rows = buttons.map { button -> JSON in
      let data: JSON = .fields([
        "text": .string(UserText.neutralised(button.label)), "callback_data": .string(button.line),
      ])
      return [data]
    }
    return .fields(["inline_keyboard": .array(rows)])
  }
}
