package import Chat
import FoundationEssentials

extension MicrosoftTeams {
  /// Microsoft Teams, as its operator sets it up.
  package static let kind = PlatformKind(
    name: "teams", title: "Microsoft Teams",
    settings: [Key.appID, Key.secret, Key.tenant, Key.service, Key.tokens, Key.name], configure: configured)

  private enum Key {
    static let appID = SettingKey("teams.app.id")
    static let secret = SettingKey("teams.app.secret", isSecret: true)
    static let tenant = SettingKey("teams.tenant")
    static let service = SettingKey("teams.service.url")
    static let tokens = SettingKey("teams.webhook.tokens", isSecret: true)
    static let name = SettingKey("teams.name")
  }

  @Sendable private static func configured(from source: inout any SettingsSource) -> ConfiguredPlatform? {
    let before = source.problems.count
    let bot = bot(from: &source)
    let keys = keys(from: &source)
    let tenant = source.string(Key.tenant)
    let service = source.url(Key.service)
    let name = source.string(Key.name)
    if let tenant, !TeamsID.isTenant(tenant) { source.problem(Key.tenant, "“\(tenant)” is no organisation's id") }
    if let service, TeamsSettings.host(of: service) == nil { source.problem(Key.service, "must begin with https://") }
    guard bot != nil || !keys.isEmpty else {
      if source.problems.count == before, tenant != nil || service != nil || name != nil {
        source.problem(Key.appID, "is missing: the bot's app id, or else teams.webhook.tokens for an outgoing webhook")
      }
      return nil
    }
    let settings = TeamsSettings(
      bot: bot, webhookKeys: keys, tenant: tenant, serviceURL: service ?? TeamsSettings.everywhere,
      name: name ?? "Railhead")
    return ConfiguredPlatform(
      urls: bot == nil ? [] : [settings.serviceURL, login, "https://login.botframework.com"], canAnnounce: bot != nil,
      remark: bot == nil ? "an outgoing webhook alone: answers in front of everybody, and announces nothing" : nil
    ) { material in
      var settings = settings
      settings.buttonKey = material.key("teams buttons")
      return MicrosoftTeams(settings: settings, check: material.check)
    }
  }

  private static func bot(from source: inout any SettingsSource) -> TeamsSettings.Bot? {
    switch (source.string(Key.appID), source.string(Key.secret)) {
    case (nil, nil): return nil
    case (nil, _): source.problem(Key.appID, "is missing: the application id of the bot's registration")
    case (_, nil): source.problem(Key.secret, "is missing: a client secret of the bot's registration")
    case (let id?, let secret?):
      if TeamsID.isTenant(id) { return TeamsSettings.Bot(appID: id, secret: secret) }
      source.problem(Key.appID, "“\(id)” is no application id")
    }
    return nil
  }

  /// Each is shown once, in base64, and is a key only when it is decoded.
  private static func keys(from source: inout any SettingsSource) -> [[UInt8]] {
    var keys: [[UInt8]] = []
    for (index, token) in source.list(Key.tokens).enumerated() {
      if let key = Data(base64Encoded: token), !key.isEmpty {
        keys.append(Array(key))
      } else {
        source.problem(Key.tokens, "number \(index + 1) is not base64, as Teams shows it")
      }
    }
    return keys
  }
}
