import Alerts
import Bot
import Chat
import Kernel
import Operations
import Slack
import TestKit
import Testing

/// Nobody calls an alert: reminders about what it declared go to the area's team, or to the channel.
struct AlertReminderTests {
  /// What the thread below the card reads in an hour and a half about a sev1 that an alert declared.
  private func reminders(team: String?, language: Language = .english) async throws -> [String] {
    var people = Operations.Configuration.testers
    people.audience.language = language
    let bot = try await BotTester.start(
      on: Slack(
        SlackSettings(signingSecrets: ["secret"], botToken: "xoxb-1", apiURL: "https://slack.example/api"),
        check: .reference), people: people,
      alerts: Assembly.Hooks(
        receiver: AlertHooks(tokens: ["correct-horse-battery-staple"], check: .reference),
        room: Place(platform: "slack", team: "T1", channel: "CALERTS")))
    if let team { _ = await bot.say("/ops team db \(team)", as: "lea") }
    _ = await bot.bot.webDesk.handle(
      WebRequest(
        method: "POST", path: "/hooks/generic",
        headers: [
          ("Content-Type", "application/json"), ("Authorization", "Bearer correct-horse-battery-staple"),
        ],
        body: Array(#"{"key":"k","status":"firing","title":"disk full","severity":1,"area":"db"}"#.utf8)))
    var texts: [String] = []
    for _ in 1...50 {
      await bot.pass(seconds: 60)
      for call in await bot.deliver() {
        let body = try JSONReader.read(call.body)
        if body["thread_ts"] != nil { texts.append(body["text"]?.string ?? "") }
      }
    }
    return texts
  }

  @Test func withoutATeamTheChannelIsAsked() async throws {
    let texts = try await reminders(team: nil)
    #expect(texts.contains("*INC-1 sev1* “disk full”: nobody has led for 5 min. Who does? `/inc lead INC-1 me`"))
    #expect(texts.contains("*INC-1 sev1* “disk full”: the update is 10 min late: `/inc update INC-1 …`"))
    #expect(texts.allSatisfy { !$0.contains("@") })
  }

  @Test func inFrenchToo() async throws {
    let texts = try await reminders(team: nil, language: .french)
    #expect(
      texts.contains(
        "*INC-1 sev1* « disk full » : personne ne pilote depuis 5 min. Qui s’en charge ? `/inc pilote INC-1 moi`"))
    #expect(texts.contains("*INC-1 sev1* « disk full » : le point a 10 min de retard : `/inc point INC-1 …`"))
    #expect(texts.allSatisfy { !$0.contains("@") })
  }

  @Test func theAreasTeamIsCalled() async throws {
    var texts = try await reminders(team: "<@U7|dora> <@U8|emil>")
    #expect(
      texts.contains(
        "*INC-1 sev1* “disk full”: nobody has led for 5 min. <@U7>, <@U8>, who does? `/inc lead INC-1 me`"))
    texts = try await reminders(team: "<@U7|dora> <@U8|emil> lead <@U8|emil>")
    #expect(
      texts.contains("*INC-1 sev1* “disk full”: nobody has led for 5 min. <@U8>, who does? `/inc lead INC-1 me`"))
    #expect(texts.contains("*INC-1 sev1* “disk full”: the update is 10 min late. <@U8>: `/inc update INC-1 …`"))
  }
}
