package import Chat

extension Matrix {
  /// Matrix, as its operator sets it up.
  package static let kind = PlatformKind(
    name: "matrix", title: "Matrix", settings: [Key.server, Key.servers, Key.user, Key.incoming, Key.outgoing],
    makesRooms: true,
    registration: registration, configure: configured)

  private enum Key {
    static let server = SettingKey("matrix.url")
    /// Further home servers whose people may use the bot.
    static let servers = SettingKey("matrix.servers")
    static let user = SettingKey("matrix.user")
    static let incoming = SettingKey("matrix.hs.token", isSecret: true)
    static let outgoing = SettingKey("matrix.as.token", isSecret: true)
  }

  @Sendable private static func configured(from source: inout any SettingsSource) -> ConfiguredPlatform? {
    settings(from: &source).map { settings in
      ConfiguredPlatform(urls: [settings.homeServerURL], canAnnounce: true) {
        Matrix(settings: settings, check: $0.check)
      }
    }
  }

  @Sendable private static func registration(from source: inout any SettingsSource) -> Registration? {
    let before = source.problems.count
    guard let settings = settings(from: &source) else {
      if source.problems.count == before {
        for key in [Key.server, Key.user, Key.incoming, Key.outgoing] { source.problem(key, "is missing") }
      }
      return nil
    }
    return Registration { MatrixRegistration(url: $0.url, settings: settings).manifest }
  }

  private static func settings(from source: inout any SettingsSource) -> MatrixSettings? {
    let before = source.problems.count
    let url = source.url(Key.server)
    let isMisspelt = source.problems.count > before
    let bot = source.string(Key.user)
    let (hsToken, asToken) = (source.string(Key.incoming), source.string(Key.outgoing))
    guard url != nil || isMisspelt || bot != nil || hsToken != nil || asToken != nil else { return nil }
    for (key, value) in [(Key.server, url), (Key.user, bot), (Key.incoming, hsToken), (Key.outgoing, asToken)]
    where value == nil && !(key == Key.server && isMisspelt) { source.problem(key, "is missing") }
    guard let url, let bot, let hsToken, let asToken else { return nil }
    if !bot.hasPrefix("@") || !bot.contains(":") { source.problem(Key.user, "“\(bot)” is no Matrix user id") }
    if hsToken == asToken { source.problem(Key.outgoing, "must differ from the home server's token") }
    return MatrixSettings(
      homeServerURL: url, asToken: asToken, hsToken: hsToken, botUser: bot, displayName: "railhead",
      otherServers: Set(source.list(Key.servers)))
  }
}
