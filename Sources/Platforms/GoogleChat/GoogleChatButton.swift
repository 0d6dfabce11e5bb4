import Chat
import Kernel

/// The parameters of one of our buttons: its line, and a code that binds it to the space of the card.
struct GoogleChatButton {
  var line: String
  /// HMAC-SHA256 in lower-case hexadecimal over `space NUL line`.
  var code: String

  /// Nil for another kind of button.
  init?(_ parameters: [String: String]?) {
    guard let line = parameters?["line"] else { return nil }
    (self.line, code) = (line, parameters?["code"] ?? "")
  }

  private init(line: String, code: String) { (self.line, self.code) = (line, code) }

  func isGenuine(in space: String, settings: GoogleChatSettings, check: SignatureCheck) -> Bool {
    guard !settings.buttonKey.isEmpty, let code = bytes(fromLowerHex: code.utf8) else { return false }
    return check.isValidHMACSHA256(code, Self.pieces(line, space), settings.buttonKey)
  }

  private static func pieces(_ line: String, _ space: String) -> [[UInt8]] {
    [Array(space.utf8), [0], Array(line.utf8)]
  }

  /// The longest line that a button is made for, in bytes: five of them fit beside the longest text.
  private static let longestLine = 500

  /// A card with nothing but buttons; nil when there are none, or they could not be verified.
  ///
  /// Add-ons call an address, classic apps any name: what a press means stands in the parameters.
  static func cards(
    _ buttons: [Button], in space: String, settings: GoogleChatSettings, check: SignatureCheck
  ) -> JSON? {
    // A line that does not fit cannot be shortened: it would mean something else.
    let usable = buttons.filter { $0.line.utf8.count <= longestLine }
    guard !usable.isEmpty, !settings.buttonKey.isEmpty else { return nil }
    let widgets = usable.map { button in
      let code = lowerHex(check.hmacSHA256(pieces(button.line, space), settings.buttonKey))
      return JSON.fields([
        "text": .string(UserText.neutralised(button.label)),
        "onClick": .fields([
          "action": .fields([
            "function": .string(settings.url ?? "railhead"),
            "parameters": [
              .fields(["key": "line", "value": .string(button.line)]),
              .fields(["key": "code", "value": .string(code)]),
            ],
          ])
        ]),
      ])
    }
    let list = JSON.fields(["buttonList": .fields(["buttons": .array(widgets)])])
    let card = JSON.fields(["sections": [.fields(["widgets": [list]])]])
    return [.fields(["cardId": "railhead", "card": card])]
  }
}
