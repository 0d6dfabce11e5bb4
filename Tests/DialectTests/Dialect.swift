import Chat
import Discord
import GoogleChat
import Kernel
import Matrix
import Mattermost
import RocketChat
import Slack
import Teams
import Telegram
import TestKit
import Testing
import Zulip

/// A chat, and ids as they are there.
struct Dialect: Sendable, CustomTestStringConvertible {
  var kind: PlatformKind
  var platform: any Platform
  var team: String
  var channel: String
  var thread: String
  var message: String
  var user: String
  /// What would call everybody, if a person's words left like that.
  var everybody: [String]

  var testDescription: String { kind.name }
  var place: Place { Place(platform: kind.name, team: team, channel: channel) }
  var person: PersonID { PersonID(platform: kind.name, team: team, user: user) }
  var mention: Mention { Mention(user: user, name: "ana") }

  /// One of each chat, with a token.
  static let all = [
    Dialect(
      kind: Slack.kind,
      platform: Slack(
        SlackSettings(signingSecrets: ["secret"], botToken: "xoxb-1", apiURL: "https://slack.example/api"),
        check: .reference),
      team: "T1", channel: "C1", thread: "1700000000.000100", message: "1700000000.000200", user: "U7",
      everybody: ["<!here>", "<!channel>", "<!everyone>"]),
    Dialect(
      kind: Mattermost.kind,
      platform: Mattermost(
        settings: MattermostSettings(
          siteURL: "https://mattermost.example", commandTokens: ["token"], botToken: "bot",
          actionSecret: Array("key".utf8), publicURL: "https://bot.example"), check: .reference),
      team: "t1", channel: "c1", thread: "p1", message: "p2", user: "u7",
      everybody: ["@here", "@channel", "@all", "@everyone"]),
    Dialect(
      kind: Matrix.kind,
      platform: Matrix(
        settings: MatrixSettings(
          homeServerURL: "https://matrix.example", asToken: "as", hsToken: "hs", botUser: "@railhead:example.org"),
        check: .reference),
      team: "example.org", channel: "!r:example.org", thread: "$root", message: "$card", user: "@ana:example.org",
      everybody: [#""room":true"#]),
    Dialect(
      kind: Zulip.kind,
      platform: Zulip(
        settings: ZulipSettings(
          siteURL: "https://zulip.example", tokens: ["token"], botEmail: "railhead-bot@zulip.example", apiKey: "key"),
        check: .reference),
      team: "zulip.example", channel: "5", thread: "deploys", message: "42", user: "7",
      everybody: [" @**", "“@**", "\n@**"]),
    Dialect(
      kind: RocketChat.kind,
      platform: RocketChat(
        settings: RocketChatSettings(
          siteURL: "https://rocket.example", tokens: ["token"],
          bot: RocketChatSettings.Bot(user: "uBot", token: "bot")), check: .reference),
      team: "rocket.example", channel: "GENERAL", thread: "m0", message: "m9", user: "u7",
      everybody: ["@here", "@channel", "@all", "@everyone"]),
    Dialect(
      kind: Discord.kind,
      platform: Discord(
        settings: DiscordSettings(
          publicKey: Array(repeating: 7, count: 32), guild: "1400000000000000001", botToken: "bot",
          apiURL: "https://discord.example/api/v10", buttonKey: Array("key".utf8)), check: .reference),
      team: "1400000000000000001", channel: "14", thread: "18", message: "19", user: "7",
      everybody: [#""parse":["everyone""#]),
    Dialect(
      kind: Telegram.kind,
      platform: Telegram(
        settings: TelegramSettings(
          botToken: "7000000001:token", botName: "railhead_bot", secret: "secret", chats: ["-1001234567890"],
          apiURL: "https://telegram.example"), check: .reference),
      team: "7000000001", channel: "-1001234567890", thread: "20", message: "21", user: "7",
      everybody: ["@channel", "@everyone"]),
    Dialect(
      kind: GoogleChat.kind,
      platform: GoogleChat(
        settings: GoogleChatSettings(
          project: "123456789012", url: "https://bot.example/googlechat",
          account: GoogleChatSettings.Account(email: "railhead@example", privateKey: "key"),
          buttonKey: Array("key".utf8)), check: .reference),
      team: "123456789012", channel: "S1", thread: "T1", message: "m.1", user: "7", everybody: ["<users/all>"]),
    Dialect(
      kind: MicrosoftTeams.kind,
      platform: MicrosoftTeams(
        settings: TeamsSettings(
          bot: TeamsSettings.Bot(appID: "app", secret: "secret"), serviceURL: "https://teams.example",
          buttonKey: Array("key".utf8)), check: .reference),
      team: "t1", channel: "19:a@thread.tacv2", thread: "17", message: "18", user: "29:7",
      everybody: ["<at>everyone", "<at>channel"]),
  ]
}
