import Bot
import Chat
import EventLog
import Kernel
import Matrix
import TestKit
import Testing

@Suite("Ids that lead to their cards")
struct CardLinkTests {
  private let clock = TestClock()
  private let journal = MemoryJournal()
  private let channels = SlackChannels()
  private static let desk = Place(platform: "slack", team: "T1", channel: "desk")

  /// INC-1 and INC-2 have cards in #ops, and INC-2 is Ana’s alone by now.
  private func start() async throws -> BotTester {
    let bot = try await again()
    _ = await bot.say("/inc checkout is down sev1", as: "bob")
    _ = await bot.say("/inc the payroll was leaked sev2", as: "ana")
    await live(bot)
    _ = await bot.say("/inc private INC-2", as: "ana")
    await live(bot)
    return bot
  }

  private func again() async throws -> BotTester {
    try await BotTester.start(on: Wire.slack.platform, clock: clock, journal: journal, sender: channels.sender)
  }

  private func live(_ bot: BotTester, rounds: Int = 10) async {
    for _ in 0..<rounds {
      _ = await bot.deliver()
      await bot.pass(seconds: 2)
    }
  }

  /// What is read of a message that is queued by hand.
  private func read(
    _ content: OutboxItem.Content, in place: Place = Self.desk, by person: String? = nil, _ bot: BotTester
  ) async -> [String] {
    let before = channels.posted.count
    let reader = person.map { PersonID(platform: "slack", team: "T1", user: $0) }
    _ = await bot.bot.dispatcher.record([.outbox(.queued(Handle(place: place, onlyFor: reader), content))], by: "test")
    await live(bot)
    return channels.posted.dropFirst(before).filter { $0.channel == place.channel }.map(\.text)
  }

  private static func link(_ number: Int, _ time: String) -> String {
    "<https://app.slack.com/client/T1/ops/thread/ops-\(time)|INC-\(number)>"
  }

  /// The message that is the card of INC-1.
  private static let card = "1774516500.100000"

