import Bot
import Chat
import EventLog
import Kernel
import Operations
import Slack
import TestKit
import Testing

@Suite("Warnings")
struct WarningTests {
  private static let slack = Slack(
    SlackSettings(signingSecrets: ["secret"], botToken: "xoxb-1", apiURL: "https://slack.example/api"),
    check: .reference)

  private func tester(journal: MemoryJournal = MemoryJournal(), clock: TestClock = TestClock()) async throws
    -> BotTester
  {
    let bot = try await BotTester.start(on: Self.slack, clock: clock, journal: journal)
    guard journal.records.isEmpty else { return bot }
    _ = await bot.say("/ops team finance <@bob|bob> lead <@bob|bob> calendar fr-office", as: "lea")
    _ = await bot.say("/ops team support <@ana|ana>", as: "lea")
    return bot
  }

  /// Every warning so far: when it was recorded in Paris, of which clock, and the shares that it stands for.
  private func warnings(_ journal: MemoryJournal) -> [String] {
    let paris = Audience(language: .english, zone: Zone("Europe/Paris") ?? .utc)
    return journal.records.filter { $0.kind == "sla.warned" }.map { record in
      let percents = record.data["percents"]?.array?.compactMap(\.int).map { "\($0)" }.joined(separator: " ") ?? ""
      let clock = "\(record.data["record"]?.string ?? "") \(record.data["metric"]?.string ?? "")"
      return "\(paris.date(record.at)) \(clock) \(percents)"
    }
  }

