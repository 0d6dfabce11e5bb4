import Bot
import Chat
import EventLog
import Kernel
import Priorities
import Slack
import TestKit
import Testing

@Suite("Reminders of priorities, in the whole bot")
struct PriorityReminderTests {
  private static let slack = Slack(
    SlackSettings(signingSecrets: ["secret"], botToken: "xoxb-1", apiURL: "https://slack.example/api"),
    check: .reference)

  private func tester(
    journal: MemoryJournal = MemoryJournal(), clock: TestClock = TestClock(), ballots: BallotSeal = .standIn()
  ) async throws -> BotTester {
    try await BotTester.start(on: Self.slack, clock: clock, journal: journal, ballots: ballots)
  }

  /// What leaves, in turn: a channel takes one message per second.
  private func sent(_ bot: BotTester) async -> String {
    var calls: [HTTPCall] = []
    for _ in 1...8 {
      calls += await bot.deliver()
      bot.clock.advance(seconds: 2)
    }
    return calls.map { call in
      let body = (try? JSONReader.read(call.body)) ?? .null
      let method = call.url.split(separator: "/").last ?? ""
      let thread = body["thread_ts"]?.string.map { " below \($0)" } ?? ""
      return "\(method) \(body["channel"]?.string ?? "")\(thread): \(body["text"]?.string ?? "")"
    }.joined(separator: "\n")
  }

  /// What was said unasked, with its moment in Paris.
  private func reminders(_ journal: MemoryJournal) -> String {
    let paris = Audience(language: .english, zone: Zone("Europe/Paris") ?? .utc)
    return journal.records.filter { ["priority.asked", "priority.review-nudged"].contains($0.kind) }.map {
      "\(paris.date($0.at)) \($0.kind)"
    }.joined(separator: "\n")
  }

  @Test("a blocker is asked on working days, over a restart, and not while away")
  func blockers() async throws {
    let (journal, clock) = (MemoryJournal(), TestClock())
    var bot = try await tester(journal: journal, clock: clock)
    _ = await bot.say("/prio propose Migrate the CRM")
    _ = await bot.say("/prio commit PRI-1 <@bob|bob> by 15/12", as: "lea")
    _ = await bot.say("/prio block PRI-1 on <@ana|ana> the contract is not signed", as: "bob")
    await bot.pass(seconds: 5 * 86_400)
    bot = try await tester(journal: journal, clock: clock)
    await bot.pass(seconds: 86_400)
    _ = await bot.say("/ops away until 9/4")
    await bot.pass(seconds: 4 * 86_400)
    _ = await bot.say("/ops back")
    await bot.pass(seconds: 3 * 86_400)
    _ = await bot.say("/prio ack PRI-1")
    await bot.pass(seconds: 30 * 86_400)
    #expect(
      reminders(journal) == #"""
        Fri 27 Mar 2026 09:00 priority.asked
        Mon 30 Mar 2026 09:00 priority.asked
        Tue 31 Mar 2026 09:00 priority.asked
        Wed 1 Apr 2026 09:00 priority.asked
        Tue 7 Apr 2026 09:00 priority.asked
        Wed 8 Apr 2026 09:00 priority.asked
        """#)
    let asked = journal.records.filter { $0.kind == "outbox.queued" && $0.data["under"] != nil }
    #expect(asked.map(\.data.text).filter { $0.contains(#""call":true"#) }.count == 7)
  }

  @Test("a review that was left open is spoken of in its thread, over a restart, and can be gone on with")
  func review() async throws {
    let (journal, clock) = (MemoryJournal(), TestClock())
    var bot = try await tester(journal: journal, clock: clock)
    _ = await bot.say("/prio propose Migrate the CRM")
    _ = await bot.say("/prio review start", as: "lea")
    var text = await sent(bot)
    await bot.pass(seconds: 86_400)
    text += "\n" + (await sent(bot))
    bot = try await tester(journal: journal, clock: clock)
    await bot.pass(seconds: 40 * 86_400)
    text += "\n" + (await sent(bot))
    text += "\n" + (await bot.say("/prio review", as: "lea"))
    text += "\n" + (await bot.say("/prio review next", as: "lea"))
    text += "\n" + (await bot.say("/prio review close", as: "lea"))
    text += "\n" + (await sent(bot))
    #expect(
      reminders(journal) == #"""
        Fri 27 Mar 2026 10:15 priority.review-nudged
        Tue 31 Mar 2026 10:15 priority.review-nudged
        Tue 7 Apr 2026 10:15 priority.review-nudged
        """#)
    #expect(
      text == #"""
        chat.postMessage ops: *PRI-1* proposed “Migrate the CRM”
        nobody owns it · proposed Thu 26 Mar 2026 10:15, @ana
        Place 1 of 1
        chat.postMessage ops: *Review 1*, step 1 of 5: what moved since the freeze
        Nothing was frozen before: this is the order today.
        1. <https://app.slack.com/client/T1/ops/thread/ops-1700000000.000001|PRI-1> proposed “Migrate the CRM” · 0 s
        chat.postMessage ops below 1700000000.000001: *Review 1* has stood at step 1 of 5 for 1 d. <@lea>, it goes on with `/prio review next` or `/prio review close`

        Review 1 has been open here since Thu 26 Mar 2026 10:15 (Europe/Paris), by @lea, and is at step 1 of 5: what moved since the freeze. It goes on with /prio review next
        /prio review: review 1, step 2 of 5: promises kept or not.
        /prio review: review 1 is closed and the order is frozen. The summary stands in the channel.
        Not discussed, first next time: PRI-1
        chat.postMessage ops below 1700000000.000001: *Review 1*, step 2 of 5: promises kept or not
        Nothing was frozen before, so no promise is held against this week.
        chat.postMessage ops: *Review 1* of Wed 6 May 2026 11:15 (Europe/Paris)
        Priorities (0 owned):
        Five owned priorities are the aim: 5 to go.
        Decisions (0):
        Not discussed, first next time: <https://app.slack.com/client/T1/ops/thread/ops-1700000000.000001|PRI-1> “Migrate the CRM”
        Blockers:
        Nothing is blocked.
        """#)
  }
}
