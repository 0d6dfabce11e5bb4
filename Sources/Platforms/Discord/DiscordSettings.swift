/// What an application of Discord's needs to be told.
package struct DiscordSettings: Sendable {
  /// The application's Ed25519 key, 32 bytes; empty refuses every request.
  package var publicKey: [UInt8]
  /// The one server whose people may use the bot: anybody may add a public application to theirs.
  package var guild: String
  /// Without it the bot can only answer, and follow its answers up for a quarter of an hour.
  package var botToken: String?
  /// The REST API with its version, without a slash at the end.
  package var apiURL: String
  /// The key of the codes in our buttons; empty = none is accepted and none is offered.
  package var buttonKey: [UInt8]

  package init(
    publicKey: [UInt8], guild: String, botToken: String? = nil, apiURL: String = DiscordSettings.standardAPI,
    buttonKey: [UInt8] = []
  ) {
    self.publicKey = publicKey
    self.guild = guild
    self.botToken = botToken.flatMap { $0.isEmpty ? nil : $0 }
    self.apiURL = apiURL
    self.buttonKey = buttonKey
  }

  package static let standardAPI = "https://discord.com/api/v10"

  /// Where an interaction is followed up; nil when what it came with is no id or no token.
  func responseURL(application: String?, token: String?) -> String? {
    guard let application, let token, Snowflake.isValid(application), DiscordSettings.isToken(token.utf8) else {
      return nil
    }
    return "\(apiURL)/webhooks/\(application)/\(token)"
  }

  /// The URL when it follows an interaction up; anything else must not be written to.
  func trusted(_ responseURL: String?) -> String? {
    let hooks = "\(apiURL)/webhooks/"
    guard let responseURL, responseURL.utf8.starts(with: hooks.utf8) else { return nil }
    let parts = responseURL.dropFirst(hooks.count).split(separator: "/", omittingEmptySubsequences: false)
    guard parts.count == 2, Snowflake.isValid(String(parts[0])), DiscordSettings.isToken(parts[1].utf8) else {
      return nil
    }
    return responseURL
  }

  private static func isToken(_ token: some Collection<UInt8>) -> Bool {
    (1...512).contains(token.count)
      && token.allSatisfy { (48...57).contains($0) || (97...122).contains($0 | 0x20) || "-_=".utf8.contains($0) }
  }
}

extension DiscordSettings: CustomStringConvertible, CustomReflectable {
  /// Without the secrets.
  package var description: String { "DiscordSettings(\(apiURL))" }
  package var customMirror: Mirror { Mirror(self, children: ["apiURL": apiURL]) }
}

/// Discord's ids: decimal digits, which do not fit into a JavaScript number.
enum Snowflake {
  static func isValid(_ id: String) -> Bool {
    (1...20).contains(id.utf8.count) && id.utf8.allSatisfy { (48...57).contains($0) }
  }
}
