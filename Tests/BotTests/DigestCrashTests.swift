import Bot
import Chat
import Digests
import EventLog
import HashTreeCollections
import Kernel
import Matrix
import Operations
import Slack
import TestKit
import Testing

/// A crash between the intent to send a digest and the word that it was sent, both ways round: what the channel reads.
@Suite("Digests and crashes")
struct DigestCrashTests {
  private let journal = MemoryJournal()
  private let clock = TestClock()

  private static let slack = Slack(
    SlackSettings(signingSecrets: ["secret"], botToken: "xoxb-1", apiURL: "https://slack.example/api"),
    check: .reference)

  private static let friday = "Fri 27 Mar 2026 09:00"
  private static let first = """
    ops: *Daily digest* · Thu 26 Mar 2026 09:00 – Fri 27 Mar 2026 09:00 (Europe/Paris)
    Nothing needs anyone.
    """
  private static let second = """
    ops: *Daily digest* · Fri 27 Mar 2026 09:00 – Mon 30 Mar 2026 09:00 (Europe/Paris)
    Nothing needs anyone.
    """
  private static let secondTelling = """
    ops: *Daily digest* · Fri 27 Mar 2026 09:00 – Mon 30 Mar 2026 09:00 (Europe/Paris)
    Missed: Fri 27 Mar 2026 09:00: sent or not, nobody knows: the bot stopped meanwhile, and did not send it a second time
    Nothing needs anyone.
    """

  private func start(_ channels: SlackChannels) async throws -> BotTester {
    try await BotTester.start(on: Self.slack, clock: clock, journal: journal, sender: channels.sender)
  }

