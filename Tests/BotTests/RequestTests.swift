import Bot
import Chat
import EventLog
import HashTreeCollections
import Kernel
import Mattermost
import Operations
import Requests
import Slack
import TestKit
import Testing

@Suite("Requests between teams, in the whole bot")
struct RequestTests {
  private func tester() async throws -> BotTester {
    let bot = try await BotTester.start(
      on: Slack(
        SlackSettings(signingSecrets: ["secret"], botToken: "xoxb-1", apiURL: "https://slack.example/api"),
        check: .reference))
    _ = await bot.say("/ops team support <@ana|ana>", as: "lea")
    _ = await bot.say("/ops team finance <@bob|bob> lead <@bob|bob> <#C9|finance>", as: "lea")
    return bot
  }

  /// What leaves, in turn: a channel takes one message per second.
  private func sent(_ bot: BotTester) async -> [String] {
    var calls: [HTTPCall] = []
    for _ in 1...4 {
      calls += await bot.deliver()
      bot.clock.advance(seconds: 2)
    }
    return calls.map { call in
      let body = (try? JSONReader.read(call.body)) ?? .null
      let method = call.url.split(separator: "/").last ?? ""
      let text = body["text"]?.string?.split(separator: "\n").first ?? ""
      let thread = body["thread_ts"]?.string.map { " below \($0)" } ?? ""
      return "\(method) \(body["channel"]?.string ?? "")\(thread): \(text)"
    }
  }

