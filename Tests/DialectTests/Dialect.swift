import Chat
import Kernel
import Matrix
import Mattermost
import RocketChat
import Slack
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
  ]
}
