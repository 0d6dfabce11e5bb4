import Chat
import Kernel

extension Discord {
  /// What Discord can show of a message.
  func shown(_ message: Message) -> Message {
    var shown = message.fitted(to: capabilities) { DiscordButton.takes($0, by: self) }
    // Discord refuses a message in which two buttons have the same id.
    var lines: Set<String> = []
    shown.buttons.removeAll { !lines.insert($0.line).inserted }
    return shown
  }

  /// The members that every text is sent with: nobody is called but those who are named, whatever the text says.
  func content(_ text: RichText) -> [JSON.Field] {
    let markdown = DiscordMarkdown(text)
    return [
      JSON.Field("content", .string(markdown.text)), JSON.Field("allowed_mentions", Discord.calling(markdown.called)),
    ]
  }

  /// Without `users` in `parse`: Discord refuses a kind that comes with a list of its own.
  static func calling(_ people: [String]) -> JSON {
    .fields(["parse": [], "users": people.isEmpty ? nil : .array(people.prefix(100).map { .string($0) })])
  }

  /// The buttons of a message as one row; none where there are none.
  func components(_ message: Message, in place: Place) -> JSON? {
    guard !message.buttons.isEmpty else { return nil }
    let buttons = message.buttons.map { button in
      JSON.fields([
        "type": 2, "style": button.isPrimary ? 1 : 2,
        "label": .string(String(UserText.neutralised(button.label).prefix(Discord.maximumLabel))),
        "custom_id": .string(DiscordButton.id(of: button, in: place, by: self)),
      ])
    }
    return [.fields(["type": 1, "components": .array(buttons)])]
  }

  /// The parts of a text that each fit into one message.
  static func parts(of text: RichText, upTo limit: Int = maximumContent) -> [RichText] {
    text.parts(upTo: limit, measure: DiscordMarkdown.size)
  }

  private static let maximumLabel = 80
  /// Only its reader sees the message.
  static let ephemeral = JSON.Field("flags", 64)

  // In both languages: whoever renders does not know the reader's.
  static let isCut = "… the rest does not fit here: ask for less · la suite ne tient pas ici : demandez-en moins"
}
