import Chat
import Kernel
import Teams
import TestKit
import Testing

@Suite struct KindTests {
  /// What a chat reads of these settings, and what it finds wrong.
  private func configured(_ values: [String: String]) -> (ConfiguredPlatform?, [String]) {
    var source: any SettingsSource = WrittenSettings(values: values)
    let chat = MicrosoftTeams.kind.configure(&source)
    return (chat, source.problems)
  }

  @Test func nothingIsSet() {
    let (chat, problems) = configured([:])
    #expect(chat == nil)
    #expect(problems == [])
  }

  @Test func aBot() throws {
    let (chat, problems) = configured([
      "teams.app.id": appID, "teams.app.secret": "s", "teams.tenant": tenant, "teams.name": "Ops",
      "teams.service.url": "https://smba.infra.gcc.teams.microsoft.com/teams",
    ])
    #expect(problems == [])
    let found = try #require(chat)
    #expect(
      found.urls == [
        "https://smba.infra.gcc.teams.microsoft.com/teams", "https://login.microsoftonline.com",
        "https://login.botframework.com",
      ])
    #expect(found.canAnnounce)
    #expect(found.remark == nil)
    let made = found.make(ConfiguredPlatform.Material(check: .reference) { Array($0.utf8) })
    #expect(made.capabilities.typing.commandMark == "@Ops ")
    #expect(made.capabilities.buttons == 5)
  }

  @Test func aWebhookAlone() throws {
    let (chat, problems) = configured(["teams.webhook.tokens": "vqF0En+Z0ucuRTM/01o2GuhMH3hKKk/N2bOmlM31zaA="])
    #expect(problems == [])
    let found = try #require(chat)
    #expect(found.urls == [])
    #expect(!found.canAnnounce)
    #expect(found.remark == "an outgoing webhook alone: answers in front of everybody, and announces nothing")
    let made = found.make(ConfiguredPlatform.Material(check: .reference) { Array($0.utf8) })
    #expect(made.capabilities.buttons == 0)
  }

  @Test(
    arguments: [
      (
        ["teams.tenant": "t"],
        ["teams.app.id: is missing: the bot's app id, or else teams.webhook.tokens for an outgoing webhook"]
      ),
      (["teams.app.id": "a"], ["teams.app.secret: is missing: a client secret of the bot's registration"]),
      (["teams.app.secret": "a"], ["teams.app.id: is missing: the application id of the bot's registration"]),
      (["teams.app.id": "a b", "teams.app.secret": "s"], ["teams.app.id: “a b” is no application id"]),
      (
        ["teams.webhook.tokens": "vqF0En+Z0ucuRTM/01o2GuhMH3hKKk/N2bOmlM31zaA=,not base64"],
        ["teams.webhook.tokens: number 2 is not base64, as Teams shows it"]
      ),
      (
        ["teams.app.id": "a", "teams.app.secret": "s", "teams.tenant": "a:b", "teams.service.url": "http://x"],
        ["teams.tenant: “a:b” is no organisation's id", "teams.service.url: must begin with https://"]
      ),
    ] as [([String: String], [String])])
  func whatIsWrong(_ values: [String: String], _ problems: [String]) {
    #expect(configured(values).1 == problems)
  }

  @Test func secretsAreSecrets() {
    #expect(
      MicrosoftTeams.kind.settings.filter(\.isSecret).map(\.path) == ["teams.app.secret", "teams.webhook.tokens"])
    let settings = TeamsSettings(bot: TeamsSettings.Bot(appID: "a", secret: "s3cret"), webhookKeys: [webhookKey])
    #expect("\(settings)" == "TeamsSettings(a)")
  }
}

/// Settings as they would stand in the file.
struct WrittenSettings: SettingsSource {
  var values: [String: String]
  var problems: [String] = []

  mutating func string(_ key: SettingKey) -> String? { values[key.path] }
  mutating func list(_ key: SettingKey) -> [String] {
    (values[key.path] ?? "").split(separator: ",").map(String.init)
  }
  mutating func url(_ key: SettingKey) -> String? { values[key.path] }
  mutating func problem(_ key: SettingKey, _ reason: String) { problems.append("\(key.path): \(reason)") }
}
