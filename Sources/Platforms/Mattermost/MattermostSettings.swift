/// How Railhead and one Mattermost server know each other.
package struct MattermostSettings: Sendable {
  /// Where the server is, without a slash at the end: `https://chat.example.com` or `https://example.com/mattermost`.
  package var siteURL: String
  /// What the server sends as proof; every command of every team has its own.
  package var commandTokens: [String]
  /// The bot account's access token; without it only a command's `response_url` can be written to.
  package var botToken: String?
  /// The key of the codes in our buttons; empty = no button is accepted and none is offered.
  package var actionSecret: [UInt8]
  /// Where the server reaches Railhead, without a slash at the end; buttons post to it.
  package var publicURL: String

  /// Slashes at the end of both URLs are dropped, and so are empty tokens, which everybody could present.
  package init(
    siteURL: String, commandTokens: [String], botToken: String? = nil, actionSecret: [UInt8] = [],
    publicURL: String = ""
  ) {
    self.siteURL = MattermostSettings.withoutSlash(siteURL)
    self.commandTokens = commandTokens.filter { !$0.isEmpty }
    self.botToken = botToken.flatMap { $0.isEmpty ? nil : $0 }
    self.actionSecret = actionSecret
    self.publicURL = MattermostSettings.withoutSlash(publicURL)
  }

  /// Whether buttons can be offered: they need a key and an address.
  var hasButtons: Bool { !actionSecret.isEmpty && !publicURL.isEmpty }

  /// The URL when it is one of this server's command hooks; anything else must not be written to.
  func trusted(_ responseURL: String?) -> String? {
    guard let responseURL, responseURL.utf8.count <= 1024 else { return nil }
    let hooks = siteURL + "/hooks/commands/"
    guard responseURL.utf8.starts(with: hooks.utf8) else { return nil }
    let id = responseURL.utf8.dropFirst(hooks.utf8.count)
    return MattermostID.isValid(id) ? responseURL : nil
  }

  private static func withoutSlash(_ url: String) -> String {
    var url = url
    while url.hasSuffix("/") { url.removeLast() }
    return url
  }
}

/// Ids of posts, people, channels and teams: 26 letters and digits; older and foreign servers may differ in length.
enum MattermostID {
  static func isValid(_ id: some Collection<UInt8>) -> Bool {
    (1...64).contains(id.count) && id.allSatisfy { (48...57).contains($0) || (97...122).contains($0 | 0x20) }
  }
}
