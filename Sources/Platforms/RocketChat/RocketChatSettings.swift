/// How Railhead and one Rocket.Chat workspace know each other.
package struct RocketChatSettings: Sendable {
  /// Where the workspace is, without a slash at the end: `https://chat.example.com`.
  package var siteURL: String
  /// What the workspace proves itself with: the integrations' tokens; none = nothing is accepted.
  package var tokens: [String]
  /// The bot's user id and a personal access token of its own; without them only requests can be answered.
  package var bot: Bot?

  /// Who the bot is for the REST API.
  package struct Bot: Sendable {
    package var user: String
    package var token: String

    package init(user: String, token: String) { (self.user, self.token) = (user, token) }
  }

  /// Slashes at the end of the URL are dropped, and so are empty tokens, which everybody could present.
  package init(siteURL: String, tokens: [String], bot: Bot? = nil) {
    var url = siteURL
    while url.hasSuffix("/") { url.removeLast() }
    self.siteURL = url
    self.tokens = tokens.filter { !$0.isEmpty }
    self.bot = bot
  }

  /// The workspace in our ids: the host, its port behind a dot, because colons separate the parts of an id.
  var team: String {
    let host = siteURL.split(separator: "/", omittingEmptySubsequences: true).dropFirst().first ?? ""
    return host.replacing(":", with: ".").lowercased()
  }
}

/// Ids of people, rooms and messages: letters and digits, 17 of them mostly; a direct room's is two people's.
enum RocketChatID {
  static func isValid(_ id: String) -> Bool {
    (1...128).contains(id.utf8.count)
      && id.utf8.allSatisfy { (48...57).contains($0) || (97...122).contains($0 | 0x20) || "-_".utf8.contains($0) }
  }
}
