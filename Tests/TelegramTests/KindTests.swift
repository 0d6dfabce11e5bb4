import Chat
import Kernel
import Telegram
import Testing

@Suite struct KindTests {
  private func configured(_ values: [String: String]) -> (ConfiguredPlatform?, problems: [String]) {
    var source: any SettingsSource = Source(values: values)
    let configured = Telegram.kind.configure(&source)
    return (configured, source.problems)
  }

  @Test func settings() {
    #expect(configured([:]).0 == nil)
    #expect(configured([:]).problems == [])
    let good = configured([
      "telegram.bot.token": token, "telegram.bot.name": "@kern_ops_bot", "telegram.webhook.secret": secret,
      "telegram.chats": "-1001234567890,510000001",
    ])
    #expect(good.problems == [])
    #expect(good.0?.canAnnounce == true)
    #expect(good.0?.urls == ["https://api.telegram.org"])
    #expect(
      Telegram.kind.settings.filter(\.isSecret).map(\.path) == ["telegram.bot.token", "telegram.webhook.secret"])
  }

  @Test func problems() {
    #expect(
      configured(["telegram.api.url": "https://tg.example"]).problems == [
        "telegram.bot.token: is missing: the token that BotFather gave for the bot",
        "telegram.bot.name: is missing: the bot's user name, without @",
        "telegram.webhook.secret: is missing: the secret_token that the webhook was set with",
        "telegram.chats: is missing: the ids of the chats that may use the bot",
      ])
    let wrong = configured([
      "telegram.bot.token": "AA", "telegram.bot.name": "x", "telegram.webhook.secret": "a b",
      "telegram.chats": "ops,-1/7,5",
    ])
    #expect(wrong.0 == nil)
    #expect(
      wrong.problems == [
        "telegram.bot.token: is no token of a bot",
        "telegram.webhook.secret: is not 1 to 256 letters, digits, underscores and hyphens",
        "telegram.chats: “ops” is no id of a chat", "telegram.chats: “-1/7” is no id of a chat",
      ])
  }

  @Test func secretsAreNotShown() {
    let settings = TelegramSettings(botToken: token, botName: "kern_ops_bot", secret: secret, chats: [])
    var shown = "\(settings)\n"
    dump(telegram(), to: &shown)
    #expect(shown.hasPrefix("TelegramSettings(kern_ops_bot)\n"))
    #expect(!shown.contains("AA-test_token"))
    #expect(!shown.contains(secret))
  }
}

private struct Source: SettingsSource {
  var values: [String: String]
  var problems: [String] = []

  mutating func string(_ key: SettingKey) -> String? { values[key.path] }
  mutating func list(_ key: SettingKey) -> [String] {
    (values[key.path] ?? "").split(separator: ",").map { String($0) }
  }
  mutating func url(_ key: SettingKey) -> String? { values[key.path] }
  mutating func problem(_ key: SettingKey, _ reason: String) { problems.append("\(key.path): \(reason)") }
}
