import Chat

/// How Railhead, as an application service, and one home server know each other.
package struct MatrixSettings: Sendable {
  /// Where the home server's client API is, without a slash at the end: `http://localhost:8008`.
  package var homeServerURL: String
  /// What Railhead proves itself with to the home server.
  package var asToken: String
  /// What the home server proves itself with to Railhead; empty = nothing is accepted.
  package var hsToken: String
  /// The bot's full user id: `@railhead:example.org`.
  package var botUser: String
  /// What people see, and may address instead of the user name.
  package var displayName: String
  /// Servers beside the bot's own whose people may type commands and invite the bot.
  package var otherServers: Set<String>

  /// Slashes at the end of the URL are dropped.
  package init(
    homeServerURL: String, asToken: String, hsToken: String, botUser: String, displayName: String = "",
    otherServers: Set<String> = []
  ) {
    var url = homeServerURL
    while url.hasSuffix("/") { url.removeLast() }
    self.homeServerURL = url
    self.asToken = asToken
    self.hsToken = hsToken
    self.botUser = botUser
    self.displayName = displayName
    self.otherServers = otherServers
  }

  /// The bot's user name: what stands between `@` and the server.
  var localpart: String { String(botUser.dropFirst().prefix { $0 != ":" }) }

  /// The workspace in our ids: the bot's server, its port behind a dot, because colons separate the parts of an id.
  var team: String { String(MatrixID.server(of: botUser).map { $0 == ":" ? "." : $0 }) }

  /// Whether somebody of that server may use the bot.
  func mayUse(_ user: String) -> Bool {
    let server = MatrixID.server(of: user)
    return server == MatrixID.server(of: botUser) || otherServers.contains(server)
  }
}

/// Ids of people (`@`), rooms (`!`) and events (`$`).
enum MatrixID {
  /// Printable ASCII behind the sigil, at most 255 bytes; people have a server as well.
  static func isValid(_ id: String, _ sigil: Unicode.Scalar) -> Bool {
    (2...255).contains(id.utf8.count) && id.unicodeScalars.first == sigil
      && id.utf8.allSatisfy { (0x21...0x7E).contains($0) && !"<>|\"".utf8.contains($0) }
      && (sigil != "@" || id.utf8.contains(UInt8(ascii: ":")))
  }

  /// What stands behind the first colon.
  static func server(of user: String) -> String { String(user.drop { $0 != ":" }.dropFirst()) }

  /// For one segment of a path.
  static func escaped(_ id: String) -> String { FormText.escaped(id) }
}
