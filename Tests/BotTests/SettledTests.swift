import Console
import EventLog
import Kernel
import TestKit
import Testing

@Suite("What is over reads as over")
struct SettledTests {
  @Test("promises in business time say what became of them, and what is over has nothing to come")
  func targets() async throws {
    let bot = try await BotTester.start(on: Console(secrets: ["secret"], check: .reference))
    _ = await bot.say("/inc newsletter is late sev3")
    await bot.pass(seconds: 1800)
    _ = await bot.say("/inc ack INC-1")
    #expect(
      await targets(bot, "INC-1") == """
        Targets: acknowledged in 30 min ✓, update every 4 business hours, mitigate within 1 business day, resolve within 3 business days.
        """)
    await bot.pass(seconds: 2 * 86_400)
    #expect(
      await targets(bot, "INC-1") == """
        Targets: acknowledged in 30 min ✓, update every 4 business hours, mitigate within 1 business day — missed by 1 d 30 min, resolve within 3 business days.
        """)
    _ = await bot.say("/inc resolve INC-1 sent again")
    #expect(
      await targets(bot, "INC-1") == """
        - Targets: acknowledged in 30 min ✓, resolved in 2 d 30 min ✓.
        """)
    _ = await bot.say("/inc checkout is down sev1")
    _ = await bot.say("/inc resolve INC-2 restarted")
    await bot.pass(seconds: 86_400)
    #expect(
      await targets(bot, "INC-2") == """
        - Targets: never acknowledged, resolved in 0 s ✓ (Europe/Paris).
        """)
    #expect(
      await targets(bot, "INC-2", language: "fr") == """
        - Targets: never acknowledged, resolved in 0 s ✓ (Europe/Paris).
        """)
  }

  /// What the incident's page says of them, else its post-mortem.
  private func targets(_ bot: BotTester, _ id: String, language: String = "en") async -> String {
    let page = await bot.say("/inc show \(id)", language: language)
    _ = await bot.say("/inc postmortem \(id)", language: language)
    let posted = bot.journal.records.last { $0.kind == "outbox.queued" }
    let spans = posted?.data["message"]?["text"]?.array ?? []
    let document = spans.compactMap { span in ["p", "u", "s", "c"].compactMap { span[$0]?.string }.first }.joined()
    let lines = (page + "\n" + document).split(separator: "\n")
    return lines.first { $0.contains("Targets: ") || $0.contains("Objectifs : ") }.map(String.init) ?? ""
  }

  @Test("a corrected hour moves the entry of the timeline, the silence and the post-mortem with it")
  func corrected() async throws {
    let bot = try await BotTester.start(on: Console(secrets: ["secret"], check: .reference))
    _ = await bot.say("/inc checkout is down sev1")
    await bot.pass(seconds: 1200)
    _ = await bot.say("/inc update the bank is called next never")
    await bot.pass(seconds: 4 * 86_400)
    _ = await bot.say("/inc mitigate INC-1 routed around")
    _ = await bot.say("/inc resolve INC-1 the bank is back")
    _ = await bot.say("/inc clock INC-1 mitigated 26/3 10:50")
    _ = await bot.say("/inc clock INC-1 resolved 26/3 11:30")
    #expect(
      await bot.say("/inc timeline INC-1") == """
        INC-1 “checkout is down”, timeline (Europe/Paris):
        Thu 26 Mar 2026 10:15 declared, sev1: checkout is down · @ana
        Thu 26 Mar 2026 10:20 reminder: nobody leads · @railhead
        Thu 26 Mar 2026 10:30 reminder: nobody leads · @railhead
        Thu 26 Mar 2026 10:35 acknowledged, update: the bank is called · @ana
        Thu 26 Mar 2026 10:50 mitigated: routed around · @ana · typed, recorded Mon 30 Mar 2026 11:35
        Thu 26 Mar 2026 11:00 reminder: nobody leads · @railhead
        Thu 26 Mar 2026 11:30 resolved: the bank is back · @ana · typed, recorded Mon 30 Mar 2026 11:35
        Thu 26 Mar 2026 12:20 reminder: nobody leads · @railhead
        Mon 30 Mar 2026 11:35 corrected: mitigated Thu 26 Mar 2026 10:50 (Europe/Paris) · @ana
        Mon 30 Mar 2026 11:35 corrected: resolved Thu 26 Mar 2026 11:30 (Europe/Paris) · @ana
        """)
    #expect(
      await bot.say("/inc show INC-1") == """
        INC-1 sev1 resolved “checkout is down”
        nobody leads · declared by @ana
        Clocks (Europe/Paris):
        – impact start Thu 26 Mar 2026 10:15, by default, @ana
        – detected Thu 26 Mar 2026 10:15, by default, @ana
        – declared Thu 26 Mar 2026 10:15, recorded, @ana
        – acknowledged Thu 26 Mar 2026 10:35, recorded, @ana
        – mitigated Thu 26 Mar 2026 10:50, typed, @ana
        – resolved Thu 26 Mar 2026 11:30, typed, @ana
        Impact: 1 h 15 min
        Resolved: the bank is back
        Last update, Thu 26 Mar 2026 10:35 (Europe/Paris), @ana: the bank is called
        10 entries in the timeline: /inc timeline INC-1
        """)
    #expect(
      await bot.say("/inc stats this month") == """
        /inc stats from 2026-03-01 to 2026-03-31: Sun 1 Mar 2026 – Mon 30 Mar 2026 (Europe/Paris)
        Counted by declaration; TTR and handling by resolution.
        1 declared (1 sev1), 1 resolved
        TTD (impact start → detected): n=0, 1 without both times
        TTA (declared → acknowledged): INC-1 20 min (n=1)
        TTM (impact start → mitigated): INC-1 35 min (n=1)
        TTR (impact start → resolved): INC-1 1 h 15 min (n=1)
        Handling (declared → resolved): INC-1 1 h 15 min (n=1)
        Cancelled: 0 of 1 · Reopened within 7 days: 0 of 1 · Recurring: 0 of 1
        Updates promised and in time: none was promised · longest silence of a sev1 or sev2: INC-1 55 min
        Still open: 0
        """)
    _ = await bot.say("/inc undo")
    #expect(
      await bot.say("/inc timeline INC-1") == """
        INC-1 “checkout is down”, timeline (Europe/Paris):
        Thu 26 Mar 2026 10:20 reminder: nobody leads · @railhead
        Thu 26 Mar 2026 10:30 reminder: nobody leads · @railhead
        Thu 26 Mar 2026 10:35 acknowledged, update: the bank is called · @ana
        Thu 26 Mar 2026 10:50 mitigated: routed around · @ana · typed, recorded Mon 30 Mar 2026 11:35
        Thu 26 Mar 2026 11:00 reminder: nobody leads · @railhead
        Thu 26 Mar 2026 12:20 reminder: nobody leads · @railhead
        Mon 30 Mar 2026 11:35 resolved: the bank is back · @ana
        Mon 30 Mar 2026 11:35 corrected: mitigated Thu 26 Mar 2026 10:50 (Europe/Paris) · @ana
        Mon 30 Mar 2026 11:35 corrected: resolved Thu 26 Mar 2026 11:30 (Europe/Paris) · @ana · taken back
        Mon 30 Mar 2026 11:35 undid the correction · @ana
        The last 10 of 11; from the beginning: /inc timeline INC-1 page 1
        """)
  }
}
