import Chat
import Discord
import Kernel
import Testing

@Suite struct KindTests {
  private func configured(_ values: [String: String]) -> (ConfiguredPlatform?, problems: [String]) {
    var source: any SettingsSource = Source(values: values)
    let configured = Discord.kind.configure(&source)
    return (configured, source.problems)
  }

  private let good = [
    "discord.public.key": String(repeating: "AB", count: 32), "discord.guild": "1600000000000000001",
  ]

  @Test func settings() throws {
    #expect(configured([:]).0 == nil)
    #expect(configured([:]).problems == [])
    let answering = configured(good)
    #expect(answering.problems == [])
    #expect(answering.0?.canAnnounce == false)
    #expect(answering.0?.urls == ["https://discord.com/api/v10"])
    #expect(
      answering.0?.remark == "no bot token: announces through the interactions of the last quarter of an hour")
    let speaking = configured(good.merging(["discord.bot.token": "t"]) { $1 })
    #expect(speaking.0?.canAnnounce == true)
    #expect(speaking.0?.remark == nil)
    #expect(Discord.kind.settings.filter(\.isSecret).map(\.path) == ["discord.bot.token"])
  }

  @Test func problems() {
    #expect(
      configured(["discord.bot.token": "t"]).problems == [
        "discord.public.key: is missing: the public key of the application",
        "discord.guild: is missing: the id of the server whose people may use the bot",
      ])
    #expect(
      configured(["discord.public.key": "abc", "discord.guild": "ops"]).problems == [
        "discord.public.key: “abc” is no key of 64 hexadecimal digits", "discord.guild: “ops” is no id of a server",
      ])
  }

  @Test func secretsAreNotShown() {
    let settings = DiscordSettings(publicKey: publicKey, guild: guild, botToken: "s3cret")
    #expect("\(settings)" == "DiscordSettings(https://discord.com/api/v10)")
    #expect(!String(reflecting: discord(token: "s3cret").capabilities).contains("s3cret"))
    var shown = ""
    dump(settings, to: &shown)
    #expect(!shown.contains("s3cret"))
  }
}

private struct Source: SettingsSource {
  var values: [String: String]
  var problems: [String] = []

  mutating func string(_ key: SettingKey) -> String? { values[key.path] }
  mutating func list(_ key: SettingKey) -> [String] { [] }
  mutating func url(_ key: SettingKey) -> String? { values[key.path] }
  mutating func problem(_ key: SettingKey, _ reason: String) { problems.append("\(key.path): \(reason)") }
}
