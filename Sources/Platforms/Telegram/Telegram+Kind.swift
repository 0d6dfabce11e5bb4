package import Chat

extension Telegram {
  /// Telegram, as its operator sets it up.
  package static let kind = PlatformKind(
    name: "telegram", title: "Telegram", settings: [Key.token, Key.bot, Key.secret, Key.chats, Key.apiURL],
    configure: configured)

  private enum Key {
    static let token = SettingKey("telegram.bot.token", isSecret: true)
    static let bot = SettingKey("telegram.bot.name")
    static let secret = SettingKey("telegram.webhook.secret", isSecret: true)
    static let chats = SettingKey("telegram.chats")
    static let apiURL = SettingKey("telegram.api.url")
  }

  @Sendable private static func configured(from source: inout any SettingsSource) -> ConfiguredPlatform? {
    let (token, name, secret) = (source.string(Key.token), source.string(Key.bot), source.string(Key.secret))
    let chats = source.list(Key.chats)
    let api = source.url(Key.apiURL)
    guard token != nil || name != nil || secret != nil || !chats.isEmpty || api != nil else { return nil }
    let before = source.problems.count
    if token == nil { source.problem(Key.token, "is missing: the token that BotFather gave for the bot") }
    if name == nil { source.problem(Key.bot, "is missing: the bot's user name, without @") }
    if secret == nil { source.problem(Key.secret, "is missing: the secret_token that the webhook was set with") }
    if chats.isEmpty { source.problem(Key.chats, "is missing: the ids of the chats that may use the bot") }
    // Secrets are not repeated.
    if let token, !TelegramSettings.isToken(token) { source.problem(Key.token, "is no token of a bot") }
    if let secret, !TelegramSettings.isSecret(secret) {
      source.problem(Key.secret, "is not 1 to 256 letters, digits, underscores and hyphens")
    }
    for chat in chats where ChatID(channel: chat)?.channel != chat || chat.contains("/") {
      source.problem(Key.chats, "“\(chat)” is no id of a chat")
    }
    guard source.problems.count == before, let token, let name, let secret else { return nil }
    let settings = TelegramSettings(
      botToken: token, botName: name.hasPrefix("@") ? String(name.dropFirst()) : name, secret: secret,
      chats: Set(chats), apiURL: api ?? TelegramSettings.standardAPI)
    return ConfiguredPlatform(urls: [settings.apiURL], canAnnounce: true) {
      Telegram(settings: settings, check: $0.check)
    }
  }
}
