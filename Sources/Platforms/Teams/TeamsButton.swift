import Chat
import Kernel

/// What one of our buttons brings back: its line, and a code that binds it to the conversation of the card.
struct TeamsButton: Decodable {
  var line: String
  /// HMAC-SHA256 in lower-case hexadecimal over `conversation NUL line`.
  var code: String?

  func isGenuine(in channel: String, settings: TeamsSettings, check: SignatureCheck) -> Bool {
    guard !settings.buttonKey.isEmpty, let code = code.flatMap({ bytes(fromLowerHex: $0.utf8) }) else { return false }
    return check.isValidHMACSHA256(code, Self.pieces(line, channel), settings.buttonKey)
  }

  private static func pieces(_ line: String, _ channel: String) -> [[UInt8]] {
    [Array(channel.utf8), [0], Array(line.utf8)]
  }

  /// The longest line that a button is made for, in bytes.
  private static let longestLine = 500

  /// An Adaptive Card with nothing but buttons; nil when there are none, or they could not be verified.
  ///
  /// Clients that know no `Action.Execute` fall back to `Action.Submit`, which brings the same.
  static func card(_ buttons: [Button], in channel: String, settings: TeamsSettings, check: SignatureCheck) -> JSON? {
    // A line that does not fit cannot be shortened: it would mean something else.
    let usable = buttons.filter { $0.line.utf8.count <= longestLine }
    guard !usable.isEmpty, settings.hasButtons else { return nil }
    let actions = usable.enumerated().map { index, button -> JSON in
      let code = lowerHex(check.hmacSHA256(pieces(button.line, channel), settings.buttonKey))
      let data = JSON.fields(["line": .string(button.line), "code": .string(code)])
      let title = JSON.string(label(button.label))
      let style: JSON? = button.isPrimary ? "positive" : nil
      return .fields([
        "type": "Action.Execute", "id": .string("button\(index + 1)"), "verb": "railhead", "title": title,
        "style": style, "data": data,
        "fallback": .fields(["type": "Action.Submit", "title": title, "style": style, "data": data]),
      ])
    }
    return .fields([
      "contentType": "application/vnd.microsoft.card.adaptive",
      "content": .fields([
        "type": "AdaptiveCard", "$schema": "http://adaptivecards.io/schemas/adaptive-card.json", "version": "1.4",
        "body": [.fields(["type": "ActionSet", "actions": .array(actions)])],
      ]),
    ])
  }

  /// In cards `{{DATE(…)}}` is expanded, so two braces never stand together.
  private static func label(_ text: String) -> String {
    var result = ""
    for scalar in UserText.neutralised(text).unicodeScalars {
      if scalar == "{", result.unicodeScalars.last == "{" { result += "\u{200B}" }
      result.unicodeScalars.append(scalar)
    }
    return result
  }
}
