import Bot
import Chat
import EventLog
import Kernel
import Matrix
import Operations
import Slack
import TestKit
import Testing

/// Documents as files: once, in the thread of their record, and as text where there is no way.
struct FileTests {
  /// Slack with files; `refusing` is the method that answers something else, `left` how often it does.
  private static func world(
    refusing method: String = "nothing", with refusal: String = #"{"ok":false,"error":"missing_scope"}"#,
    times: Int = .max
  ) -> RecordingSender {
    let left = Lock(times)
    return RecordingSender { call, number in
      var body = #"{"ok":true,"ts":"1700000000.00000\#(number)"}"#
      if call.url.contains("getUploadURL") {
        body = #"{"ok":true,"upload_url":"https://slack.example/upload/\#(number)","file_id":"F\#(number)"}"#
      } else if call.url.hasSuffix("conversations.open") {
        body = #"{"ok":true,"channel":{"id":"D1"}}"#
      } else if call.url.contains("/upload/") {
        body = "OK"
      }
      let isRefused =
        call.url.contains(method)
        && left.withLock { count in
          count -= 1
          return count >= 0
        }
      // Only what is no method of the Web API says so with its status.
      let status = isRefused && method == "/upload/" ? 404 : 200
      return .success(HTTPResult(status: status, body: Array((isRefused ? refusal : body).utf8)))
    }
  }

  private func start(
    _ outside: RecordingSender = world(), journal: MemoryJournal = MemoryJournal(), clock: TestClock = TestClock(),
    token: String? = "xoxb-1"
  ) async throws -> BotTester {
    try await BotTester.start(
      on: Slack(
        SlackSettings(signingSecrets: ["secret"], botToken: token, apiURL: "https://slack.example/api"),
        check: .reference), clock: clock, journal: journal, outside: outside)
  }

  /// Declares an incident, lets everything about it leave, and asks for its post-mortem.
  @discardableResult
  private func ask(_ bot: BotTester, visibility: String = "") async -> String {
    _ = await bot.say("/inc checkout is down sev3 \(visibility)", as: "U1")
    _ = await sent(by: bot)
    return await bot.say("/inc postmortem INC-1", as: "U1")
  }

  /// What left in a while: the method, where to, and in which thread; of a message, its first line.
  private func sent(by bot: BotTester, seconds: Int64 = 60) async -> [String] {
    var calls: [HTTPCall] = []
    for _ in 1...10 {
      calls += await bot.deliver()
      bot.clock.advance(seconds: seconds / 10)
    }
    return calls.map { call in
      let method = call.url.split(separator: "/").dropFirst(2).joined(separator: "/").replacing("api/", with: "")
      let text = String(decoding: call.body, as: UTF8.self)
      guard let body = try? JSONReader.read(call.body) else {
        // How long the document is by now is not what is tested here.
        let start = text.split(separator: "\n", maxSplits: 1)[0].split(separator: "&length=", maxSplits: 1)[0]
        return "\(method) \(start)"
      }
      let thread = body["thread_ts"]?.string.map { "under \($0)" }
      let words = [
        body["channel"], body["channel_id"], body["user"], body["users"], body["files"]?.array?.first?["id"],
      ].map { $0?.string }
      let start = body["text"]?.string.map { "“\($0.prefix { $0 != "\n" })”" }
      return ([method] + (words + [thread, start]).compactMap(\.self)).joined(separator: " ")
    }
  }

  private static let url = "files.getUploadURLExternal filename=INC-1-post-mortem.md"
  private static let text = "chat.postMessage ops under 1700000000.000001 “# INC-1 checkout is down”"

