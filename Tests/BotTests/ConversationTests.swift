import Bot
import Chat
import Console
import EventLog
import HashTreeCollections
import Kernel
import Mattermost
import Slack
import TestKit
import Testing

/// What those with a part in a private incident are told reaches each of them in their own conversation with the bot.
@Suite("Direct messages about private incidents")
struct ConversationTests {
  private let clock = TestClock()
  private let journal = MemoryJournal()

  /// A chat that opens `D-<user>`, as often as it is asked, unless `refusing` says otherwise.
  private static func world(refusing: [String: String] = [:], status: Int = 200, times: Int = .max) -> RecordingSender {
    let left = Lock(times)
    return RecordingSender { call, number in
      let body = try? JSONReader.read(call.body)
      let method = String(call.url.split(separator: "/").last ?? "")
      let key = body?["channel"]?.string.map { "\(method) \($0)" } ?? method
      if let refusal = refusing[key] ?? refusing[method],
        left.withLock({ count in
          count -= 1
          return count >= 0
        })
      {
        return .success(HTTPResult(status: status, body: Array(refusal.utf8)))
      }
      let answer =
        method == "conversations.open"
        ? #"{"ok":true,"channel":{"id":"D\#(body?["users"]?.string ?? "")"}}"#
        : #"{"ok":true,"ts":"1700000000.00000\#(number)"}"#
      return .success(HTTPResult(status: 200, body: Array(answer.utf8)))
    }
  }

  private func start(_ outside: RecordingSender = world()) async throws -> BotTester {
    try await BotTester.start(
      on: Slack(
        SlackSettings(signingSecrets: ["secret"], botToken: "xoxb-1", apiURL: "https://slack.example/api"),
        check: .reference), clock: clock, journal: journal, outside: outside)
  }

  /// Ana's private incident, of which Bob may read.
  private func declare(_ bot: BotTester) async {
    _ = await bot.say("/inc payroll leaks sev3 private", as: "ana")
    _ = await bot.say("/inc invite INC-1 <@bob|bob>", as: "ana")
  }

  /// What left in a while: the method, where to, for whom, and the text.
  private func sent(by bot: BotTester, seconds: Int64 = 10) async throws -> [String] {
    var sent: [String] = []
    for _ in 0...seconds {
      for call in await bot.deliver() {
        let body = try JSONReader.read(call.body)
        let parts = [body["channel"], body["user"], body["users"], body["text"]].compactMap { $0?.string }
        sent.append(([String(call.url.split(separator: "/").last ?? "")] + parts).joined(separator: " | "))
      }
      await bot.pass(seconds: 1)
    }
    return sent
  }

