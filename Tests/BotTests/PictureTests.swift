import Bot
import Chat
import Console
import EventLog
import HashTreeCollections
import Kernel
import Slack
import TestKit
import Testing

/// Pictures of charts below the message that they belong to: decoration, in the way of nothing.
@Suite("Pictures of charts")
struct PictureTests {
  /// Draws the titles of charts, or fails.
  private struct TitlePainter: ChartPainter {
    var fails = false

    func picture(of charts: [Chart]) throws(Fault) -> Picture {
      if fails { throw Fault("cairo: out of memory") }
      return Picture(Array("PNG of \(charts.map(\.title).joined())".utf8), width: 800, height: 400)
    }
  }

  private static let chart = Chart(
    "Incidents by week", .count, in: .english, points: [Chart.Point("16 Mar", 3), Chart.Point("23 Mar", 12)])
  private static let empty = Chart("Nothing", .count, in: .english, points: [Chart.Point("16 Mar", nil)])

  private let journal = MemoryJournal()
  private let clock = TestClock()

  private func start(
    painter: TitlePainter? = TitlePainter(), refusing method: String = "nothing",
    with error: String = "missing_scope"
  ) async throws -> BotTester {
    try await BotTester.start(
      on: Slack(
        SlackSettings(signingSecrets: ["secret"], botToken: "xoxb-1", apiURL: "https://slack.example/api"),
        check: .reference), clock: clock, journal: journal,
      outside: RecordingSender { call, number in
        var body = #"{"ok":true,"ts":"1700000000.00000\#(number)"}"#
        if call.url.contains("getUploadURL") {
          body = #"{"ok":true,"upload_url":"https://slack.example/upload/1","file_id":"F1"}"#
        } else if call.url.contains("/upload/") {
          body = "OK"
        }
        if call.url.contains(method) { body = #"{"ok":false,"error":"\#(error)"}"# }
        return .success(HTTPResult(status: 200, body: Array(body.utf8)))
      }, painter: painter)
  }

  private func queue(_ charts: [Chart], on bot: BotTester, rest: Message? = nil) async {
    let room = Place(platform: bot.platform.name, team: "T1", channel: "ops")
    let once = OnceMessage(
      Message("Weekly digest", charts: charts), rest: rest, mark: "digest-1", until: clock.now.adding(seconds: 3600))
    _ = await bot.bot.dispatcher.record([.outbox(.queued(Handle(place: room), .once(once)))], by: "test")
  }

  /// What left: the method, the thread, and what was said.
  private func sent(by bot: BotTester, seconds: Int64 = 60) async -> [String] {
    var calls: [HTTPCall] = []
    for _ in 1...10 {
      calls += await bot.deliver()
      clock.advance(seconds: seconds / 10)
    }
    return calls.map { call in
      let method = call.url.split(separator: "/").last.map(String.init) ?? ""
      guard let body = try? JSONReader.read(call.body) else {
        return "\(method) \(String(decoding: call.body, as: UTF8.self).prefix { $0 != "&" })"
      }
      let thread = body["thread_ts"]?.string.map { "under \($0)" }
      return [method, body["text"]?.string ?? "", thread].compactMap(\.self).joined(separator: " ")
    }
  }

  private static let digest = "chat.postMessage Weekly digest"
  private static let upload = [
    "files.getUploadURLExternal filename=charts.png", "1 PNG of Incidents by week",
    "files.completeUploadExternal  under 1700000000.000001",
  ]

  @Test("it is sent into the thread of the message, once that is there")
  func below() async throws {
    let bot = try await start()
    await queue([Self.empty, Self.chart], on: bot, rest: Message("And more"))
    let said = await sent(by: bot)
    #expect(said.first == Self.digest)
    #expect(said.filter { !$0.hasPrefix("chat") } == Self.upload)
    #expect(said.filter { $0.hasPrefix("chat") }.dropFirst() == ["chat.postMessage And more under 1700000000.000001"])
    #expect(bot.bot.dispatcher.state.outbox.pending.isEmpty)
    #expect(bot.bot.dispatcher.state.outbox.failureCount == 0)
  }

  @Test("messages that may be repeated have theirs too; what one person reads, and what has no thread, has none")
  func others() async throws {
    let bot = try await start()
    let message = Message("Weekly digest", charts: [Self.chart])
    let room = Place(platform: "slack", team: "T1", channel: "ops")
    _ = await bot.bot.dispatcher.record(
      [.outbox(.queued(Handle(place: room), .about("digest-now-1", message)))], by: "test")
    let said = await sent(by: bot)
    #expect(said == [Self.digest] + Self.upload)
    _ = await bot.bot.dispatcher.record(
      [.outbox(.queued(Handle(place: room), .about("digest-now-1", message)))], by: "test")
    let below = await sent(by: bot)
    #expect(below == [Self.digest + " under 1700000000.000001"] + Self.upload)
    let ana = Handle(place: room, onlyFor: PersonID("slack:T1:U1"))
    _ = await bot.bot.dispatcher.record([.outbox(.queued(ana, .message(message)))], by: "test")
    #expect(await sent(by: bot) == ["chat.postEphemeral Weekly digest"])
  }

  @Test("the journal has the charts, never the picture; a restart draws it")
  func restart() async throws {
    let bot = try await start(refusing: "getUploadURL", with: "internal_error")
    await queue([Self.chart], on: bot)
    _ = await bot.deliver()
    let queued = try #require(journal.records.last { $0.kind == "outbox.queued" }?.data)
    #expect(
      queued
        == .fields([
          "charts": [Self.chart.json],
          "to": .fields([
            "channel": "ops", "platform": "slack", "team": "T1", "thread": "1700000000.000001",
          ]),
        ]))
    let state = bot.bot.dispatcher.state
    let restored = try BotState(restoring: state.snapshotParts, operations: state.operations)
    #expect(restored.outbox.pending == state.outbox.pending)
    clock.advance(seconds: 60)
    let again = try await start()
    #expect(await sent(by: again) == Self.upload)
  }

