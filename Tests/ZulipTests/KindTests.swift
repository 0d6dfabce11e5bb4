import Chat
import Kernel
import TestKit
import Testing
import Zulip

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

@Suite("How Zulip is set up")
struct KindTests {
  private func configure(_ values: [String: String]) -> (ConfiguredPlatform?, [String]) {
    var source: any SettingsSource = Written(values: values)
    let configured = Zulip.kind.configure(&source)
    return (configured, source.problems)
  }

  @Test func settings() throws {
    #expect(
      Zulip.kind.settings.map(\.variable) == [
        "RAILHEAD_ZULIP_URL", "RAILHEAD_ZULIP_TOKEN", "RAILHEAD_ZULIP_BOT_EMAIL", "RAILHEAD_ZULIP_BOT_KEY",
        "RAILHEAD_ZULIP_BOT_NAME", "RAILHEAD_ZULIP_TOPIC",
      ])
    #expect(Zulip.kind.settings.filter(\.isSecret).map(\.path) == ["zulip.token", "zulip.bot.key"])
    let (none, silence) = configure([:])
    #expect(none == nil && silence.isEmpty)
    let (answers, problems) = configure(["zulip.url": "https://z.example", "zulip.token": "t"])
    #expect(problems.isEmpty)
    #expect(answers?.canAnnounce == false && answers?.urls == ["https://z.example"])
    #expect(answers?.remark == "answers only: RAILHEAD_ZULIP_BOT_KEY is not set")
    let (all, _) = configure([
      "zulip.url": "https://z.example", "zulip.token": "t", "zulip.bot.email": "r-bot@z.example", "zulip.bot.key": "k",
      "zulip.bot.name": "Rail",
    ])
    #expect(all?.canAnnounce == true && all?.remark == nil)
    let made = try #require(all?.make(ConfiguredPlatform.Material(check: .reference, key: { _ in [] })))
    #expect(made.capabilities.typing.commandMark == "@**Rail** ")
  }

  @Test func mistakes() {
    #expect(configure(["zulip.token": "t"]).1 == ["RAILHEAD_ZULIP_URL: is missing: where the Zulip organisation is"])
    #expect(configure(["zulip.url": "z", "zulip.token": "t"]).1 == ["RAILHEAD_ZULIP_URL: is no URL"])
    #expect(
      configure([
        "zulip.url": "https://z.example", "zulip.bot.key": "k", "zulip.bot.name": "a*b",
        "zulip.topic": String(repeating: "x", count: 61),
      ]).1 == [
        "RAILHEAD_ZULIP_TOKEN: is missing: the token of the outgoing-webhook bot, in its zuliprc",
        "RAILHEAD_ZULIP_BOT_EMAIL: is missing: the bot's address in Zulip",
        "RAILHEAD_ZULIP_BOT_NAME: “a*b” cannot be mentioned", "RAILHEAD_ZULIP_TOPIC: is longer than 60 characters",
      ])
  }
}
