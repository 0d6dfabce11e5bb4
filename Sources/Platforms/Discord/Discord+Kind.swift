package import Chat
import Kernel

extension Discord {
  /// Discord, as its operator sets it up.
  package static let kind = PlatformKind(
    name: "discord", title: "Discord", settings: [Key.publicKey, Key.guild, Key.botToken, Key.apiURL],
    configure: configured)

  private enum Key {
    static let publicKey = SettingKey("discord.public.key")
    static let guild = SettingKey("discord.guild")
    static let botToken = SettingKey("discord.bot.token", isSecret: true)
    static let apiURL = SettingKey("discord.api.url")
  }

  @Sendable private static func configured(from source: inout any SettingsSource) -> ConfiguredPlatform? {
    let (hex, guild) = (source.string(Key.publicKey), source.string(Key.guild))
    let token = source.string(Key.botToken)
    let api = source.url(Key.apiURL)
    guard hex != nil || guild != nil || token != nil || api != nil else { return nil }
    let key = hex.flatMap { bytes(fromLowerHex: $0.lowercased().utf8) } ?? []
    let isKey = key.count == 32
    let isGuild = guild.map(Snowflake.isValid) ?? false
    if !isKey {
      source.problem(
        Key.publicKey,
        hex.map { "“\($0)” is no key of 64 hexadecimal digits" } ?? "is missing: the public key of the application")
    }
    if !isGuild {
      source.problem(
        Key.guild,
        guild.map { "“\($0)” is no id of a server" } ?? "is missing: the id of the server whose people may use the bot")
    }
    guard isKey, isGuild, let guild else { return nil }
    let settings = DiscordSettings(
      publicKey: key, guild: guild, botToken: token, apiURL: api ?? DiscordSettings.standardAPI)
    return ConfiguredPlatform(
      urls: [settings.apiURL], canAnnounce: token != nil,
      remark: token == nil ? "no bot token: announces through the interactions of the last quarter of an hour" : nil
    ) { material in
      var settings = settings
      settings.buttonKey = material.key("discord buttons")
      return Discord(settings: settings, check: material.check)
    }
  }
}