  @Test("what the chat refuses, and what cannot be drawn, is given up alone")
  func refused() async throws {
    var bot = try await start(refusing: "getUploadURL")
    await queue([Self.chart], on: bot)
    #expect(await sent(by: bot) == [Self.digest, Self.upload[0]])
    #expect(bot.bot.dispatcher.state.outbox.failures.isEmpty)
    bot = try await start(painter: TitlePainter(fails: true))
    await queue([Self.chart], on: bot)
    #expect(await sent(by: bot) == [Self.digest])
    #expect(bot.bot.dispatcher.state.outbox.failures.isEmpty)
    #expect(bot.bot.dispatcher.state.outbox.pending.isEmpty)
  }

  @Test("a store that stays broken is asked for an hour, and holds up nothing")
  func broken() async throws {
    let bot = try await start(refusing: "getUploadURL", with: "internal_error")
    await queue([Self.chart], on: bot)
    _ = await sent(by: bot)
    await queue([], on: bot)
    #expect(await sent(by: bot).contains(Self.digest))
    _ = await sent(by: bot, seconds: 3_600)
    #expect(await sent(by: bot, seconds: 600) == [])
    #expect(bot.bot.dispatcher.state.outbox.pending.isEmpty)
    #expect(bot.bot.dispatcher.state.outbox.failures.isEmpty)
  }

  @Test("no painter, no figures or a chat without pictures: none is owed")
  func none() async throws {
    var bot = try await start(painter: nil)
    await queue([Self.chart], on: bot)
    #expect(await sent(by: bot) == [Self.digest])
    bot = try await start()
    await queue([Self.empty], on: bot)
    #expect(await sent(by: bot) == [Self.digest])
    bot = try await BotTester.start(
      on: Console(secrets: ["secret"], check: .reference), clock: clock, journal: journal, painter: TitlePainter())
    await queue([Self.chart], on: bot)
    #expect(await sent(by: bot).count == 1)
    #expect(journal.records.filter { $0.data["charts"] != nil }.isEmpty)
  }
}
