import Chat
import Kernel

/// What Discord keeps with a button: a code, a colon and the line that it stands for, in 100 characters.
///
/// The code is the beginning of an HMAC-SHA256 over `channel NUL line`: an id that was copied into another channel is
/// worth nothing there. Discord signs every press, so that nobody can try codes.
enum DiscordButton {
  /// In UTF-16 units, as for contents.
  private static let maximumID = 100
  private static let codeLength = 16

  static func id(of button: Button, in place: Place, by discord: Discord) -> String {
    code(of: button.line, in: place, by: discord) + ":" + button.line
  }

  /// Whether Discord can keep a button's line.
  static func takes(_ button: Button, by discord: Discord) -> Bool {
    !discord.settings.buttonKey.isEmpty && button.line.utf16.count <= maximumID - codeLength - 1
  }

  /// The line of one of our buttons in a place; nil for every other id.
  static func line(of id: String, in place: Place, by discord: Discord) -> (root: String, text: String)? {
    let parts = id.split(separator: ":", maxSplits: 1, omittingEmptySubsequences: false)
    guard !discord.settings.buttonKey.isEmpty, parts.count == 2 else { return nil }
    let expected = code(of: String(parts[1]), in: place, by: discord)
    guard discord.check.isSameSecret(Array(parts[0].utf8), Array(expected.utf8)) else { return nil }
    let words = parts[1].split(separator: " ", maxSplits: 1, omittingEmptySubsequences: true)
    guard let root = words.first else { return nil }
    return (String(root), words.count > 1 ? String(words[1]) : "")
  }

  /// Threads are left out: a card's button is pressed in its room.
  private static func code(of line: String, in place: Place, by discord: Discord) -> String {
    let pieces = [Array(place.channel.utf8), [0], Array(line.utf8)]
    return String(lowerHex(discord.check.hmacSHA256(pieces, discord.settings.buttonKey)).prefix(codeLength))
  }
}
