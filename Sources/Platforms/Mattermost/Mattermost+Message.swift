import Chat
import Kernel

extension Mattermost {
  /// The texts of a message: none for an empty one, several for one that is longer than the server's limit.
  func texts(of message: Message) -> [String] {
    message.text.parts(upTo: Mattermost.maximumRunes, measure: MattermostMarkdown.runes)
      .map { MattermostMarkdown.render(RichText(spans: $0.spans)) }
  }

  /// The buttons of a message as one Slack-style attachment; nil when there are none, or they could not be verified.
  ///
  /// `isCard` for a post of its own that the whole channel sees.
  func attachments(of message: Message, in place: Place, isCard: Bool = false) -> JSON? {
    guard !message.buttons.isEmpty, settings.hasButtons else { return nil }
    let actions = message.buttons.prefix(5).enumerated().map { index, button in
      JSON.fields([
        // The server takes letters and digits only.
        "id": .string("button\(index + 1)"),
        "name": .string(UserText.neutralised(button.label)),
        "type": "button",
        "style": button.isPrimary ? "primary" : "default",
        "integration": .fields([
          "url": .string(settings.publicURL + "/mattermost/actions"),
          "context": ActionContext.json(
            line: button.line, in: place, isCard: isCard, settings: settings, check: check),
        ]),
      ])
    }
    return [.fields(["fallback": .string(Mattermost.hints(of: message)), "actions": .array(actions)])]
  }

  /// What to type instead of pressing: for notifications, and wherever buttons cannot go.
  static func hints(of message: Message) -> String {
    message.buttons.prefix(5).map { "\(UserText.neutralised($0.label)): /\($0.line)" }.joined(separator: "\n")
  }
}