  @Test("known ids as words of their own, in the bot’s own words")
  func words() async throws {
    let bot = try await start()
    let text: RichText = """
      INC-1, XINC-1, INC-1-a, INC-01, inc-1, INC-12, ABC-1, “INC-1”: l’INC-1. https://x.example/a.INC-1 a/INC-1 \
      \("INC-1") \(code: "/inc ack INC-1") \(strong: "INC-1 sev1")\(plain: "INC-1")\("INC-1")
      """
    let link = Self.link(1, Self.card)
    #expect(
      await read(.message(Message(text)), bot) == [
        """
        \(link), XINC-1, INC-1-a, INC-01, inc-1, INC-12, ABC-1, “\(link)”: l’\(link). https://x.example/a.INC-1 a/INC-1 \
        INC-1 `/inc ack INC-1` \(link) *sev1*INC-1INC-1
        """
      ])
  }

  @Test("nothing of it is written down")
  func journalled() async throws {
    let bot = try await start()
    _ = await read(.message(Message("INC-1 again")), bot)
    #expect(!journal.records.contains { String(describing: $0).contains("app.slack.com") })
  }

  @Test("nobody is led to the card of what they may not read of")
  func privacy() async throws {
    let bot = try await start()
    let (text, id) = (Message("INC-1 and INC-2"), ItemID("INC", 2))
    let (first, second) = (Self.link(1, Self.card), Self.link(2, "1774516500.100001"))
    #expect(await read(.message(text), bot) == ["\(first) and INC-2"])
    #expect(await read(.confidential(text, id), in: Self.desk, by: "ana", bot) == [])
    #expect(channels.posted.last?.channel == "Dana")
    #expect(channels.posted.last?.text == "\(first) and \(second)")
  }

  @Test("no link leads to where its reader is")
  func here() async throws {
    let bot = try await start()
    let text = Message("INC-1 is like INC-3")
    let ops = Place(platform: "slack", team: "T1", channel: "ops")
    _ = await bot.say("/inc invoices are stuck sev3", as: "bob")
    await live(bot)
    let third = Self.link(3, try #require(channels.posted.last { $0.text.contains("invoices are stuck") }?.time))
    #expect(await read(.threaded(text, ItemID("INC", 1)), in: ops, bot) == ["INC-1 is like \(third)"])
    #expect(await read(.message(text), in: ops, bot) == ["\(Self.link(1, Self.card)) is like \(third)"])
  }

  @Test("as many from the top as leave it in one piece, and none in what is cut anyway")
  func long() async throws {
    let bot = try await start()
    let id: RichText = "\(ItemID("INC", 1)) "
    let many = await read(.message(Message(Array(repeating: id, count: 200).joined(separator: ""))), bot)
    #expect(many.count == 1)
    #expect(many[0].matches(of: /<https/).count == 25)
    #expect(many[0].matches(of: /INC-1\b/).count == 200)
    let cut = await read(.message(Message(Array(repeating: id, count: 700).joined(separator: ""))), bot)
    #expect(cut.count == 2)
    #expect(!cut.joined().contains("<"))
  }

  @Test("a message that says more links when it is looked for is found all the same")
  func found() async throws {
    let bot = try await start()
    let once = OnceMessage(Message("INC-1, INC-3"), mark: "mark-1", until: clock.now.adding(seconds: 3600))
    channels.next(.arrives)
    let desk = Handle(place: Self.desk)
    _ = await bot.bot.dispatcher.record([.outbox(.queued(desk, .once(once)))], by: "test")
    _ = await bot.deliver()
    _ = await bot.say("/inc invoices are stuck sev3", as: "bob")
    let next = try await again()
    await live(next, rounds: 60)
    #expect(channels.posted.filter { $0.channel == "desk" }.map(\.mark) == ["mark-1"])
  }

  private static let matrix = Matrix(
    settings: MatrixSettings(
      homeServerURL: "http://localhost:8008", asToken: "as", hsToken: "hs", botUser: "@bot:example.org"),
    check: .reference)

  @Test("Matrix is sent the same transaction again, whatever has got a card meanwhile")
  func transaction() async throws {
    let outside = RecordingSender { _, number in
      .success(HTTPResult(status: 200, body: Array(#"{"event_id":"$sent\#(number)"}"#.utf8)))
    }
    let bot = try await BotTester.start(on: Self.matrix, clock: clock, outside: outside)
    let desk = Handle(place: Place(platform: "matrix", team: "example.org", channel: "!desk:example.org"))
    let once = OnceMessage(Message("INC-1"), mark: "mark-1", until: clock.now.adding(seconds: 3600))
    _ = await bot.bot.dispatcher.record([.outbox(.queued(desk, .once(once)))], by: "test")
    outside.answerNext(.failure(.timedOut))
    var calls = await bot.deliver()
    _ = await bot.say("/inc checkout is down sev1", as: "bob", channel: "!ops:example.org")
    for _ in 0..<40 {
      calls += await bot.deliver()
      await bot.pass(seconds: 2)
    }
    let tries = calls.filter { $0.url.contains("desk") }
    #expect(tries.count == 2)
    #expect(Set(tries.map(\.url)).count == 1)
    #expect(
      try tries.map { try JSONReader.read($0.body)["formatted_body"]?.string } == [
        nil, #"<a href="https://matrix.to/#/%21ops%3Aexample.org/%24sent1">INC-1</a>"#,
      ])
  }

  @Test("the journal can hold a link, and read it")
  func codec() throws {
    let message = Message(RichText(spans: [.link("INC-1", to: "https://a.example/\"x\""), .plain(" is done")]))
    let event = OutboxEvent.queued(Handle(place: Self.desk), .message(message))
    #expect(try OutboxEvent(kind: event.kind, data: JSONReader.read(event.data.bytes)) == event)
    #expect(
      Reply(message.text).jsonText
        == #"{"message":{"text":[{"l":"INC-1","to":"https://a.example/\"x\""},{"p":" is done"}]}}"#)
  }

  @Test("in the answers that travel in the HTTP answer")
  func answers() async throws {
    let bot = try await start()
    let (first, second) = (Self.link(1, Self.card), Self.link(2, "1774516500.100001"))
    func answer(_ line: String, as user: String) async throws -> String {
      let request = Wire.slack.typing(line, as: user, number: line.utf8.count + user.utf8.count, at: clock.now)
      return try JSONReader.read(await bot.bot.webDesk.handle(request).body)["text"]?.string ?? ""
    }
    #expect(
      try await answer("/inc list", as: "bob") == """
        `/inc list`: 1 incident, worst first, page 1 of 1
        \(first) sev1 declared “checkout is down” · 40 s
        """)
    #expect(
      try await answer("/inc list", as: "ana") == """
        `/inc list`: 2 incidents, worst first, page 1 of 1
        \(first) sev1 declared “checkout is down” · 40 s
        \(second) sev2 declared “the payroll was leaked” · private · 40 s
        """)
    let digest = try await answer("/digest now", as: "ana")
    #expect(
      digest == """
        Only you read this; a lead posts it with `/digest publish daily`.
        *Daily digest* · Wed 25 Mar 2026 10:15 – Thu 26 Mar 2026 10:15 (Europe/Paris)
        • \(first) sev1 “checkout is down”: response is due Thu 26 Mar 2026 10:20
        • 1 private record due soon
        • \(first) sev1 “checkout is down” has no lead
        • 2 incidents open (1 sev1, 1 private) · `/inc list open no drills`
        """)
  }

  /// Three incidents whose cards the chat has posted, and what it is sent when the digest is.
  private func digest(
    on platform: any Platform, _ answer: @escaping @Sendable (Int) -> String
  ) async throws -> String {
    let number = Lock(0)
    let outside = RecordingSender { _, _ in
      let next = number.withLock { number in
        number += 1
        return number
      }
      return .success(HTTPResult(status: platform.name == "mattermost" ? 201 : 200, body: Array(answer(next).utf8)))
    }
    let bot = try await BotTester.start(on: platform, clock: clock, outside: outside)
    let ops = platform.name == "matrix" ? "!ops:example.org" : "ops"
    for title in ["checkout is down", "invoices are stuck", "payroll was leaked"] {
      _ = await bot.say("/inc \(title) sev1", as: "ana", channel: ops)
      await live(bot)
    }
    _ = await bot.say("/inc private INC-3", as: "ana", channel: ops)
    _ = await bot.say(
      "/digest publish daily", as: "lea", channel: platform.name == "matrix" ? "!desk:example.org" : "desk")
    await bot.pass(seconds: 7200)
    for _ in 0..<10 {
      for call in await bot.deliver() {
        let body = String(decoding: call.body, as: UTF8.self)
        if body.contains("Daily digest") { return "\(call.method) \(call.url)\n\(body)" }
      }
      await bot.pass(seconds: 2)
    }
    return ""
  }

  @Test("a digest in Slack")
  func slack() async throws {
    let sent = try await digest(on: Wire.slack.platform) { #"{"ok":true,"ts":"1774516500.\#(100 + $0)"}"# }
    #expect(
      sent == #"""
        POST https://slack.example/api/chat.postMessage
        {"channel":"desk",\#
        "text":"*Daily digest* · Wed 25 Mar 2026 10:16 – Thu 26 Mar 2026 10:16 (Europe/Paris)\n\#
        • <https://app.slack.com/client/T1/ops/thread/ops-1774516500.101|INC-1> sev1 “checkout is down”: response is due Thu 26 Mar 2026 10:20\n\#
        • <https://app.slack.com/client/T1/ops/thread/ops-1774516500.102|INC-2> sev1 “invoices are stuck”: response is due Thu 26 Mar 2026 10:20\n\#
        • 1 private record due soon\n\#
        • <https://app.slack.com/client/T1/ops/thread/ops-1774516500.101|INC-1> sev1 “checkout is down” has no lead\n\#
        • <https://app.slack.com/client/T1/ops/thread/ops-1774516500.102|INC-2> sev1 “invoices are stuck” has no lead\n\#
        • 3 incidents open (2 sev1, 1 private) · `/inc list open no drills`",\#
        "unfurl_links":false,"unfurl_media":false}
        """#)
  }

  @Test("a digest in Mattermost")
  func mattermost() async throws {
    let sent = try await digest(on: Wire.mattermost.platform) { #"{"id":"post\#(100 + $0)aaaaaaaaaaaaaaaaaaa"}"# }
    #expect(
      sent == #"""
        POST https://chat.example/api/v4/posts
        {"channel_id":"desk",\#
        "message":"**Daily digest** · Wed 25 Mar 2026 10:16 – Thu 26 Mar 2026 10:16 (Europe/Paris)\n\#
        • [INC-1](https://chat.example/_redirect/pl/post101aaaaaaaaaaaaaaaaaaa) sev1 “checkout is down”: response is due Thu 26 Mar 2026 10:20\n\#
        • [INC-2](https://chat.example/_redirect/pl/post102aaaaaaaaaaaaaaaaaaa) sev1 “invoices are stuck”: response is due Thu 26 Mar 2026 10:20\n\#
        • 1 private record due soon\n\#
        • [INC-1](https://chat.example/_redirect/pl/post101aaaaaaaaaaaaaaaaaaa) sev1 “checkout is down” has no lead\n\#
        • [INC-2](https://chat.example/_redirect/pl/post102aaaaaaaaaaaaaaaaaaa) sev1 “invoices are stuck” has no lead\n\#
        • 3 incidents open (2 sev1, 1 private) · `/inc list open no drills`",\#
        "pending_post_id":"railhead-13"}
        """#)
  }

  @Test("a digest in Matrix")
  func matrix() async throws {
    let sent = try await digest(on: Self.matrix) { #"{"event_id":"$sent\#($0)"}"# }
    #expect(
      sent == #"""
        PUT http://localhost:8008/_matrix/client/v3/rooms/%21desk%3Aexample.org/send/m.room.message/railhead-11
        {"body":"Daily digest · Wed 25 Mar 2026 10:16 – Thu 26 Mar 2026 10:16 (Europe/Paris)\n\#
        • INC-1 sev1 “checkout is down”: response is due Thu 26 Mar 2026 10:20\n\#
        • INC-2 sev1 “invoices are stuck”: response is due Thu 26 Mar 2026 10:20\n\#
        • INC-3 sev1 “payroll was leaked”: response is due Thu 26 Mar 2026 10:20\n\#
        • INC-1 sev1 “checkout is down” has no lead\n\#
        • INC-2 sev1 “invoices are stuck” has no lead\n\#
        • INC-3 sev1 “payroll was leaked” has no lead\n\#
        • 3 incidents open (3 sev1) · !inc list open no drills",\#
        "format":"org.matrix.custom.html",\#
        "formatted_body":"<strong>Daily digest</strong> · Wed 25 Mar 2026 10:16 – Thu 26 Mar 2026 10:16 (Europe/Paris)<br>\#
        • <a href=\"https://matrix.to/#/%21ops%3Aexample.org/%24sent1\">INC-1</a> sev1 “checkout is down”: response is due Thu 26 Mar 2026 10:20<br>\#
        • <a href=\"https://matrix.to/#/%21ops%3Aexample.org/%24sent2\">INC-2</a> sev1 “invoices are stuck”: response is due Thu 26 Mar 2026 10:20<br>\#
        • <a href=\"https://matrix.to/#/%21ops%3Aexample.org/%24sent3\">INC-3</a> sev1 “payroll was leaked”: response is due Thu 26 Mar 2026 10:20<br>\#
        • <a href=\"https://matrix.to/#/%21ops%3Aexample.org/%24sent1\">INC-1</a> sev1 “checkout is down” has no lead<br>\#
        • <a href=\"https://matrix.to/#/%21ops%3Aexample.org/%24sent2\">INC-2</a> sev1 “invoices are stuck” has no lead<br>\#
        • <a href=\"https://matrix.to/#/%21ops%3Aexample.org/%24sent3\">INC-3</a> sev1 “payroll was leaked” has no lead<br>\#
        • 3 incidents open (3 sev1) · <code>!inc list open no drills</code>",\#
        "m.mentions":{},"msgtype":"m.notice"}
        """#)
  }
}
