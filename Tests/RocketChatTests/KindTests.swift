import Chat
import RocketChat
import TestKit
import Testing

/// Settings as a dictionary.
private struct Written: SettingsSource {
  var values: [String: String]
  var problems: [String] = []

  mutating func string(_ key: SettingKey) -> String? { values[key.path] }
  mutating func list(_ key: SettingKey) -> [String] {
    values[key.path].map { $0.split(separator: ",").map(String.init) } ?? []
  }
  mutating func url(_ key: SettingKey) -> String? {
    guard let text = values[key.path] else { return nil }
    if text.hasPrefix("http") { return text }
    problem(key, "is no URL")
    return nil
  }
  mutating func problem(_ key: SettingKey, _ reason: String) { problems.append("\(key.variable): \(reason)") }
}

@Suite("How Rocket.Chat is set up")
struct KindTests {
  private func configure(_ values: [String: String]) -> (ConfiguredPlatform?, [String]) {
    var source: any SettingsSource = Written(values: values)
    let configured = RocketChat.kind.configure(&source)
    return (configured, source.problems)
  }

  @Test func settings() {
    #expect(
      RocketChat.kind.settings.map(\.variable) == [
        "RAILHEAD_ROCKETCHAT_URL", "RAILHEAD_ROCKETCHAT_TOKEN", "RAILHEAD_ROCKETCHAT_BOT_USER",
        "RAILHEAD_ROCKETCHAT_BOT_TOKEN",
      ])
    #expect(
      RocketChat.kind.settings.filter(\.isSecret).map(\.path) == ["rocketchat.token", "rocketchat.bot.token"])
    let (none, silence) = configure([:])
    #expect(none == nil && silence.isEmpty)
    let (answers, problems) = configure(["rocketchat.url": "https://c.example", "rocketchat.token": "t"])
    #expect(problems.isEmpty)
    #expect(answers?.canAnnounce == false && answers?.urls == ["https://c.example"])
    #expect(answers?.remark == "answers only: RAILHEAD_ROCKETCHAT_BOT_TOKEN is not set")
    let (all, _) = configure([
      "rocketchat.url": "https://c.example", "rocketchat.token": "t", "rocketchat.bot.user": "u1",
      "rocketchat.bot.token": "k",
    ])
    #expect(all?.canAnnounce == true && all?.remark == nil)
    #expect(all?.make(ConfiguredPlatform.Material(check: .reference, key: { _ in [] })).name == "rocketchat")
  }

  @Test func mistakes() {
    #expect(
      configure(["rocketchat.token": "t"]).1 == [
        "RAILHEAD_ROCKETCHAT_URL: is missing: where the Rocket.Chat workspace is"
      ])
    #expect(configure(["rocketchat.url": "c", "rocketchat.token": "t"]).1 == ["RAILHEAD_ROCKETCHAT_URL: is no URL"])
    #expect(
      configure(["rocketchat.url": "https://c.example", "rocketchat.bot.token": "k"]).1 == [
        "RAILHEAD_ROCKETCHAT_TOKEN: is missing: the token of the outgoing webhook integration",
        "RAILHEAD_ROCKETCHAT_BOT_USER: is missing: the bot's user id, beside its token",
      ])
    #expect(
      configure(["rocketchat.url": "https://c.example", "rocketchat.token": "t", "rocketchat.bot.user": "@x"]).1 == [
        "RAILHEAD_ROCKETCHAT_BOT_TOKEN: is missing: a personal access token of the bot",
        "RAILHEAD_ROCKETCHAT_BOT_USER: “@x” is no user id",
      ])
  }
}
