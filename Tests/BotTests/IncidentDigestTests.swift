import Bot
import Chat
import Kernel
import Slack
import TestKit
import Testing

@Suite("Incidents and promises in digests")
struct IncidentDigestTests {
  private let clock = TestClock()
  private let channels = SlackChannels()

  /// Two months of incidents and requests, from 26 March on, told of in #desk.
  private func start() async throws -> BotTester {
    let bot = try await BotTester.start(
      on: Slack(
        SlackSettings(signingSecrets: ["secret"], botToken: "xoxb-1", apiURL: "https://slack.example/api"),
        check: .reference), clock: clock, sender: channels.sender)
    _ = await bot.say("/ops team finance <@karim|karim>", as: "adam")
    _ = await bot.say("/ops team support <@ana|ana>", as: "adam")
    return bot
  }

  private func read(_ kind: String, _ bot: BotTester) async -> String {
    _ = await bot.say("/digest publish \(kind) <#desk|desk>", as: "lea")
    let before = channels.lines.count
    for _ in 0..<10 {
      _ = await bot.deliver()
      await bot.pass(seconds: 2)
    }
    return channels.lines.dropFirst(before).filter { $0.hasPrefix("desk") }.joined(separator: "\n")
  }

  /// An incident that came back, its follow-up, and requests of which some were late.
  private func history(_ bot: BotTester) async {
    _ = await bot.say("/inc checkout is very slow sev2 #shop", as: "ana")
    _ = await bot.say("/inc lead INC-1 me", as: "ana")
    await bot.pass(seconds: 3600)
    _ = await bot.say("/inc resolve INC-1 restarted", as: "ana")
    _ = await bot.say("/inc followup INC-1 watch the queue <@karim|karim> by 1/4", as: "ana")
    for number in 1...6 {
      _ = await bot.say("/ask @finance is invoice \(number) paid P2", as: "ana")
    }
    await bot.pass(seconds: 1800)
    for number in 1...4 { _ = await bot.say("/ask done REQ-\(number) yes", as: "karim") }
    await bot.pass(seconds: 5 * 86_400)
    for number in 5...6 { _ = await bot.say("/ask done REQ-\(number) yes", as: "karim") }
    _ = await bot.say("/inc customers cannot pay anything sev2 #shop", as: "ana")
    _ = await bot.say("/inc recurs INC-2 of INC-1", as: "ana")
    await bot.pass(seconds: 86_400)
  }

