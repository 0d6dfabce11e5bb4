import Chat
import Kernel
import Slack
import TestKit
import Testing

@Suite("Digests of priorities and decisions, as a channel reads them")
struct DigestWorkTests {
  private let clock = TestClock()
  private let channels = SlackChannels()

  /// Three priorities and five decisions of Thursday 26 March, and what had become of them by Thursday 2 April.
  private func week() async throws -> BotTester {
    let bot = try await BotTester.start(
      on: Slack(
        SlackSettings(signingSecrets: ["secret"], botToken: "xoxb-1", apiURL: "https://slack.example/api"),
        check: .reference), clock: clock, sender: channels.sender)
    for line in [
      "/prio propose Migrate the CRM", "/prio propose Answer the audit", "/prio propose Hire a clerk",
      "/prio commit PRI-1 <@ana|ana> by fri", "/prio commit PRI-2 <@karim|karim> by fri",
      "/prio commit PRI-3 <@ana|ana> by 3/4", "/decision standard discount > 15 % = CFO",
      "/decision propose Yearly plan approver <@lea|lea>", "/decision propose New prices approver <@lea|lea>",
      "/decision propose Two offices approver <@lea|lea>", "/decision consent DEC-3 until 7/4",
    ] {
      _ = await bot.say(line, as: "lea")
    }
    await bot.pass(seconds: 3600)
    for line in [
      "/decision go DEC-1 executor <@karim|karim>", "/prio done PRI-1 all clients migrated",
      "/prio block PRI-3 on <@adam|adam> no budget", "/prio freeze",
    ] {
      _ = await bot.say(line, as: "lea")
    }
    await bot.pass(seconds: 3600)
    _ = await bot.say("/decision executed DEC-1 sent to everybody", as: "karim")
    _ = await bot.say("/decision go “Another bank” approver me executor <@karim|karim>", as: "lea")
    await bot.pass(seconds: 7 * 86_400 - 7200)
    return bot
  }

  /// A digest that is posted now.
  private func digest(_ bot: BotTester, _ kind: String) async -> String {
    _ = await bot.say("/digest publish \(kind) <#desk|desk>", as: "lea")
    return await news(bot)
  }

  @Test("of the week")
  func weekly() async throws {
    let text = await digest(try await week(), "weekly")
    #expect(
      text == """
        desk: *Weekly digest* · Thu 26 Mar 2026 10:15 – Thu 2 Apr 2026 11:15 (Europe/Paris)
        Needs you: <@karim> PRI-2 · <@adam> PRI-3 · <@lea> DEC-2
        • priorities kept by their first date: 1 of 2 · `/prio stats from 2026-03-26 10:15 to 2026-04-02 11:15`
        • PRI-2 “Answer the audit” was promised for Fri 27 Mar 2026 18:00 and is not done · @karim
        • PRI-3 “Hire a clerk” has been blocked for 6 d 23 h: no budget · @adam
        • DEC-2 “New prices” has waited for a go for 7 d · @lea
        • DEC-3 “Two offices” is decided by silence on Tue 7 Apr 2026 18:00, unless somebody objects
        • 2 open priorities, 2 owned, in the order frozen Thu 26 Mar 2026 11:15 · `/prio list frozen`
        • PRI-2 “Answer the audit” · @karim · by Fri 27 Mar 2026 18:00
        • PRI-3 “Hire a clerk” · @ana · by Fri 3 Apr 2026 18:00
        """)
  }

  @Test("of the month")
  func monthly() async throws {
    let text = await digest(try await week(), "monthly")
    #expect(
      text == """
        desk: *Monthly digest* · Mon 2 Mar 2026 09:00 – Thu 2 Apr 2026 11:15 (Europe/Paris)
        • decisions, go → done: DEC-1 1 h (n=1) · `/decision stats from 2026-03-02 09:00 to 2026-04-02 11:15`
        • decisions, proposed → go: DEC-1 1 h (n=1) · `/decision stats from 2026-03-02 09:00 to 2026-04-02 11:15`
        • priorities kept by their first date: 1 of 2 · `/prio stats from 2026-03-02 09:00 to 2026-04-02 11:15`
        In the thread: which one thing do we stop, and which one do we make our standard?
        """)
  }

  @Test("of the quarter")
  func quarterly() async throws {
    let bot = try await week()
    await bot.pass(seconds: 80 * 86_400)
    let text = await digest(bot, "quarterly")
    #expect(
      text == """
        desk: *Quarterly digest* · Wed 1 Apr 2026 10:00 – Sun 21 Jun 2026 11:15 (Europe/Paris)
        Needs you: <@karim> DEC-4 · <@lea> DEC-3 · <@adam> PRI-3
        • decisions taken: 1 · `/decision stats from 2026-04-01 10:00 to 2026-06-21 11:15`
        • no decision was about the standard “discount &gt; 15 %” → CFO, set Thu 26 Mar 2026
        • DEC-4 “Another bank” was decided 86 d 22 h ago and is not done · @karim
        • DEC-3 “Two offices” was decided 74 d 17 h ago and is not done · @lea
        • PRI-3 “Hire a clerk” has been blocked for 86 d 23 h: no budget · @adam
        """)
  }

  @Test("of the day: what is promised until the next one, over Easter too")
  func daily() async throws {
    let bot = try await week()
    for line in [
      "/prio propose Invoices by mail", "/prio commit PRI-4 <@karim|karim> by 6/4", "/prio propose New chairs",
      "/prio commit PRI-5 <@karim|karim> by 8/4",
    ] {
      _ = await bot.say(line, as: "lea")
    }
    _ = await bot.say("/digest daily", as: "lea", channel: "desk")
    await bot.pass(until: try #require(Timestamp("2026-04-03T07:00:00.000Z")))
    #expect(
      await news(bot) == """
        desk: *Daily digest* · Thu 2 Apr 2026 09:00 – Fri 3 Apr 2026 09:00 (Europe/Paris)
        Needs you: <@karim> PRI-2, PRI-4 · <@ana> PRI-3 · <@adam> PRI-3 · <@lea> DEC-2
        • PRI-2 “Answer the audit” was due Fri 27 Mar 2026 18:00, not done · @karim
        • PRI-3 “Hire a clerk” is due Fri 3 Apr 2026 18:00 · @ana
        • PRI-4 “Invoices by mail” is due Mon 6 Apr 2026 18:00 · @karim
        • PRI-3 “Hire a clerk” has been blocked for 7 d 20 h: no budget · @adam
        • DEC-2 “New prices” has waited for a go for 7 d 21 h · @lea
        """)
  }

  /// Lets everything leave that may; the newest digest.
  private func news(_ bot: BotTester) async -> String {
    for _ in 0..<10 {
      _ = await bot.deliver()
      await bot.pass(seconds: 2)
    }
    return channels.lines.last { $0.hasPrefix("desk: *") } ?? ""
  }
}
