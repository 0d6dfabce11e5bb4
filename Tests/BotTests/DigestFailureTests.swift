import Bot
import Chat
import Digests
import EventLog
import Kernel
import Slack
import TestKit
import Testing

/// A chat that does not take digests: who is told, and where.
@Suite("Digests that the chat does not take")
struct DigestFailureTests {
  private let journal = MemoryJournal()
  private let clock = TestClock()
  private let channels = SlackChannels()

  private func start() async throws -> BotTester {
    let bot = try await BotTester.start(
      on: Slack(
        SlackSettings(signingSecrets: ["secret"], botToken: "xoxb-1", apiURL: "https://slack.example/api"),
        check: .reference), clock: clock, journal: journal, sender: channels.sender)
    _ = await bot.say("/digest daily 9:00", as: "lea")
    return bot
  }

  /// Lets time pass in steps, so that everything leaves as it may.
  private func live(_ bot: BotTester, until text: String, step: Int64 = 300) async throws {
    let end = try #require(Timestamp(text))
    while clock.now < end {
      await bot.pass(until: min(end, clock.now.adding(seconds: step)))
      _ = await bot.deliver()
    }
  }

  @Test("a channel that was deleted: those who lead are told once, by direct message")
  func deleted() async throws {
    let bot = try await start()
    channels.next(.refused(HTTPResult(status: 200, body: Array(#"{"ok":false,"error":"is_archived"}"#.utf8))))
    try await live(bot, until: "2026-03-27T09:00:00.000Z")
    #expect(
      channels.lines == [
        """
        Dadam: The daily digest for #ops, owed Fri 27 Mar 2026 09:00 (Europe/Paris), could not be sent: the chat answered \
        `is_archived`. The next one says so. I tell you once, until one gets through.
        """,
        """
        Dlea: The daily digest for #ops, owed Fri 27 Mar 2026 09:00 (Europe/Paris), could not be sent: the chat answered \
        `is_archived`. The next one says so. I tell you once, until one gets through.
        """,
      ])
    channels.next(.refused(HTTPResult(status: 200, body: Array(#"{"ok":false,"error":"is_archived"}"#.utf8))))
    try await live(bot, until: "2026-03-30T08:00:00.000Z")
    #expect(channels.lines.count == 2)
    try await live(bot, until: "2026-03-31T08:00:00.000Z")
    #expect(
      channels.lines.dropFirst(2) == [
        """
        ops: *Daily digest* · Mon 30 Mar 2026 09:00 – Tue 31 Mar 2026 09:00 (Europe/Paris)
        Missed: Fri 27 Mar 2026 09:00: not sent, the chat answered `is_archived`
        Missed: Mon 30 Mar 2026 09:00: not sent, the chat answered `is_archived`
        Nothing needs anyone.
        """
      ])
  }

  @Test("a revoked token reaches nobody: it stands in /ops health")
  func revoked() async throws {
    let bot = try await start()
    for method in ["chat.postMessage", "chat.postEphemeral", "conversations.open"] {
      channels.refuse(method, #"{"ok":false,"error":"token_revoked"}"#)
    }
    try await live(bot, until: "2026-03-27T09:00:00.000Z")
    #expect(channels.lines.isEmpty)
    #expect(
      await bot.say("/ops health") == """
        3 messages given up, 0 messages waiting. The latest:
        Fri 27 Mar 2026 09:00 (Europe/Paris) · slack · railhead-8 · the chat answered token_revoked
        Fri 27 Mar 2026 09:00 (Europe/Paris) · slack · railhead-7 · the chat answered token_revoked
        Fri 27 Mar 2026 09:00 (Europe/Paris) · slack · railhead-3 · the chat answered token_revoked
        """)
    #expect(
      await bot.say("/digest missed") == """
        /digest missed: what was not sent, newest first
        – daily digest · here · Fri 27 Mar 2026 09:00: not sent, the chat answered token_revoked
        """)
  }

  @Test("a clock that was years ahead: those who lead are told once that it is silent, and what counts anew")
  func yearsAhead() async throws {
    let bot = try await start()
    let now = clock.now
    clock.move(to: try #require(Timestamp("2036-03-27T08:00:00.000Z")))
    await bot.pass(seconds: 60)
    _ = await bot.deliver()
    #expect(channels.lines.count == 1)
    clock.move(to: now)
    for _ in 0..<3 {
      await bot.pass(seconds: 60)
      _ = await bot.deliver()
    }
    #expect(
      channels.lines.dropFirst() == [
        """
        Dadam: The daily digest for #ops counts as sent until Thu 27 Mar 2036 09:00 (Europe/Paris), because my clock was \
        there once: nothing is sent before. Now I read Thu 26 Mar 2026 10:15 (Europe/Paris). If that is right, \
        `/digest resume daily #ops` counts anew.
        """,
        """
        Dlea: The daily digest for #ops counts as sent until Thu 27 Mar 2036 09:00 (Europe/Paris), because my clock was \
        there once: nothing is sent before. Now I read Thu 26 Mar 2026 10:15 (Europe/Paris). If that is right, \
        `/digest resume daily #ops` counts anew.
        """,
      ])
    _ = await bot.say("/digest resume daily #ops", as: "lea", channel: "elsewhere")
    try await live(bot, until: "2026-03-27T08:01:00.000Z")
    #expect(channels.lines.last?.hasPrefix("ops: *Daily digest*") == true)
    #expect(channels.lines.count == 4)
  }

  @Test("an hour of 429: it is sent once, late, and those who lead are told that it waits")
  func slowedDown() async throws {
    let bot = try await start()
    channels.refuse("chat.postMessage", "", status: 429, headers: ["retry-after": "600"])
    try await live(bot, until: "2026-03-27T09:05:00.000Z")
    #expect(channels.lines.isEmpty)
    let tried = journal.records.count { $0.kind == "outbox.tried" }
    #expect(journal.records.count { $0.kind == "outbox.declined" } == tried)
    channels.refuse("chat.postMessage", nil)
    try await live(bot, until: "2026-03-27T10:00:00.000Z")
    #expect(
      Set(channels.lines) == [
        """
        ops: *Daily digest* · Thu 26 Mar 2026 09:00 – Fri 27 Mar 2026 09:00 (Europe/Paris)
        Nothing needs anyone.
        """,
        """
        Dadam: The daily digest for #ops, owed Fri 27 Mar 2026 09:00 (Europe/Paris), still waits after an hour: the chat \
        answered `429`. I go on trying, and tell you once, until one gets through.
        """,
        """
        Dlea: The daily digest for #ops, owed Fri 27 Mar 2026 09:00 (Europe/Paris), still waits after an hour: the chat \
        answered `429`. I go on trying, and tell you once, until one gets through.
        """,
      ])
    #expect(channels.lines.count == 3)
    #expect(!channels.methods.contains("conversations.history"))
  }

  @Test("what stands in the thread is refused: those who lead are told that it is missing, once")
  func refusedRest() async throws {
    let bot = try await start()
    let once = OnceMessage(
      Message("Nothing needs anyone."), rest: Message("Nothing at all."), mark: "digest-1-2026-03-26T09:00",
      until: clock.now.adding(seconds: 3600))
    let ops = Handle(place: Place(platform: "slack", team: "T1", channel: "ops"))
    _ = await bot.bot.dispatcher.record([.outbox(.queued(ops, .once(once)))], by: "railhead")
    channels.next(.answered)
    channels.next(.refused(HTTPResult(status: 200, body: Array(#"{"ok":false,"error":"thread_locked"}"#.utf8))))
    try await live(bot, until: "2026-03-26T10:00:00.000Z")
    #expect(
      channels.lines == [
        "ops: Nothing needs anyone.",
        """
        Dadam: The daily digest for #ops, owed Thu 26 Mar 2026 09:00 (Europe/Paris), is there without what was to stand \
        in its thread, which could not be sent: the chat answered `thread_locked`. I do not try again.
        """,
        """
        Dlea: The daily digest for #ops, owed Thu 26 Mar 2026 09:00 (Europe/Paris), is there without what was to stand \
        in its thread, which could not be sent: the chat answered `thread_locked`. I do not try again.
        """,
      ])
    #expect(bot.bot.dispatcher.state.digests[1]?.progress.missed == [])
  }
}
