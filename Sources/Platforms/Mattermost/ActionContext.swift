import Chat
import Kernel

/// What the server keeps with a button, hidden from its users, and sends back when somebody presses it.
///
/// The code binds the line to the channel and team of the card: a context that leaked is worth nothing elsewhere.
struct ActionContext: Decodable {
  var line: String?
  var team: String?
  /// HMAC-SHA256 in lower-case hexadecimal over `channel NUL team NUL line`.
  ///
  /// Ids hold no NUL, so this is unambiguous.
  var mac: String?
  /// For buttons made by hand, which have no code: the action secret itself.
  var secret: String?
  /// Whether the button stands below a post of its own that the whole channel sees, not below an answer.
  ///
  /// Without a code of its own: all that it decides is what the server is told to show in place of the pressed post.
  var card: Bool?

  /// The context of one of our buttons, as the JSON that the server is to keep.
  static func json(
    line: String, in place: Place, isCard: Bool, settings: MattermostSettings, check: SignatureCheck
  ) -> JSON {
    let code = check.hmacSHA256(pieces(line, channel: place.channel, team: place.team), settings.actionSecret)
    return .fields([
      "line": .string(line), "team": .string(place.team), "mac": .string(lowerHex(code)),
      "card": isCard ? true : nil,
    ])
  }

  /// Whether Railhead made this context for a card in that channel, or its maker knows the secret.
  func isGenuine(in channel: String, settings: MattermostSettings, check: SignatureCheck) -> Bool {
    guard !settings.actionSecret.isEmpty else { return false }
    if let mac, let line {
      guard let code = bytes(fromLowerHex: mac.utf8) else { return false }
      let pieces = ActionContext.pieces(line, channel: channel, team: team ?? "")
      return check.isValidHMACSHA256(code, pieces, settings.actionSecret)
    }
    guard let secret else { return false }
    return check.isSameSecret(Array(secret.utf8), settings.actionSecret)
  }

  private static func pieces(_ line: String, channel: String, team: String) -> [[UInt8]] {
    [Array(channel.utf8), [0], Array(team.utf8), [0], Array(line.utf8)]
  }
}