  @Test("the card goes to the channel of the team that is asked, and is kept current there")
  func card() async throws {
    let bot = try await tester()
    #expect(
      await bot.say("/demande @finance il manque la facture 4711 P2", language: "fr") == """
        /ask nouvelle : REQ-1 va à @finance, P2 : « il manque la facture 4711 ».
        De la part de @support.
        Sa fiche est dans #finance.
        """)
    let card = await bot.deliver()
    #expect(card.map(\.url) == ["https://slack.example/api/chat.postMessage"])
    let body = String(decoding: card.first?.body ?? [], as: UTF8.self)
    for line in ["ask ack REQ-1", "ask take REQ-1", "ask wait REQ-1", "ask done REQ-1 done from the card"] {
      #expect(body.contains(#""value":"\#(line)""#), "\(line)")
    }
    bot.clock.advance(seconds: 60)
    _ = await bot.say("/ask take REQ-1", as: "bob", channel: "C9")
    _ = await bot.say("/ask done REQ-1 sent again", as: "bob", channel: "C9")
    #expect(
      await sent(bot) == [
        "chat.update C9: *REQ-1 P2* done “il manque la facture 4711”",
        "chat.postMessage ops: `/ask done REQ-1` (@bob): “il manque la facture 4711” is done, after 1 min: sent again",
        "chat.postMessage C9 below 1700000000.000001: "
          + "`/ask take REQ-1` (@bob): @bob takes “il manque la facture 4711”.",
        "chat.postMessage C9 below 1700000000.000001: "
          + "`/ask done REQ-1` (@bob): “il manque la facture 4711” is done, after 1 min: sent again",
      ])
  }

  @Test("on Mattermost the card is one post that changes, and its buttons are lines that work")
  func mattermost() async throws {
    let outside = RecordingSender { _, number in
      .success(HTTPResult(status: 201, body: Array(#"{"id":"post\#(number)aaaaaaaaaaaaaaaaaaaaa"}"#.utf8)))
    }
    let bot = try await BotTester.start(
      on: Mattermost(
        settings: MattermostSettings(
          siteURL: "https://mm.example", commandTokens: ["token"], botToken: "bot", actionSecret: Array("secret".utf8),
          publicURL: "https://bot.example"), check: .reference), outside: outside)
    _ = await bot.say("/ops team support <@ana|ana>", as: "lea")
    _ = await bot.say("/ops team finance <@bob|bob>", as: "lea")
    _ = await bot.say("/ask @finance invoice 4711 is missing P2 from support")
    let card = try #require(await bot.deliver().first)
    #expect("\(card.method) \(card.url)" == "POST https://mm.example/api/v4/posts")
    let posted = String(decoding: card.body, as: UTF8.self)
    for line in ["ask ack REQ-1", "ask take REQ-1", "ask wait REQ-1", "ask done REQ-1 done from the card"] {
      #expect(posted.contains(#""line":"\#(line)""#), "\(line)")
    }
    bot.clock.advance(seconds: 60)
    #expect(await bot.say("/ask done REQ-1 sent again", as: "bob").contains("is done, after 1 min: sent again"))
    let change = try #require(await bot.deliver().first)
    #expect("\(change.method) \(change.url)" == "PUT https://mm.example/api/v4/posts/post1aaaaaaaaaaaaaaaaaaaaa/patch")
    #expect(String(decoding: change.body, as: UTF8.self).contains("**REQ-1 P2** done “invoice 4711 is missing”"))
  }

  @Test("a line in the thread of a card means that request, without a root word too")
  func topic() async throws {
    let bot = try await tester()
    _ = await bot.say("/inc checkout is down sev1")
    _ = await bot.say("/ask @finance invoice 4711 is missing P2")
    _ = await bot.say("/ask @finance refund P2")
    _ = await sent(bot)
    func thread(_ id: String, _ text: String) async -> String {
      let cards = bot.bot.dispatcher.state.outbox.cards
      let card = ItemID(anyPrefix: id).flatMap { cards[$0] }
      let place = Place(
        platform: "slack", team: "T1", channel: card?.handle.place.channel ?? "", thread: card?.messageID)
      let line = Inbound(
        person: PersonID(platform: "slack", team: "T1", user: "bob"), personName: "bob", place: place, root: nil,
        text: text, delivery: "slack:\(id):\(text)", profile: Profile(locale: "en", zone: "Europe/Paris", name: "bob"))
      return await bot.bot.frontDesk.handle(line, from: bot.platform).message.text.unsafePlainText
    }
    #expect(await thread("REQ-2", "take") == "/ask take REQ-2: @bob takes “refund”.")
    #expect(
      await thread("INC-1", "take").hasPrefix("/inc lead INC-1: @bob leads “checkout is down”. It is acknowledged, "))
    #expect(await thread("INC-1", "take REQ-1") == "/ask take REQ-1: @bob takes “invoice 4711 is missing”.")
    #expect(await thread("REQ-2", "sev INC-1 2").hasPrefix("/inc sev INC-1:"))
    // “priority” is a root too: below the card of a request it is what becomes of that request.
    #expect(await thread("REQ-2", "priority P1") == "/ask priority REQ-2: “refund” goes from P2 to P1.")
    #expect(await thread("REQ-2", "priority list") == "/prio list: no priority matches.")
    #expect(await thread("INC-1", "priority P1").hasPrefix("I do not know the word “P1”."))
  }

  @Test("a restart, from the journal or from a snapshot, knows every request and team")
  func restart() async throws {
    let bot = try await tester()
    _ = await bot.say("/ask @finance invoice 4711 is missing P2")
    _ = await bot.say("/ask wait REQ-1 client a form until fri", as: "bob")
    let state = bot.bot.dispatcher.state
    let again = try await BotTester.start(on: bot.platform, clock: bot.clock, journal: bot.journal)
    #expect(again.bot.dispatcher.state.requests == state.requests)
    #expect(again.bot.dispatcher.state.operations.teams == state.operations.teams)
    let restored = try BotState(restoring: state.snapshotParts, operations: Operations(configuration: .testers))
    #expect(restored.requests == state.requests)
    #expect(restored.operations.teams == state.operations.teams)
    #expect(restored.snapshotParts.map(\.bytes) == state.snapshotParts.map(\.bytes))
  }

  @Test("where nothing can be posted elsewhere, the card stays where it was asked")
  func withoutToken() async throws {
    let bot = try await BotTester.start(
      on: Slack(SlackSettings(signingSecrets: ["secret"], apiURL: "https://slack.example/api"), check: .reference))
    _ = await bot.say("/ops team support <@ana|ana>", as: "lea")
    _ = await bot.say("/ops team finance <@bob|bob> <#C9|finance>", as: "lea")
    #expect(
      await bot.say("/ask @finance invoice 4711 is missing P2") == """
        /ask new: REQ-1 goes to @finance, P2: “invoice 4711 is missing”.
        From @support.
        """)
    #expect(bot.bot.dispatcher.state.requests[1]?.facts.channel == nil)
  }

  @Test("people and channels whom the chat does not know are not made members and channels of a team")
  func unknownNames() async throws {
    let bot = try await tester()
    let before = bot.journal.records.count
    #expect(
      await bot.say("/ops team finance @zoe", as: "lea")
        == "I cannot tell who @zoe is: pick the name from the list that the chat offers after @.")
    #expect(
      await bot.say("/ops équipe finance @zoe", as: "lea", language: "fr")
        == "Je ne sais pas qui est @zoe : choisissez le nom dans la liste que le chat propose après @.")
    #expect(
      await bot.say("/ops team finance #money", as: "lea") == """
        I cannot tell which channel #money is: pick it from the list that the chat offers after #, or type here in it. \
        Nothing was changed.
        """)
    #expect(
      await bot.say("/ops équipe finance #sous", as: "lea", language: "fr") == """
        Je ne sais pas quel canal est #sous : choisissez-le dans la liste que le chat propose après #, ou tapez ici \
        dans ce canal. Rien n’a été changé.
        """)
    #expect(bot.journal.records.count == before)
  }
}