  @Test func aPostMortemIsAFileBelowTheCard() async throws {
    let bot = try await start()
    await ask(bot)
    let said = await sent(by: bot)
    #expect(
      said == [
        Self.url, "upload/1 # INC-1 checkout is down",
        "files.completeUploadExternal ops F1 under 1700000000.000001",
      ])
    #expect(bot.bot.dispatcher.state.outbox.pending.isEmpty)
    let again = await bot.say("/inc postmortem INC-1", as: "U1", language: "fr")
    #expect(
      again
        == "/inc bilan INC-1 : le bilan de INC-1, tel qu’il est enregistré, est sous sa fiche. Une fois tenu : "
        + "/inc bilan INC-1 fait <lien>")
  }

  @Test func aPrivateOneGoesToWhoeverAskedAndToNobodyElse() async throws {
    let bot = try await start()
    let reply = await ask(bot, visibility: "private")
    #expect(
      reply
        == "/inc postmortem INC-1: the post-mortem of INC-1, as far as it is recorded, goes to you alone. Once it is "
        + "held: /inc postmortem INC-1 done <link>")
    let said = await sent(by: bot)
    #expect(
      said == [
        "conversations.open U1", Self.url, "upload/2 # INC-1 checkout is down · private",
        "files.completeUploadExternal D1 F2",
      ])
  }

  @Test(arguments: ["getUploadURL", "/upload/", "completeUpload"])
  func whatIsRefusedForGoodGoesAsText(method: String) async throws {
    let bot = try await start(Self.world(refusing: method))
    await ask(bot)
    let said = await sent(by: bot)
    #expect(said.last == Self.text)
    #expect(said.filter { $0.hasPrefix("chat.") } == [Self.text])
    #expect(bot.bot.dispatcher.state.outbox.pending.isEmpty)
  }

  @Test func aRetryGoesOnWhereItWas() async throws {
    let bot = try await start(
      Self.world(refusing: "completeUpload", with: #"{"ok":false,"error":"internal_error"}"#, times: 2))
    await ask(bot)
    let said = await sent(by: bot)
    let share = "files.completeUploadExternal ops F1 under 1700000000.000001"
    #expect(said == [Self.url, "upload/1 # INC-1 checkout is down", share, share, share])
  }

  /// Slack shares a file once: what comes after a lost answer is refused.
  ///
  /// `info` is what `files.info` answers.
  private func sentAfterALostAnswer(info: String) async throws -> [String] {
    let shares = Lock(0)
    let bot = try await start(
      RecordingSender { call, number in
        var body = #"{"ok":true,"ts":"1700000000.00000\#(number)"}"#
        if call.url.contains("getUploadURL") {
          body = #"{"ok":true,"upload_url":"https://slack.example/upload/1","file_id":"F1"}"#
        } else if call.url.contains("completeUpload") {
          let isFirst = shares.withLock { count in
            count += 1
            return count == 1
          }
          if isFirst { return .failure(.timedOut) }
          body = #"{"ok":false,"error":"file_not_found"}"#
        } else if call.url.contains("files.info") {
          body = info
        }
        return .success(HTTPResult(status: 200, body: Array(body.utf8)))
      })
    await ask(bot)
    let said = await sent(by: bot)
    #expect(bot.bot.dispatcher.state.outbox.pending.isEmpty)
    return Array(said.drop { !$0.contains("completeUpload") })
  }

  @Test func aFileThatIsThereIsNotSentAsTextToo() async throws {
    let share = "files.completeUploadExternal ops F1 under 1700000000.000001"
    var said = try await sentAfterALostAnswer(info: #"{"ok":true,"file":{"id":"F1","channels":["ops"]}}"#)
    #expect(said == [share, share, "files.info file=F1"])
    said = try await sentAfterALostAnswer(info: #"{"ok":true,"file":{"id":"F1","channels":[]}}"#)
    #expect(said.prefix(4) == [share, share, "files.info file=F1", Self.text])
    said = try await sentAfterALostAnswer(info: #"{"ok":false,"error":"missing_scope"}"#)
    #expect(said.prefix(4) == [share, share, "files.info file=F1", Self.text])
  }

  @Test func aRestartBeginsAnewAndSharesOnce() async throws {
    let journal = MemoryJournal()
    let busy = #"{"ok":false,"error":"internal_error"}"#
    let bot = try await start(Self.world(refusing: "completeUpload", with: busy), journal: journal)
    await ask(bot)
    let before = await bot.deliver()
    #expect(before.count == 3)
    let again = try await start(journal: journal, clock: bot.clock)
    let said = await sent(by: again)
    #expect(
      said == [
        Self.url, "upload/1 # INC-1 checkout is down",
        "files.completeUploadExternal ops F1 under 1700000000.000001",
      ])
    let third = try await start(journal: journal, clock: bot.clock)
    let nothing = await sent(by: third)
    #expect(nothing == [])
  }

  @Test func aStoreThatStaysBrokenHoldsUpNothingForLong() async throws {
    let bot = try await start(
      Self.world(refusing: "getUploadURL", with: #"{"ok":false,"error":"internal_error"}"#))
    await ask(bot)
    _ = await bot.say("/inc note INC-1 looks like the database", as: "U1")
    let early = await sent(by: bot, seconds: 500)
    #expect(Set(early) == [Self.url])
    let late = await sent(by: bot, seconds: 1000).filter { $0 != Self.url }
    #expect(late.first == Self.text)
    #expect(late.count > 1)
    #expect(bot.bot.dispatcher.state.outbox.pending.isEmpty)
  }

  @Test func aRoomWhereEverybodyReadsTheReplyGetsTheFileToo() async throws {
    let bot = try await BotTester.start(
      on: Matrix(
        settings: MatrixSettings(
          homeServerURL: "http://localhost:8008", asToken: "as", hsToken: "hs", botUser: "@bot:example.org"),
        check: .reference),
      outside: RecordingSender { call, number in
        let body =
          call.url.contains("/upload") ? #"{"content_uri":"mxc://example.org/f"}"# : #"{"event_id":"$sent\#(number)"}"#
        return .success(HTTPResult(status: 200, body: Array(body.utf8)))
      })
    _ = await bot.say("/inc checkout is down sev3", as: "@ana:example.org", channel: "!r:example.org")
    _ = await bot.deliver()
    _ = await bot.say("/inc postmortem INC-1", as: "@ana:example.org", channel: "!r:example.org")
    let calls = await bot.deliver()
    #expect(calls.map(\.method) == ["POST", "PUT"])
    let event = try JSONReader.read(try #require(calls.last).body)
    #expect(event["url"]?.string == "mxc://example.org/f")
    #expect(event["m.relates_to"]?["event_id"]?.string == "$sent1")
  }

  @Test func snapshotsKeepThem() async throws {
    let bot = try await start()
    await ask(bot)
    let state = bot.bot.dispatcher.state
    let restored = try BotState(restoring: state.snapshotParts, operations: state.operations)
    #expect(restored.outbox.pending == state.outbox.pending)
    #expect(
      bot.journal.records.last?.data["message"]?["file"]
        == .fields(["name": "INC-1-post-mortem.md", "type": "text/markdown"]))
  }
}
