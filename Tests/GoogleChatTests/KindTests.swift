import Chat
import GoogleChat
import Testing

@Suite struct KindTests {
  /// What a chat reads of these settings, and what it finds wrong.
  private func configured(_ values: [String: String]) -> (ConfiguredPlatform?, [String]) {
    var source: any SettingsSource = WrittenSettings(values: values)
    let chat = GoogleChat.kind.configure(&source)
    return (chat, source.problems)
  }

  private let key = "-----BEGIN PRIVATE KEY-----\\nMII\\n-----END PRIVATE KEY-----"

  @Test func nothingIsSet() {
    let (chat, problems) = configured([:])
    #expect(chat == nil)
    #expect(problems == [])
  }

  @Test func everythingIsSet() throws {
    let (chat, problems) = configured([
      "googlechat.project": "123", "googlechat.url": "https://bot.example.com/googlechat",
      "googlechat.commands": "1=inc,2=/ask,7=inc list", "googlechat.account.email": "bot@p.example",
      "googlechat.account.key": key, "googlechat.domains": "d1",
    ])
    #expect(problems == [])
    let found = try #require(chat)
    #expect(
      found.urls == [
        "https://chat.googleapis.com/v1", "https://oauth2.googleapis.com/token", "https://www.googleapis.com",
      ])
    #expect(found.canAnnounce)
    #expect(found.remark == nil)
  }

  @Test func withoutAnAccountItOnlyAnswers() {
    let (chat, problems) = configured(["googlechat.project": "123"])
    #expect(problems == [])
    #expect(chat?.canAnnounce == false)
    #expect(chat?.remark == "no service account: answers, and announces nothing")
  }

  @Test(
    arguments: [
      (
        ["googlechat.url": "https://bot.example.com"],
        ["googlechat.project: is missing: the number of the Google Cloud project, which its console shows"]
      ),
      (
        ["googlechat.project": "my-project"],
        ["googlechat.project: “my-project” is not the project's number: it has only digits"]
      ),
      (
        ["googlechat.project": "1", "googlechat.commands": "inc,0=inc,3=,5=inc,5=ask"],
        [
          "googlechat.commands: “inc” is not like 1=inc: the command's id in the console, and a line",
          "googlechat.commands: “0=inc” is not like 1=inc: the command's id in the console, and a line",
          "googlechat.commands: “3=” is not like 1=inc: the command's id in the console, and a line",
          "googlechat.commands: the command 5 is given twice",
        ]
      ),
      (
        ["googlechat.project": "1", "googlechat.account.email": "a@b"],
        ["googlechat.account.key: is missing: “private_key” of the service account's key file"]
      ),
      (
        ["googlechat.project": "1", "googlechat.account.key": "x"],
        ["googlechat.account.email: is missing: “client_email” of the service account's key file"]
      ),
      (
        ["googlechat.project": "1", "googlechat.account.email": "a@b", "googlechat.account.key": "key.json"],
        ["googlechat.account.key: is no private key in PEM: it begins with “-----BEGIN PRIVATE KEY-----”"]
      ),
    ] as [([String: String], [String])])
  func whatIsWrong(_ values: [String: String], _ problems: [String]) {
    #expect(configured(values).1 == problems)
  }

  @Test func secretsAreSecrets() {
    #expect(
      GoogleChat.kind.settings.filter(\.isSecret).map(\.path) == ["googlechat.account.email", "googlechat.account.key"])
    #expect("\(GoogleChatSettings(project: "1", account: account, buttonKey: [1]))" == "GoogleChatSettings(1)")
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