  @Test("one that falls on the closing bell comes a minute before it")
  func closingBell() async throws {
    let bot = try await tester()
    _ = await bot.say("/sla set P1 response none resolution 9h", as: "lea")
    _ = await bot.say("/ask @finance pay invoice 4711 P1")
    await bot.pass(seconds: 26 * 3600)
    #expect(
      warnings(bot.journal) == [
        "Thu 26 Mar 2026 15:45 REQ-1 resolution 50", "Thu 26 Mar 2026 17:59 REQ-1 resolution 75",
        "Fri 27 Mar 2026 10:21 REQ-1 resolution 90", "Fri 27 Mar 2026 11:15 REQ-1 resolution 100",
      ])
  }

  @Test("what was missed while the bot was stopped waits for the next opening, and is one message")
  func missed() async throws {
    let (journal, clock) = (MemoryJournal(), TestClock())
    var bot = try await tester(journal: journal, clock: clock)
    _ = await bot.say("/ask @finance pay invoice 4711 P1")
    clock.advance(seconds: 10 * 3600)
    bot = try await tester(journal: journal, clock: clock)
    await bot.pass(seconds: 20 * 3600)
    #expect(
      warnings(journal) == [
        "Fri 27 Mar 2026 09:00 REQ-1 response 50 75 90 100", "Fri 27 Mar 2026 09:00 REQ-1 resolution 50 75",
        "Fri 27 Mar 2026 09:27 REQ-1 resolution 90", "Fri 27 Mar 2026 10:15 REQ-1 resolution 100",
      ])
  }

  @Test("in the channel of another team all that is said of one clock stands in one thread, over a restart too")
  func conversation() async throws {
    let (journal, clock) = (MemoryJournal(), TestClock())
    var bot = try await tester(journal: journal, clock: clock)
    _ = await bot.say("/ops team finance <#C0FIN|finance>", as: "lea")
    _ = await bot.say("/ops team support <#C0SUP|support>", as: "lea")
    _ = await bot.say("/ask @finance pay invoice 4711 P1")
    _ = await bot.say("/ask hand REQ-1 @support not ours", as: "bob")
    var posted: [String] = []
    // A second apart, as fast as Slack takes messages for one channel.
    for seconds: Int64 in [3400, 1, 600, 1] {
      await bot.pass(seconds: seconds)
      for call in await bot.deliver() {
        let body = try JSONReader.read(call.body)
        guard body["channel"]?.string == "C0SUP" else { continue }
        posted.append("\(body["thread_ts"]?.string ?? "new"): \(body["text"]?.string ?? "")")
      }
      var state = BotState(operations: Operations(configuration: .testers))
      for record in journal.records { try state.replay(BotState.Step(record)) }
      let restored = try BotState(restoring: state.snapshotParts, operations: state.operations)
      #expect(restored.outbox.snapshot == state.outbox.snapshot)
      bot = try await tester(journal: journal, clock: clock)
    }
    let card = "<https://app.slack.com/client/T1/C0FIN/thread/C0FIN-1700000000.000001|REQ-1>"
    #expect(
      posted == [
        "new: \(card) *P1* “pay invoice 4711” was handed over to @support by @finance.",
        "new: \(card) *P1* response: 90 % of 1 h used, due Thu 26 Mar 2026 11:15 (Europe/Paris): “pay invoice 4711” · "
          + "@support",
        "1700000000.000002: \(card) *P1* response: due now, all of 1 h used, Thu 26 Mar 2026 11:15 (Europe/Paris): "
          + "“pay invoice 4711” · @support",
      ])
  }

  @Test("none while a clock is paused, and none of one that stopped in time")
  func paused() async throws {
    let bot = try await tester()
    _ = await bot.say("/ask @finance pay invoice 4711 P1")
    _ = await bot.say("/ask take REQ-1", as: "bob")
    _ = await bot.say("/ask wait REQ-1 client the form", as: "bob")
    await bot.pass(seconds: 5 * 86_400)
    #expect(warnings(bot.journal) == [])
    _ = await bot.say("/ask resume REQ-1", as: "bob")
    await bot.pass(seconds: 6 * 3600)
    #expect(warnings(bot.journal) == ["Tue 31 Mar 2026 16:15 REQ-1 resolution 50"])
  }

  @Test("a severity that counts day and night warns at night")
  func atNight() async throws {
    let bot = try await tester(clock: TestClock(Timestamp("2026-03-28T22:00:00.000Z") ?? .distantFuture))
    _ = await bot.say("/inc checkout is down sev2 #payments")
    await bot.pass(seconds: 15 * 60)
    #expect(
      warnings(bot.journal) == [
        "Sat 28 Mar 2026 23:07 INC-1 response 50", "Sat 28 Mar 2026 23:11 INC-1 response 75",
        "Sat 28 Mar 2026 23:13 INC-1 response 90", "Sat 28 Mar 2026 23:15 INC-1 response 100",
      ])
  }

  @Test("late the moment it got its target: told once, without the steps below it")
  func lateByChange() async throws {
    let bot = try await tester()
    _ = await bot.say("/sla set P1 response none resolution 1h", as: "lea")
    _ = await bot.say("/ask @finance pay invoice 4711 P4")
    await bot.pass(seconds: 7200)
    _ = await bot.say("/ask priority REQ-1 P1")
    await bot.pass(seconds: 3600)
    #expect(warnings(bot.journal) == ["Thu 26 Mar 2026 12:15 REQ-1 resolution 50 75 90 100"])
    let texts = bot.journal.records.filter { $0.kind == "outbox.queued" }.map {
      String(decoding: $0.data.bytes, as: UTF8.self)
    }
    #expect(texts.contains { $0.contains("late already with its new target of 1 h") })
  }

  @Test("a full disk does not lose one: it comes when there is room again")
  func fullDisk() async throws {
    let bot = try await tester()
    _ = await bot.say("/ask @finance pay invoice 4711 P1")
    await bot.pass(seconds: 1700)
    bot.journal.failNext(.full("no space"))
    await bot.pass(seconds: 600)
    #expect(warnings(bot.journal) == ["Thu 26 Mar 2026 10:46 REQ-1 response 50"])
  }

  @Test("a clock that is set back says nothing twice, and one that is set forward says what it passed")
  func clockIsSet() async throws {
    let bot = try await tester()
    _ = await bot.say("/ask @finance pay invoice 4711 P1")
    await bot.pass(seconds: 2000)
    bot.clock.advance(seconds: -3600)
    await bot.pass(seconds: 3600)
    bot.clock.advance(seconds: 1500)
    await bot.pass(seconds: 1)
    #expect(
      warnings(bot.journal) == [
        "Thu 26 Mar 2026 10:45 REQ-1 response 50", "Thu 26 Mar 2026 11:13 REQ-1 response 75 90",
      ])
  }
}
