import Bot
import Chat
import EventLog
import Kernel
import Slack
import TestKit
import Testing

/// Exports: a question whose answer travels as a file, to one person.
struct ExportTests {
  private func start(token: String? = "xoxb-1") async throws -> BotTester {
    try await BotTester.start(
      on: Slack(
        SlackSettings(signingSecrets: ["secret"], botToken: token, apiURL: "https://slack.example/api"),
        check: .reference),
      outside: RecordingSender { call, number in
        var body = #"{"ok":true,"ts":"1700000000.00000\#(number)"}"#
        if call.url.contains("getUploadURL") {
          body = #"{"ok":true,"upload_url":"https://slack.example/upload/1","file_id":"F1"}"#
        } else if call.url.hasSuffix("conversations.open") {
          body = #"{"ok":true,"channel":{"id":"D1"}}"#
        }
        return .success(HTTPResult(status: 200, body: Array(body.utf8)))
      })
  }

  /// What left in a minute.
  private func calls(by bot: BotTester) async -> [HTTPCall] {
    var calls: [HTTPCall] = []
    for _ in 1...10 {
      calls += await bot.deliver()
      bot.clock.advance(seconds: 6)
    }
    return calls
  }

  @Test func anExportGoesToWhoeverAskedWithWhatTheyMayRead() async throws {
    let bot = try await start()
    _ = await bot.say("/inc checkout is down sev3", as: "U1")
    _ = await bot.say("/inc payroll leaks sev2 private", as: "U2")
    _ = await calls(by: bot)
    let reply = await bot.say("/inc export csv all", as: "U1", delivery: "d1")
    #expect(
      reply == """
        /inc export csv all: 1 incident, sent to you as incidents-2026-03-26.csv.
        Timelines are not in a table; with them: /inc export json all
        """)
    // A chat that repeats itself gets the same answer, and the person one file.
    let again = await bot.say("/inc export csv all", as: "U1", delivery: "d1")
    #expect(again == reply)
    let calls = await calls(by: bot)
    #expect(
      calls.map { String($0.url.split(separator: "/").last ?? "") }
        == ["conversations.open", "files.getUploadURLExternal", "1", "files.completeUploadExternal"])
    let texts = calls.map { String(decoding: $0.body, as: UTF8.self) }
    #expect(texts[0] == #"{"users":"U1"}"#)
    #expect(
      texts[2].split(separator: "\r\n").map { $0.split(separator: ",").prefix(3).joined(separator: ",") }
        == [#""id","title","severity""#, #""INC-1","checkout is down","sev3""#])
    #expect(
      texts[3] == #"{"channel_id":"D1","files":[{"id":"F1","title":"incidents-2026-03-26.csv"}]}"#)
    #expect(bot.journal.records.suffix(2).map(\.kind) == ["outbox.queued", "outbox.sent"])
  }

  /// Ana's private incident, of which Bob may read, and a public one.
  private func sayPrivately(_ bot: BotTester) async {
    _ = await bot.say("/inc checkout is down sev3", as: "ana")
    _ = await bot.say("/inc payroll leaks sev2 private", as: "ana")
    _ = await bot.say("/inc invite INC-2 <@bob|bob>", as: "ana")
    _ = await calls(by: bot)
  }

  private func texts(of calls: [HTTPCall]) -> String {
    calls.map { String(decoding: $0.body, as: UTF8.self) }.joined(separator: "\n")
  }

  @Test func whoeverMayStillReadGetsWhatIsPrivate() async throws {
    let bot = try await start()
    await sayPrivately(bot)
    _ = await bot.say("/inc export json all", as: "bob")
    let queued = try #require(bot.journal.records.last)
    #expect(queued.data["reading"] == ["INC-2"])
    let state = bot.bot.dispatcher.state
    let restored = try BotState(restoring: state.snapshotParts, operations: state.operations)
    #expect(restored.outbox.pending == state.outbox.pending)
    let sent = await calls(by: bot)
    #expect(sent.map { String($0.url.split(separator: "/").last ?? "") }.last == "files.completeUploadExternal")
    #expect(texts(of: sent).contains("payroll leaks"))
  }

  @Test(arguments: [
    (
      "en",
      "`incidents-2026-03-26.json` was not sent: it holds a private incident that you may no longer read of. "
        + "Without it: `/inc export json all`"
    ),
    (
      "fr",
      "`incidents-2026-03-26.json` n’a pas été envoyé : il contient un incident privé que vous ne pouvez plus lire. "
        + "Sans lui : `/inc exporter json tous`"
    ),
  ])
  func whoeverWasRemovedBeforeItLeftGetsNothing(language: String, told: String) async throws {
    let bot = try await start()
    await sayPrivately(bot)
    _ = await bot.say("/inc export json all", as: "bob", language: language)
    _ = await bot.say("/inc uninvite INC-2 <@bob|bob>", as: "ana")
    let sent = await calls(by: bot).filter { $0.url.hasSuffix("chat.postEphemeral") }
    let bodies = try sent.map { try JSONReader.read($0.body) }
    #expect(bodies.map { $0["user"]?.string } == ["bob"])
    #expect(bodies.map { $0["text"]?.string } == [told])
    #expect(!texts(of: sent).contains("payroll leaks"))
    #expect(bot.bot.dispatcher.state.outbox.pending.isEmpty)
  }

  @Test func withoutATokenAnExportIsAPrivateText() async throws {
    let bot = try await start(token: nil)
    func type(_ text: String, _ delivery: String) async -> Reply {
      let inbound = Inbound(
        person: PersonID("slack:T1:U1"), personName: "ana", place: Place(platform: "slack", team: "T1", channel: "C1"),
        root: "inc", text: text, delivery: delivery, responseURL: "https://hooks.slack.com/x",
        profile: Profile(locale: "en", zone: "Europe/Paris", name: "ana"))
      return await bot.bot.frontDesk.handle(inbound, from: bot.platform)
    }
    _ = await type("checkout is down sev3", "1")
    _ = await calls(by: bot)
    _ = await type("export", "2")
    let calls = await bot.deliver()
    #expect(calls.map(\.url) == ["https://hooks.slack.com/x"])
    let body = try JSONReader.read(try #require(calls.first).body)
    #expect(body["response_type"]?.string == "ephemeral")
    #expect(body["text"]?.string?.contains("\n\"INC-1\",\"checkout is down\",\"sev3\"") == true)
  }
}
