package import Chat

extension Mattermost {
  /// Mattermost, as its operator sets it up.
  package static let kind = PlatformKind(
    name: "mattermost", title: "Mattermost", settings: [Key.site, Key.tokens, Key.botToken, Key.publicURL],
    makesRooms: true,
    registration: registration, configure: configured)

  enum Key {
    static let site = SettingKey("mattermost.url")
    static let tokens = SettingKey("mattermost.tokens", isSecret: true)
    static let botToken = SettingKey("mattermost.bot.token", isSecret: true)
    static let publicURL = SettingKey("mattermost.public.url")
  }

  @Sendable private static func configured(from source: inout any SettingsSource) -> ConfiguredPlatform? {
    let site = source.url(Key.site)
    let tokens = source.list(Key.tokens)
    let bot = source.string(Key.botToken)
    let own = source.url(Key.publicURL)
    guard site != nil || !tokens.isEmpty || bot != nil else { return nil }
    if tokens.isEmpty {
      source.problem(Key.tokens, "is missing: the token that Mattermost shows for the slash command")
    }
    guard let site else {
      source.problem(Key.site, "is missing: where the Mattermost server is")
      return nil
    }
    let settings = MattermostSettings(siteURL: site, commandTokens: tokens, botToken: bot, publicURL: own ?? "")
    return ConfiguredPlatform(urls: [settings.siteURL], canAnnounce: bot != nil) { material in
      var settings = settings
      settings.actionSecret = material.key("mattermost buttons")
      return Mattermost(settings: settings, check: material.check)
    }
  }
}
