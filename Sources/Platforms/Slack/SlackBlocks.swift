import Chat
import Kernel

/// Block Kit for a message with buttons or charts; any other needs no blocks, its text says everything.
///
/// Limits: api.slack.com "Reference: blocks", "Button element".
enum SlackBlocks {
  /// Entities must not be cut in two: half of one would show.
  static let entities = ["&amp;", "&lt;", "&gt;"]
  private static let section = TextSplitter(limit: 3_000, unit: .utf16, atoms: entities, keepsBrackets: true)
  private static let buttonLimit = 5
  private static let labelLimit = 75
  private static let valueLimit = 2_000

  /// Sections with the whole text, then the charts, then the buttons; nil when there is nothing below the text.
  static func blocks(_ text: String, _ buttons: [Button], charts: [Chart] = []) -> JSON? {
    // A line that does not fit cannot be shortened: it would mean something else.
    let usable = buttons.filter { !$0.label.isEmpty && (1...valueLimit).contains($0.line.utf16.count) }
    let drawn = SlackCharts.blocks(charts)
    guard !usable.isEmpty || !drawn.isEmpty else { return nil }
    let sections = section.parts(of: text).filter { !$0.isEmpty }.map { part -> JSON in
      // Verbatim: Slack is not to make links and mentions out of bare words.
      let content = JSON.fields(["type": "mrkdwn", "text": .string(part), "verbatim": true])
      return .fields(["type": "section", "text": content])
    }
    if usable.isEmpty { return .array(sections + drawn) }
    let elements = usable.prefix(buttonLimit).enumerated().map { index, button in element(button, at: index) }
    return .array(sections + drawn + [.fields(["type": "actions", "elements": .array(elements)])])
  }

  private static func element(_ button: Button, at index: Int) -> JSON {
    .fields([
      "type": "button",
      // Only has to differ within the message: what a button does is in its value.
      "action_id": .string("line-\(index)"),
      "text": .fields(["type": "plain_text", "text": .string(label(button.label)), "emoji": false]),
      "value": .string(button.line),
      "style": button.isPrimary ? "primary" : nil,
    ])
  }

  private static func label(_ text: String) -> String {
    let text = UserText.neutralised(text)
    guard text.utf16.count > labelLimit else { return text }
    return TextSplitter(limit: labelLimit - 1, unit: .utf16).parts(of: text)[0] + "…"
  }
}
