import FoundationEssentials

/// How Railhead and one Zulip organisation know each other.
package struct ZulipSettings: Sendable {
  /// Where the organisation is, without a slash at the end: `https://example.zulipchat.com`.
  package var siteURL: String
  /// What the server proves itself with: the outgoing-webhook bot's token; none = nothing is accepted.
  package var tokens: [String]
  /// The bot's address in Zulip.
  package var botEmail: String
  /// The bot's name, which people mention.
  package var botName: String
  /// The bot's API key; without it only requests can be answered.
  package var apiKey: String?
  /// The topic of what belongs to none.
  package var topic: String

  /// Slashes at the end of the URL are dropped, and so are empty tokens, which everybody could present.
  package init(
    siteURL: String, tokens: [String], botEmail: String = "", botName: String = "Railhead", apiKey: String? = nil,
    topic: String = "Railhead"
  ) {
    var url = siteURL
    while url.hasSuffix("/") { url.removeLast() }
    self.siteURL = url
    self.tokens = tokens.filter { !$0.isEmpty }
    self.botEmail = botEmail
    self.botName = botName
    self.apiKey = apiKey.flatMap { $0.isEmpty ? nil : $0 }
    self.topic = topic
  }

  /// The workspace in our ids: the host, its port behind a dot, because colons separate the parts of an id.
  var team: String {
    let host = siteURL.split(separator: "/", omittingEmptySubsequences: true).dropFirst().first ?? ""
    return host.replacing(":", with: ".").lowercased()
  }

  /// HTTP Basic with the bot's address and key; nil without them.
  var authorization: String? {
    apiKey.map { "Basic \(Data("\(botEmail):\($0)".utf8).base64EncodedString())" }
  }
}
