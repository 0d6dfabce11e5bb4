package import Chat

extension Slack {
  /// Slack, as its operator sets it up.
  package static let kind = PlatformKind(
    name: "slack", title: "Slack",
    settings: [Key.signingSecret, Key.botToken, Key.apiURL, Key.teams, Key.configToken, Key.app], makesRooms: true,
    registration: registration, configure: configured)

  enum Key {
    static let signingSecret = SettingKey("slack.signing.secret", isSecret: true)
    static let botToken = SettingKey("slack.bot.token", isSecret: true)
    static let apiURL = SettingKey("slack.api.url")
    static let teams = SettingKey("slack.teams")
    /// Of whoever looks after the app; only `railhead register` uses it.
    static let configToken = SettingKey("slack.config.token", isSecret: true)
    static let app = SettingKey("slack.app.id")
  }

  @Sendable private static func configured(from source: inout any SettingsSource) -> ConfiguredPlatform? {
    let secrets = source.list(Key.signingSecret)
    let token = source.string(Key.botToken)
    let api = source.url(Key.apiURL)
    let teams = source.list(Key.teams)
    guard !secrets.isEmpty else {
      if token != nil || api != nil || !teams.isEmpty { source.problem(Key.signingSecret, "is missing") }
      return nil
    }
    let settings = SlackSettings(
      signingSecrets: secrets, botToken: token, apiURL: api ?? "https://slack.com/api", teams: Set(teams))
    return ConfiguredPlatform(
      urls: [settings.apiURL, "https://hooks.slack.com", settings.filesURL], canAnnounce: token != nil,
      remark: token == nil ? "no bot token: announces through response URLs" : nil
    ) { Slack(settings, check: $0.check) }
  }
}