  @Test("the conversation is opened once, and known after a restart")
  func opens() async throws {
    let bot = try await start()
    await declare(bot)
    #expect(
      try await sent(by: bot) == [
        "conversations.open | bob",
        "chat.postMessage | Dbob | `/inc invite INC-1` (@ana): @bob may read of “payroll leaks” from now on.",
        "chat.postMessage | Dbob | @ana lets you read of INC-1 “payroll leaks”, which is private.",
      ])
    _ = await bot.say("/inc note INC-1 the bank knows", as: "ana")
    let note =
      "chat.postMessage | Dbob | `/inc note INC-1` (@ana): noted on “payroll leaks”, 10:15 (Europe/Paris): the bank knows"
    let told = try await sent(by: bot)
    #expect(told == [note])
    let second = try await start()
    _ = await second.say("/inc note INC-1 the bank knows", as: "ana")
    let toldAgain = try await sent(by: second)
    #expect(toldAgain == [note])
    #expect(journal.records.count { $0.kind == "outbox.opened" } == 1)
  }

  @Test("where the bot may open none it is said in the room, for one person's eyes, and not tried again for an hour")
  func refused() async throws {
    let bot = try await start(Self.world(refusing: ["conversations.open": #"{"ok":false,"error":"missing_scope"}"#]))
    await declare(bot)
    #expect(
      try await sent(by: bot) == [
        "conversations.open | bob",
        "chat.postEphemeral | ops | bob | `/inc invite INC-1` (@ana): @bob may read of “payroll leaks” from now on.",
        "chat.postEphemeral | ops | bob | @ana lets you read of INC-1 “payroll leaks”, which is private.",
      ])
    clock.move(to: clock.now.adding(seconds: 3600))
    _ = await bot.say("/inc note INC-1 the bank knows", as: "ana")
    let calls = try await sent(by: bot)
    #expect(calls.first == "conversations.open | bob")
    #expect(calls.contains { $0.hasPrefix("chat.postEphemeral | ops | bob | ") && $0.contains("the bank knows") })
    #expect(bot.bot.dispatcher.latest.state.outbox.failureCount == 0)
  }

  @Test("a chat that is down is asked again until it opens")
  func retried() async throws {
    let bot = try await start(Self.world(refusing: ["conversations.open": "busy"], status: 503, times: 3))
    await declare(bot)
    #expect(
      try await sent(by: bot, seconds: 60) == [
        "conversations.open | bob", "conversations.open | bob", "conversations.open | bob", "conversations.open | bob",
        "chat.postMessage | Dbob | `/inc invite INC-1` (@ana): @bob may read of “payroll leaks” from now on.",
        "chat.postMessage | Dbob | @ana lets you read of INC-1 “payroll leaks”, which is private.",
      ])
  }

  @Test("a conversation that is no more is opened again, once")
  func gone() async throws {
    let bot = try await start(
      Self.world(refusing: ["chat.postMessage Dbob": #"{"ok":false,"error":"channel_not_found"}"#], times: 2))
    await declare(bot)
    #expect(
      try await sent(by: bot, seconds: 3) == [
        "conversations.open | bob",
        "chat.postMessage | Dbob | `/inc invite INC-1` (@ana): @bob may read of “payroll leaks” from now on.",
        "chat.postEphemeral | ops | bob | `/inc invite INC-1` (@ana): @bob may read of “payroll leaks” from now on.",
        "chat.postEphemeral | ops | bob | @ana lets you read of INC-1 “payroll leaks”, which is private.",
      ])
    clock.move(to: clock.now.adding(seconds: 3600))
    _ = await bot.say("/inc ack INC-1", as: "ana")
    let calls = try await sent(by: bot, seconds: 3).filter { $0.contains("/inc ack") || $0.contains("open") }
    #expect(calls.count == 3 && calls[1] == "conversations.open | bob" && calls[2].hasPrefix("chat.postMessage | Dbob"))
  }

  @Test("whoever was removed before a message left does not get it, and the others are told")
  func removed() async throws {
    let bot = try await start()
    await declare(bot)
    _ = await bot.say("/inc invite INC-1 <@lea|lea>", as: "ana")
    _ = await bot.say("/inc update INC-1 the bank knows", as: "ana")
    _ = await bot.say("/inc uninvite INC-1 <@bob|bob>", as: "ana")
    let sent = try await sent(by: bot)
    #expect(sent.filter { $0.contains("bob |") || $0.hasSuffix("bob") } == [])
    #expect(
      sent.last == "chat.postMessage | Dlea | `/inc uninvite INC-1` (@ana): @bob may no longer read of “payroll leaks”."
    )
    #expect(bot.bot.dispatcher.latest.state.outbox.pending.isEmpty)
    #expect(bot.bot.dispatcher.latest.state.outbox.failureCount == 0)
  }

  @Test("a snapshot knows the conversations")
  func snapshot() async throws {
    let bot = try await start()
    await declare(bot)
    _ = try await sent(by: bot)
    let state = bot.bot.dispatcher.latest.state.outbox
    #expect(try OutboxState(snapshot: state.snapshot).conversations[PersonID("slack:T1:bob")] == "Dbob")
  }

  @Test("in Mattermost the bot asks who it is first")
  func mattermost() async throws {
    let outside = RecordingSender { call, number in
      let id = call.url.hasSuffix("/me") ? "railhead" : call.url.hasSuffix("/direct") ? "dm7" : "p\(number)"
      return .success(HTTPResult(status: 200, body: Array(#"{"id":"\#(id)"}"#.utf8)))
    }
    let settings = MattermostSettings(
      siteURL: "https://mm.example.com", commandTokens: ["t"], botToken: "bot-token")
    let bot = try await BotTester.start(
      on: Mattermost(settings: settings, check: .reference), clock: clock, journal: journal, outside: outside)
    _ = await bot.say("/inc payroll leaks sev3 private", as: "ana")
    _ = await bot.say("/inc invite INC-1 <@bob|bob>", as: "ana")
    let calls = await bot.deliver().map {
      "\($0.method) \($0.url) \(String(decoding: $0.body, as: UTF8.self).prefix(40))"
    }
    #expect(
      calls.prefix(3) == [
        "GET https://mm.example.com/api/v4/users/me ",
        #"POST https://mm.example.com/api/v4/channels/direct ["railhead","bob"]"#,
        #"POST https://mm.example.com/api/v4/posts {"channel_id":"dm7","message":"`/inc inv"#,
      ])
  }

  @Test("at the console it stands in each person's own line, whatever channel they read")
  func console() async throws {
    let console = Console(secrets: ["hush"], check: .reference)
    let bot = try await BotTester.start(
      on: console, clock: clock, journal: journal,
      outside: RecordingSender { call, _ in .success(console.feed.deliver(call)) })
    _ = await bot.say("/inc payroll leaks sev3 private", as: "ana")
    _ = await bot.say("/inc invite INC-1 @bob", as: "ana")
    _ = await bot.deliver()
    func read(_ user: String?, in channel: String) -> [String] {
      console.feed.after(0, channel: channel, user: user).entries.map(\.text)
    }
    #expect(
      read("bob", in: "elsewhere") == [
        "/inc invite INC-1 (@ana): @bob may read of “payroll leaks” from now on.",
        "@ana lets you read of INC-1 “payroll leaks”, which is private.",
      ])
    #expect(read("carl", in: "ops") == [])
    #expect(read(nil, in: "@bob") == [])
    #expect(read("carl", in: "@bob") == [])
  }
}
