package import Chat

extension RocketChat {
  /// Rocket.Chat, as its operator sets it up.
  package static let kind = PlatformKind(
    name: "rocketchat", title: "Rocket.Chat", settings: [Key.site, Key.tokens, Key.botUser, Key.botToken],
    configure: configured)

  private enum Key {
    static let site = SettingKey("rocketchat.url")
    static let tokens = SettingKey("rocketchat.token", isSecret: true)
    static let botUser = SettingKey("rocketchat.bot.user")
    static let botToken = SettingKey("rocketchat.bot.token", isSecret: true)
  }

  @Sendable private static func configured(from source: inout any SettingsSource) -> ConfiguredPlatform? {
    let before = source.problems.count
    let site = source.url(Key.site)
    let isMisspelt = source.problems.count > before
    let tokens = source.list(Key.tokens)
    let (user, token) = (source.string(Key.botUser), source.string(Key.botToken))
    guard site != nil || isMisspelt || !tokens.isEmpty || token != nil else { return nil }
    if tokens.isEmpty { source.problem(Key.tokens, "is missing: the token of the outgoing webhook integration") }
    if token != nil, user == nil { source.problem(Key.botUser, "is missing: the bot's user id, beside its token") }
    if let user {
      if token == nil { source.problem(Key.botToken, "is missing: a personal access token of the bot") }
      if !RocketChatID.isValid(user) { source.problem(Key.botUser, "“\(user)” is no user id") }
    }
    guard let site else {
      if !isMisspelt { source.problem(Key.site, "is missing: where the Rocket.Chat workspace is") }
      return nil
    }
    let bot = user.flatMap { user in token.map { RocketChatSettings.Bot(user: user, token: $0) } }
    let settings = RocketChatSettings(siteURL: site, tokens: tokens, bot: bot)
    return ConfiguredPlatform(
      urls: [settings.siteURL], canAnnounce: bot != nil,
      remark: bot == nil ? "answers only: RAILHEAD_ROCKETCHAT_BOT_TOKEN is not set" : nil
    ) { RocketChat(settings: settings, check: $0.check) }
  }
}
