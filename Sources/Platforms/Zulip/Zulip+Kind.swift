package import Chat

extension Zulip {
  /// Zulip, as its operator sets it up.
  package static let kind = PlatformKind(
    name: "zulip", title: "Zulip",
    settings: [Key.site, Key.tokens, Key.email, Key.apiKey, Key.botName, Key.topic], configure: configured)

  private enum Key {
    static let site = SettingKey("zulip.url")
    static let tokens = SettingKey("zulip.token", isSecret: true)
    static let email = SettingKey("zulip.bot.email")
    static let apiKey = SettingKey("zulip.bot.key", isSecret: true)
    static let botName = SettingKey("zulip.bot.name")
    static let topic = SettingKey("zulip.topic")
  }

  @Sendable private static func configured(from source: inout any SettingsSource) -> ConfiguredPlatform? {
    let before = source.problems.count
    let site = source.url(Key.site)
    let isMisspelt = source.problems.count > before
    let (tokens, email, apiKey) = (source.list(Key.tokens), source.string(Key.email), source.string(Key.apiKey))
    let botName = source.string(Key.botName) ?? "Railhead"
    let topic = source.string(Key.topic) ?? "Railhead"
    guard site != nil || isMisspelt || !tokens.isEmpty || apiKey != nil else { return nil }
    if tokens.isEmpty {
      source.problem(Key.tokens, "is missing: the token of the outgoing-webhook bot, in its zuliprc")
    }
    if apiKey != nil, email == nil { source.problem(Key.email, "is missing: the bot's address in Zulip") }
    if botName.contains(where: { "*|\n`".contains($0) }) {
      source.problem(Key.botName, "“\(botName)” cannot be mentioned")
    }
    if topic.unicodeScalars.count > 60 { source.problem(Key.topic, "is longer than 60 characters") }
    guard let site else {
      if !isMisspelt { source.problem(Key.site, "is missing: where the Zulip organisation is") }
      return nil
    }
    let settings = ZulipSettings(
      siteURL: site, tokens: tokens, botEmail: email ?? "", botName: botName, apiKey: apiKey, topic: topic)
    return ConfiguredPlatform(
      urls: [settings.siteURL], canAnnounce: apiKey != nil,
      remark: apiKey == nil ? "answers only: RAILHEAD_ZULIP_BOT_KEY is not set" : nil
    ) { Zulip(settings: settings, check: $0.check) }
  }
}