  @Test("of the week")
  func weekly() async throws {
    let bot = try await start()
    await history(bot)
    let text = await read("weekly", bot)
    #expect(
      text == """
        desk: *Weekly digest* · Wed 25 Mar 2026 11:45 – Wed 1 Apr 2026 12:45 (Europe/Paris)
        Needs you: <@karim> INC-2
        • SLA kept: 65 % (11 of 17) · `/sla report from 2026-03-25 to 2026-03-31`
        • INC-2 sev2 “customers cannot pay anything”: response was due Tue 31 Mar 2026 13:00
        • incidents declared: 2 · `/inc list from 2026-03-25 11:45 to 2026-04-01 12:45`
        • 1 incident open (1 sev2) · `/inc list open no drills`
        • INC-2 sev2 “customers cannot pay anything” is INC-1 again, 2 times in 90 days; still to be done: T-1 · @karim
        """)
  }

  @Test("of the month, with lines that list what its numbers stand for")
  func monthly() async throws {
    let bot = try await start()
    await history(bot)
    let text = await read("monthly", bot)
    #expect(
      text == """
        desk: *Monthly digest* · Mon 2 Mar 2026 09:00 – Wed 1 Apr 2026 12:45 (Europe/Paris)
        • incidents that came back: 1 of 2 · `/inc list recurring from 2026-03-02 09:00 to 2026-04-01 12:45`
        • time to resolve: INC-1 1 h (n=1) · `/inc stats from 2026-03-02 09:00 to 2026-04-01 12:45`
        • SLA kept: 65 % (11 of 17) · `/sla report from 2026-03-02 to 2026-03-31`
        • SLA kept by @finance: 67 % (8 of 12) · `/sla report from 2026-03-02 to 2026-03-31 @finance`
        In the thread: which one thing do we stop, and which one do we make our standard?
        """)
    #expect(
      await bot.say("/sla report from 2026-03-03 to 2026-04-01 @finance") == """
        /sla report: Tue 3 Mar 2026 – Wed 1 Apr 2026
        All: 8 of 12 kept, 67 % · late REQ-5, REQ-6
        """)
    #expect(
      await bot.say("/sla report from 2026-03-03 to 2026-04-01 support → finance") == """
        /sla report: Tue 3 Mar 2026 – Wed 1 Apr 2026
        All: 8 of 12 kept, 67 % · late REQ-5, REQ-6
        """)
    #expect(
      await bot.say("/sla bilan du 2026-03-03 au 2026-04-01 par paire", language: "fr") == """
        /sla bilan : mar. 3 mars 2026 – mer. 1er avr. 2026
        support → finance : 8 tenus sur 12, 67 % · en retard REQ-5, REQ-6
        sans équipe : 3 tenus sur 6, 50 % · en retard INC-2 · 3 ouvertes et en retard
        """)
  }

  @Test("of the quarter")
  func quarterly() async throws {
    let bot = try await start()
    await history(bot)
    let text = await read("quarterly", bot)
    #expect(
      text == """
        desk: *Quarterly digest* · Fri 2 Jan 2026 10:00 – Wed 1 Apr 2026 12:45 (Europe/Paris)
        Needs you: <@karim> INC-2
        • incidents declared: 2 · `/inc list from 2026-01-02 10:00 to 2026-04-01 12:45`
        • 1 person led or acknowledged them, 2 per person
        • requests asked: 6 · `/ask list all from 2026-01-02 10:00 to 2026-04-01 12:45`
        • requests for @finance: 6 · `/ask list in @finance all from 2026-01-02 10:00 to 2026-04-01 12:45`
        • support → finance, median 30 min of open time, SLA kept: 67 % (8 of 12) · `/sla report \
        from 2026-01-02 to 2026-03-31 support → finance`
        • INC-1 sev2 “checkout is very slow” came back once, last as INC-2 1 d ago; no cause named; still to be \
        done: T-1 · @karim
        """)
    #expect(
      await bot.say("/ask list in @finance all from 2026-01-01 to 2026-04-01") == """
        /ask list in @finance all from 2026-01-01 to 2026-04-01: 6 requests, newest first, page 1 of 1
        REQ-6 P2 done “is invoice 6 paid” · @support → @finance · 6 d 30 min
        REQ-5 P2 done “is invoice 5 paid” · @support → @finance · 6 d 30 min
        REQ-4 P2 done “is invoice 4 paid” · @support → @finance · 6 d 30 min
        REQ-3 P2 done “is invoice 3 paid” · @support → @finance · 6 d 30 min
        REQ-2 P2 done “is invoice 2 paid” · @support → @finance · 6 d 30 min
        REQ-1 P2 done “is invoice 1 paid” · @support → @finance · 6 d 30 min
        """)
    #expect(
      await bot.say("/ask liste reçues @finance toutes du 2026-01-01 au 2026-04-01", language: "fr") == """
        /ask liste reçues @finance toutes du 2026-01-01 au 2026-04-01 : 6 demandes, les plus récentes d’abord, page \
        1 sur 1
        REQ-6 P2 faite « is invoice 6 paid » · @support → @finance · 6 j 30 min
        REQ-5 P2 faite « is invoice 5 paid » · @support → @finance · 6 j 30 min
        REQ-4 P2 faite « is invoice 4 paid » · @support → @finance · 6 j 30 min
        REQ-3 P2 faite « is invoice 3 paid » · @support → @finance · 6 j 30 min
        REQ-2 P2 faite « is invoice 2 paid » · @support → @finance · 6 j 30 min
        REQ-1 P2 faite « is invoice 1 paid » · @support → @finance · 6 j 30 min
        """)
  }

  @Test("of the day")
  func daily() async throws {
    let bot = try await start()
    await history(bot)
    let text = await read("daily", bot)
    #expect(
      text == """
        desk: *Daily digest* · Tue 31 Mar 2026 12:45 – Wed 1 Apr 2026 12:45 (Europe/Paris)
        Needs you: <@karim> T-1
        • INC-2 sev2 “customers cannot pay anything”: response was due Tue 31 Mar 2026 13:00
        • INC-2 sev2 “customers cannot pay anything” has no lead
        • 1 incident open (1 sev2) · `/inc list open no drills`
        • T-1 “watch the queue” (INC-1) is due Wed 1 Apr 2026 18:00 · @karim
        """)
  }
}
