import Bot
import Chat
import EventLog
import Kernel
import Slack
import TestKit
import Testing

/// In Slack a command is answered to one person alone, and a mention in a channel to everybody there.
@Suite("Answers that a whole channel reads")
struct OverheardTests {
  /// What is posted in answer to a mention.
  private func mention(_ text: String, isDirect: Bool = false, number: Int, _ bot: BotTester) async -> String {
    let place = Place(platform: "slack", team: "T1", channel: isDirect ? "D1" : "ops")
    var inbound = Inbound(
      person: PersonID("slack:T1:ana"), personName: "ana", place: place, root: nil, text: text,
      delivery: "slack:Ev\(number)", road: .later(Handle(place: place)))
    inbound.isDirect = isDirect
    _ = await bot.bot.frontDesk.handle(inbound, from: bot.platform)
    bot.clock.advance(seconds: 60)
    let bodies = await bot.deliver().compactMap { try? JSONReader.read($0.body) }
    return bodies.compactMap { $0["text"]?.string }.joined(separator: "\n")
  }

  @Test("nothing private is said there, not even to those who may read of it")
  func mentions() async throws {
    let bot = try await BotTester.start(
      on: Slack(
        SlackSettings(signingSecrets: ["secret"], botToken: "xoxb-1", apiURL: "https://slack.example/api"),
        check: .reference))
    _ = await bot.say("/inc salaries are leaked sev2 private")
    _ = await bot.say("/prio propose Lock the cabinet value 5 size 1")
    _ = await bot.say("/prio link PRI-1 INC-1")
    _ = await bot.say("/prio vote PRI-1 3")
    bot.clock.advance(seconds: 600)
    _ = await bot.deliver()
    let lines = ["inc show INC-1", "inc list", "inc mine", "prio show PRI-1", "prio vote", "prio vote PRI-1 2"]
    var heard = ""
    for (number, line) in lines.enumerated() {
      heard += "> \(line)\n" + (await mention(line, number: number, bot)) + "\n"
    }
    #expect(
      heard == """
        > inc show INC-1
        There is no INC-1. Nothing was changed; `/inc list all` shows every incident.
        > inc list
        `/inc list`: no incident matches.
        > inc mine
        `/inc mine`: nothing waits for you.
        > prio show PRI-1
        <https://app.slack.com/client/T1/ops/thread/ops-1700000000.000001|PRI-1> scored “Lock the cabinet”
        nobody owns it · proposed Thu 26 Mar 2026 10:15, @ana
        WSJF value ÷ size = 5 ÷ 1 = 5
        Place 1 of 1
        What happened (Europe/Paris):
        – Thu 26 Mar 2026 10:15 proposed · @ana
        > prio vote
        `/prio vote`: vote 1, since Thu 26 Mar 2026 10:15 (Europe/Paris). Nobody reads what was given before it is closed.
        Voted (n=1): @ana
        > prio vote PRI-1 2
        Everybody here reads what is typed, so a vote would not be hidden. Nothing was changed.

        """)
    #expect(await mention("inc show INC-1", isDirect: true, number: 99, bot).contains("salaries are leaked"))
    #expect(await bot.say("/inc show INC-1").contains("salaries are leaked"))
  }
}
