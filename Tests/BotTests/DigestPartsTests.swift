import Bot
import Chat
import Digests
import EventLog
import Kernel
import Slack
import TestKit
import Testing

/// A digest of several messages, and the thread below it: each of them once, whenever the bot is killed.
@Suite("Digests in parts")
struct DigestPartsTests {
  private let journal = MemoryJournal()
  private let clock = TestClock()
  private let channels = SlackChannels()

  private func start() async throws -> BotTester {
    try await BotTester.start(
      on: Slack(
        SlackSettings(signingSecrets: ["secret"], botToken: "xoxb-1", apiURL: "https://slack.example/api"),
        check: .reference), clock: clock, journal: journal, sender: channels.sender)
  }

  /// Friday 27 March, 09:00 in Paris: a daily digest is due in `desk`.
  private func intended() async throws -> BotTester {
    let bot = try await start()
    _ = await bot.say("/digest daily 9:00", as: "lea", channel: "desk")
    await bot.pass(until: try #require(Timestamp("2026-03-27T08:00:00.000Z")))
    return bot
  }

  /// One with more below it, both as long as that.
  private func owed(_ text: String = Self.long) async throws -> BotTester {
    let bot = try await start()
    let text = Message(.plain(text))
    let once = OnceMessage(text, rest: text, mark: Self.key, until: clock.now.adding(seconds: 6 * 3600))
    let desk = Handle(place: Place(platform: "slack", team: "T1", channel: "desk"))
    _ = await bot.bot.dispatcher.record([.outbox(.queued(desk, .once(once)))], by: "railhead")
    return bot
  }

  private func restarted(after seconds: Int64 = 600) async throws -> BotTester {
    clock.advance(seconds: seconds)
    let bot = try await start()
    await live(bot, rounds: 20)
    return bot
  }

  private func live(_ bot: BotTester, rounds: Int) async {
    for _ in 0..<rounds {
      _ = await bot.deliver()
      await bot.pass(seconds: 30)
    }
  }

  /// The marks of what the channel reads, in order; those below the first one stand behind `>`.
  private var marks: [String] {
    channels.posted.compactMap { post in post.mark.map { post.thread == nil ? $0 : "> \($0)" } }
  }

  private static let key = "digest-1-2026-03-27T09:00"
  private static let long = String(repeating: "Nothing needs anyone. ", count: 300)
  private static let whole = [key, key + ".2", "> \(key)-rest", "> \(key)-rest.2"]

  @Test("killed between two parts of one message: what is left is said, and nothing twice", arguments: [true, false])
  func split(arrives: Bool) async throws {
    let bot = try await owed()
    channels.next(.answered)
    channels.next(arrives ? .arrives : .isLost)
    _ = await bot.deliver()
    #expect(marks == (arrives ? [Self.key, Self.key + ".2"] : [Self.key]))
    let next = try await restarted()
    #expect(marks == Self.whole)
    #expect(await next.say("/digest missed") == "/digest missed: none. Everything that was owed was sent.")
  }

  @Test("an answer that is lost between two parts is looked into, and what is below stands below")
  func lostAnswer() async throws {
    let bot = try await owed()
    channels.next(.answered)
    channels.next(.arrives)
    await live(bot, rounds: 10)
    #expect(marks == Self.whole)
    let first = channels.posted.first { $0.mark == Self.key }?.time
    #expect(channels.posted.filter { $0.thread != nil && $0.mark != nil }.map(\.thread) == [first, first])
  }

  @Test("killed after what stands in the thread has arrived: it is found there, and not said twice")
  func rest() async throws {
    let bot = try await owed("Nothing needs anyone.")
    channels.next(.answered)
    channels.next(.arrives)
    _ = await bot.deliver()
    clock.advance(seconds: 2)
    _ = await bot.deliver()
    #expect(marks == [Self.key, "> \(Self.key)-rest"])
    _ = try await restarted()
    #expect(marks == [Self.key, "> \(Self.key)-rest"])
    #expect(channels.methods.contains("conversations.replies"))
  }

  @Test("what is begun is ended, also when it has become late meanwhile")
  func begunAndLate() async throws {
    let bot = try await owed()
    channels.next(.answered)
    let slow = HTTPResult(status: 429, headers: ["retry-after": "25000"])
    channels.next(.refused(slow))
    _ = await bot.deliver()
    await bot.pass(seconds: 25_000)
    await live(bot, rounds: 10)
    #expect(marks == Self.whole)
  }

  @Test("one that was tried just before it was too late is looked for before it is given up")
  func triedLate() async throws {
    let bot = try await intended()
    clock.advance(seconds: 6 * 3600 - 5)
    channels.next(.arrives)
    _ = await bot.deliver()
    await live(bot, rounds: 10)
    #expect(marks == [Self.key])
    #expect(await bot.say("/digest missed", as: "lea") == "/digest missed: none. Everything that was owed was sent.")
  }

  @Test("a chat that is not to be looked through does not hold up what is said in the same channel for long")
  func barred() async throws {
    let bot = try await intended()
    channels.refuse("conversations.history", "", status: 503)
    channels.next(.isLost)
    _ = await bot.deliver()
    _ = await bot.say("/inc checkout is down sev1", as: "ana", channel: "desk")
    await live(bot, rounds: 60)
    #expect(marks == [])
    #expect(channels.posted.contains { $0.channel == "desk" && $0.text.contains("checkout is down") })
    #expect(bot.bot.dispatcher.state.digests[1]?.progress.missed.map(\.reason) == [.uncertain])
  }

  @Test("a clock that was ahead when it was tried is no reason to look behind it")
  func clockAhead() async throws {
    let bot = try await intended()
    let right = clock.now.adding(seconds: -4 * 3600)
    channels.kill(journal)
    _ = await bot.deliver()
    clock.move(to: right)
    let next = try await start()
    await live(next, rounds: 5)
    let look = try #require(channels.looks.first?.split(separator: "&").first { $0.hasPrefix("oldest=") })
    let oldest = try #require(Int64(look.dropFirst("oldest=".count).prefix { $0 != "." }))
    #expect(oldest <= right.seconds - 3600)
    #expect(marks == [Self.key])
  }
}
