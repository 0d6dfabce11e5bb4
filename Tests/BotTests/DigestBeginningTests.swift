import Bot
import EventLog
import Kernel
import Operations
import Slack
import TestKit
import Testing

/// What digests compare with begins with the first record, whatever a start reads it from.
@Suite("Digests of a young journal")
struct DigestBeginningTests {
  private let clock = TestClock()

  private func start() async throws -> BotTester {
    try await BotTester.start(
      on: Slack(
        SlackSettings(signingSecrets: ["secret"], botToken: "xoxb-1", apiURL: "https://slack.example/api"),
        check: .reference), clock: clock)
  }

  /// The line of a weekly preview that counts incidents.
  private func declared(_ bot: BotTester) async -> String {
    await bot.say("/digest now weekly", as: "lea", channel: "desk").split(separator: "\n").filter {
      $0.contains("incidents declared")
    }.joined(separator: "\n")
  }

  @Test("a week is compared with the one before once there were records in all of it, over a restart too")
  func compared() async throws {
    let bot = try await start()
    let beginning = clock.now
    _ = await bot.say("/inc checkout is down sev3")
    await bot.pass(seconds: 10 * 86_400)
    _ = await bot.say("/inc lifts are stuck sev3")
    await bot.pass(seconds: 60)
    #expect(
      await declared(bot)
        == "• incidents declared: 1 · /inc list from 2026-03-29 11:16 to 2026-04-05 11:16")
    await bot.pass(seconds: 5 * 86_400)
    let line = "• incidents declared: 1 (before: 0) · /inc list from 2026-04-03 11:16 to 2026-04-10 11:16"
    #expect(await declared(bot) == line)
    let again = try await BotTester.start(on: bot.platform, clock: clock, journal: bot.journal)
    #expect(await declared(again) == line)
    let state = again.bot.dispatcher.state
    #expect(state.beginning == beginning)
    let restored = try BotState(restoring: state.snapshotParts, operations: Operations(configuration: .testers))
    #expect(restored.beginning == beginning)
  }

  @Test("a snapshot from before this was kept is no use: the journal is read instead")
  func older() async throws {
    let bot = try await start()
    _ = await bot.say("/inc checkout is down sev3")
    let parts = bot.bot.dispatcher.state.snapshotParts.map { part in
      part.name != "position"
        ? part
        : SnapshotPart(
          name: part.name,
          bytes: Array(String(decoding: part.bytes, as: UTF8.self).replacing("\"shape\":7", with: "\"shape\":6").utf8))
    }
    #expect(throws: Fault.self) {
      try BotState(restoring: parts, operations: Operations(configuration: .testers))
    }
  }
}