  /// A Slack that can be looked through, or one that does not allow it.
  private func slack(canLook: Bool) -> SlackChannels {
    let channels = SlackChannels()
    if !canLook { channels.refuse("conversations.history", #"{"ok":false,"error":"missing_scope"}"#) }
    return channels
  }

  /// Friday 27 March, 09:00 in Paris: a daily digest is due in `ops`, and its intent is in the journal.
  private func intended(_ channels: SlackChannels) async throws -> BotTester {
    let bot = try await start(channels)
    _ = await bot.say("/digest daily 9:00", as: "lea")
    await bot.pass(until: try #require(Timestamp("2026-03-27T08:00:00.000Z")))
    return bot
  }

  /// Ten minutes later, or as told, it runs again, until Monday's digest is sent.
  private func restarted(_ channels: SlackChannels, after seconds: Int64 = 600) async throws -> BotTester {
    clock.advance(seconds: seconds)
    let bot = try await start(channels)
    for _ in 0..<20 {
      _ = await bot.deliver()
      await bot.pass(seconds: 30)
    }
    await bot.pass(until: try #require(Timestamp("2026-03-30T07:00:00.000Z")))
    _ = await bot.deliver()
    return bot
  }

  private var kinds: [String] {
    journal.records.map(\.kind).filter { $0.hasPrefix("digest.") || $0.hasPrefix("outbox.") }
  }

  @Test("the intent and the message are one append; the attempt is on the disk before the request leaves")
  func order() async throws {
    let channels = slack(canLook: true)
    let bot = try await intended(channels)
    let appends = journal.appends
    #expect(kinds == ["digest.scheduled", "digest.intended", "outbox.queued"])
    #expect(journal.records.suffix(2).map(\.more) == [1, 0])
    _ = await bot.deliver()
    #expect(journal.appends == appends + 2)
    #expect(kinds.suffix(3) == ["outbox.tried", "outbox.sent", "digest.posted"])
    #expect(channels.lines == [Self.first])
    #expect(channels.posted.first?.mark == "digest-1-2026-03-27T09:00")
  }

  @Test("killed before the first attempt: it is sent after the start")
  func beforeAttempt() async throws {
    let channels = slack(canLook: true)
    _ = try await intended(channels)
    _ = try await restarted(channels)
    #expect(channels.lines == [Self.first, Self.second])
    #expect(!channels.methods.contains("conversations.history"))
  }

  @Test("killed after it arrived, where the chat can tell: found, and not sent again")
  func arrived() async throws {
    let channels = slack(canLook: true)
    let bot = try await intended(channels)
    channels.kill(journal)
    _ = await bot.deliver()
    #expect(kinds.last == "outbox.tried")
    let next = try await restarted(channels)
    #expect(channels.lines == [Self.first, Self.second])
    #expect(await next.say("/digest missed") == "/digest missed: none. Everything that was owed was sent.")
  }

  @Test("killed after it arrived, where the chat cannot tell: not sent again, and the next one says so")
  func arrivedUnseen() async throws {
    let channels = slack(canLook: false)
    let bot = try await intended(channels)
    channels.kill(journal)
    _ = await bot.deliver()
    let next = try await restarted(channels)
    #expect(channels.lines == [Self.first, Self.secondTelling])
    #expect(
      await next.say("/digest manqués", language: "fr") == """
        /digest manqués : ce qui n’est pas parti, le plus récent d’abord
        – résumé du jour · ici · ven. 27 mars 2026 09:00 : envoyé ou non, nul ne le sait : le bot s’est arrêté entre-temps \
        et ne l’a pas envoyé une seconde fois
        """)
  }

  @Test("killed before it left, where the chat can tell: not found, and sent")
  func neverLeft() async throws {
    let channels = slack(canLook: true)
    let bot = try await intended(channels)
    channels.next(.isLost)
    _ = await bot.deliver()
    #expect(channels.lines.isEmpty)
    _ = try await restarted(channels)
    #expect(channels.lines == [Self.first, Self.second])
    #expect(
      channels.methods == [
        "chat.postMessage", "conversations.history", "chat.postMessage", "chat.postMessage",
      ])
  }

  @Test("killed before it left, where the chat cannot tell: not sent, and the next one says so")
  func neverLeftUnseen() async throws {
    let channels = slack(canLook: false)
    let bot = try await intended(channels)
    channels.next(.isLost)
    _ = await bot.deliver()
    _ = try await restarted(channels)
    #expect(channels.lines == [Self.secondTelling])
  }

  @Test("killed for longer than a daily digest is worth sending: what arrived is found all the same")
  func foundLate() async throws {
    let channels = slack(canLook: true)
    let bot = try await intended(channels)
    channels.kill(journal)
    _ = await bot.deliver()
    let next = try await restarted(channels, after: 8 * 3600)
    #expect(channels.lines == [Self.first, Self.second])
    #expect(await next.say("/digest missed") == "/digest missed: none. Everything that was owed was sent.")
  }

  @Test("killed before the attempt for longer than that: it is too late, and the next one says so")
  func tooLate() async throws {
    let channels = slack(canLook: true)
    _ = try await intended(channels)
    _ = try await restarted(channels, after: 8 * 3600)
    #expect(
      channels.lines.last == """
        ops: *Daily digest* · Fri 27 Mar 2026 09:00 – Mon 30 Mar 2026 09:00 (Europe/Paris)
        Missed: Fri 27 Mar 2026 09:00: not sent, it was too late to send it
        Nothing needs anyone.
        """)
    #expect(channels.posted.count { $0.channel == "ops" } == 1)
  }

  @Test("a snapshot keeps that it may have arrived, and when the bot was last there")
  func snapshot() async throws {
    let channels = slack(canLook: true)
    let bot = try await intended(channels)
    channels.next(.arrives)
    _ = await bot.deliver()
    let state = bot.bot.dispatcher.state
    #expect(state.outbox.pending.values.map(\.triedAt) == [clock.now])
    let restored = try BotState(restoring: state.snapshotParts, operations: Operations(configuration: .testers))
    #expect(restored.outbox.pending == state.outbox.pending)
    #expect(restored.latest == clock.now)
    #expect(restored.digests == state.digests)
  }

  @Test("without a crash, an answer that was lost is looked into in the same way")
  func lostAnswer() async throws {
    let channels = slack(canLook: true)
    let bot = try await intended(channels)
    channels.next(.arrives)
    let start = clock.now
    for _ in 0..<9 {
      _ = await bot.deliver()
      // It may still be on its way: nobody looks at once.
      let isEarly = clock.now.milliseconds(since: start) < 30_000
      #expect(!isEarly || !channels.methods.contains("conversations.history"))
      await bot.pass(seconds: 10)
    }
    #expect(channels.lines == [Self.first])
    #expect(channels.methods == ["chat.postMessage", "conversations.history"])
    #expect(kinds.suffix(2) == ["outbox.sent", "digest.posted"])
  }

  @Test("killed during a later attempt: that one has its half minute too before anybody looks")
  func laterAttempt() async throws {
    let channels = slack(canLook: true)
    let bot = try await intended(channels)
    channels.next(.isLost)
    channels.next(.lingers)
    for _ in 0..<9 where channels.methods.count(where: { $0 == "chat.postMessage" }) < 2 {
      _ = await bot.deliver()
      await bot.pass(seconds: 10)
    }
    #expect(channels.methods == ["chat.postMessage", "conversations.history", "chat.postMessage"])
    _ = await (try await start(channels)).deliver()
    channels.land()
    _ = try await restarted(channels, after: 0)
    #expect(channels.lines == [Self.first, Self.second])
  }

  @Test("what the disk does not take is not sent, and is sent once it does")
  func fullDisk() async throws {
    let channels = slack(canLook: true)
    let bot = try await intended(channels)
    journal.failNext(.full("test"))
    _ = await bot.deliver()
    #expect(channels.lines.isEmpty)
    await bot.pass(seconds: 30)
    _ = await bot.deliver()
    #expect(channels.lines == [Self.first])
  }

  private static let matrix = Matrix(
    settings: MatrixSettings(
      homeServerURL: "http://localhost:8008", asToken: "as", hsToken: "hs", botUser: "@bot:example.org"),
    check: .reference)

  private func start(_ outside: RecordingSender) async throws -> BotTester {
    try await BotTester.start(on: Self.matrix, clock: clock, journal: journal, outside: outside)
  }

  private static func homeServer() -> RecordingSender {
    RecordingSender { _, number in
      .success(HTTPResult(status: 200, body: Array(#"{"event_id":"$sent\#(number)"}"#.utf8)))
    }
  }

  @Test("Matrix is sent the same transaction again, and makes one event of it")
  func matrix() async throws {
    let outside = Self.homeServer()
    var bot = try await start(outside)
    _ = await bot.say("/digest daily 9:00", as: "lea", channel: "!ops:example.org")
    await bot.pass(until: try #require(Timestamp("2026-03-27T08:00:00.000Z")))
    outside.answerNext(.failure(.timedOut))
    let before = await bot.deliver().map(\.url)
    clock.advance(seconds: 600)
    bot = try await start(outside)
    await bot.pass(seconds: 60)
    let after = await bot.deliver().map(\.url)
    #expect(after.count == 1)
    #expect(after == before)
    #expect(kinds.suffix(2) == ["outbox.sent", "digest.posted"])
  }

  @Test("a home server that may have forgotten the transaction is not asked again, whatever it said in between")
  func forgotten() async throws {
    let outside = Self.homeServer()
    var bot = try await start(outside)
    _ = await bot.say("/digest weekly", as: "lea", channel: "!ops:example.org")
    await bot.pass(until: try #require(Timestamp("2026-03-30T07:00:00.000Z")))
    outside.answerNext(.failure(.timedOut))
    #expect(await bot.deliver().count == 1)
    await bot.pass(seconds: 60)
    outside.answerNext(.success(HTTPResult(status: 429)))
    #expect(await bot.deliver().count == 1)
    clock.advance(seconds: 13 * 3600)
    bot = try await start(outside)
    #expect(await bot.deliver() == [])
    #expect(kinds.suffix(2) == ["outbox.failed", "digest.lost"])
    #expect(bot.bot.dispatcher.state.digests[1]?.progress.missed.map(\.reason) == [.uncertain])
  }
}
