import Bot
import Chat
import EventLog
import HashTreeCollections
import Kernel
import Slack
import TestKit
import Testing

/// Messages with charts: drawn where the chat takes them, and never in the way of what they say.
@Suite("Charts of messages")
struct ChartTests {
  private static let chart = Chart(
    "Incidents by week", .count, in: .english, points: [Chart.Point("16 Mar", 3), Chart.Point("23 Mar", 12)])
  private static let message = Message("Weekly digest: ▁▇ 3–12", charts: [chart])

  private func start(_ refusal: String?, journal: MemoryJournal = MemoryJournal()) async throws -> BotTester {
    try await start(
      RecordingSender { call, number in
        let hasChart = String(decoding: call.body, as: UTF8.self).contains("data_visualization")
        let error = hasChart ? refusal : nil
        let body = error.map { #"{"ok":false,"error":"\#($0)"}"# } ?? #"{"ok":true,"ts":"1700000000.00000\#(number)"}"#
        return .success(HTTPResult(status: 200, body: Array(body.utf8)))
      }, journal: journal)
  }

  private func start(_ outside: RecordingSender, journal: MemoryJournal = MemoryJournal()) async throws -> BotTester {
    try await BotTester.start(
      on: Slack(
        SlackSettings(signingSecrets: ["secret"], botToken: "xoxb-1", apiURL: "https://slack.example/api"),
        check: .reference), journal: journal, outside: outside)
  }

  private func queue(_ content: OutboxItem.Content, on bot: BotTester) async {
    let room = Place(platform: "slack", team: "T1", channel: "C1")
    _ = await bot.bot.dispatcher.record([.outbox(.queued(Handle(place: room), content))], by: "test")
  }

  private func once(_ bot: BotTester) -> OutboxItem.Content {
    .once(OnceMessage(Self.message, mark: "digest-1", until: bot.clock.now.adding(seconds: 3600)))
  }

  /// What left: the text, and whether a chart was with it.
  private func sent(by bot: BotTester) async throws -> [String] {
    var lines: [String] = []
    for _ in 1...5 {
      for call in await bot.deliver() {
        let body = try JSONReader.read(call.body)
        lines.append((body["text"]?.string ?? "") + (body["blocks"] == nil ? "" : " + chart"))
      }
      bot.clock.advance(seconds: 5)
    }
    return lines
  }

  @Test("a chart that is taken is sent once")
  func taken() async throws {
    let bot = try await start(nil)
    await queue(once(bot), on: bot)
    #expect(try await sent(by: bot) == ["Weekly digest: ▁▇ 3–12 + chart"])
  }

  @Test(
    "where it is refused the same message goes without it, exactly once",
    arguments: ["invalid_blocks", "invalid_blocks_format"])
  func refused(_ error: String) async throws {
    let bot = try await start(error)
    await queue(once(bot), on: bot)
    #expect(try await sent(by: bot) == ["Weekly digest: ▁▇ 3–12 + chart", "Weekly digest: ▁▇ 3–12"])
    await queue(.message(Self.message), on: bot)
    #expect(try await sent(by: bot) == ["Weekly digest: ▁▇ 3–12 + chart", "Weekly digest: ▁▇ 3–12"])
    #expect(bot.bot.dispatcher.state.outbox.pending.isEmpty)
    #expect(bot.bot.dispatcher.state.outbox.failureCount == 0)
  }

  @Test(
    "a chat that breaks down over it gets the words alone every fourth time; a chat that was down gets both",
    arguments: [true, false])
  func brokenDown(overCharts: Bool) async throws {
    let down = Lock(0)
    let outside = RecordingSender { call, number in
      if call.url.hasSuffix("conversations.history") {
        return .success(HTTPResult(status: 200, body: Array(#"{"ok":true,"messages":[]}"#.utf8)))
      }
      let hasChart = String(decoding: call.body, as: UTF8.self).contains("data_visualization")
      let isBroken = down.withLock { down in
        if down == 0 || (overCharts && !hasChart) { return false }
        down -= 1
        return true
      }
      if isBroken { return .success(HTTPResult(status: 503)) }
      return .success(HTTPResult(status: 200, body: Array(#"{"ok":true,"ts":"1700000000.00000\#(number)"}"#.utf8)))
    }
    for isOnce in [false, true] {
      down.withLock { $0 = 4 }
      let bot = try await start(outside)
      await queue(isOnce ? once(bot) : .message(Self.message), on: bot)
      var sent: [String] = []
      for _ in 1...100 {
        for call in await bot.deliver() where call.url.hasSuffix("chat.postMessage") {
          sent.append(try JSONReader.read(call.body)["blocks"] == nil ? "words" : "chart")
        }
        bot.clock.advance(seconds: 20)
      }
      #expect(sent == ["chart", "chart", "chart", "words"] + (overCharts ? [] : ["chart"]))
      #expect(bot.bot.dispatcher.state.outbox.pending.isEmpty)
    }
  }

  @Test("what has nothing to do with it is not tried again")
  func otherRefusal() async throws {
    let bot = try await start("channel_not_found")
    await queue(.message(Self.message), on: bot)
    #expect(try await sent(by: bot) == ["Weekly digest: ▁▇ 3–12 + chart"])
    #expect(bot.bot.dispatcher.state.outbox.failures.map(\.reason) == ["channel_not_found"])
  }

  @Test("a restart still knows them, and records without charts are read as before")
  func journal() async throws {
    let journal = MemoryJournal()
    let bot = try await start(nil, journal: journal)
    await queue(once(bot), on: bot)
    let data = try #require(journal.records.last?.data)
    #expect(data["once"]?["message"]?["charts"] == [Self.chart.json])
    let again = try await start(nil, journal: journal)
    #expect(again.bot.dispatcher.state.outbox.pending == bot.bot.dispatcher.state.outbox.pending)
    #expect(try await sent(by: again) == ["Weekly digest: ▁▇ 3–12 + chart"])
    let plain = OutboxEvent.queued(
      Handle(place: Place(platform: "slack", team: "T1", channel: "C1")), .message(Message("hi")))
    #expect(plain.data["message"]?.text == #"{"text":[{"p":"hi"}]}"#)
    #expect(try OutboxEvent(kind: plain.kind, data: plain.data) == plain)
  }
}
