import Bot
import Chat
import EventLog
import Kernel
import Slack
import TestKit
import Testing

@Suite("The whole bot but for the wire")
struct BotTests {
  private func slack(token: String? = "xoxb-1") -> Slack {
    Slack(
      SlackSettings(signingSecrets: ["secret"], botToken: token, apiURL: "https://slack.example/api"), check: .reference
    )
  }

  @Test("a declared incident's card is posted, updated in place on resolve, and echoed in its thread")
  func card() async throws {
    let bot = try await BotTester.start(on: slack())
    _ = await bot.say("/inc checkout is down sev1 #payments")
    let posted = await bot.deliver()
    #expect(posted.map(\.url) == ["https://slack.example/api/chat.postMessage"])
    bot.clock.advance(seconds: 60)
    _ = await bot.say("/inc resolve INC-1 restarted the queue")
    bot.clock.advance(seconds: 2)
    var later = await bot.deliver()
    bot.clock.advance(seconds: 2)
    later += await bot.deliver()
    #expect(
      later.map(\.url) == ["https://slack.example/api/chat.update", "https://slack.example/api/chat.postMessage"])
    let echo = String(decoding: later.last?.body ?? [], as: UTF8.self)
    #expect(echo.contains(#""thread_ts":"1700000000.000001""#))
  }

  @Test("a restart owes what was owed, and nothing that was confirmed")
  func restart() async throws {
    let bot = try await BotTester.start(on: slack())
    _ = await bot.say("/inc checkout is down sev1")
    #expect(await bot.deliver().count == 1)
    _ = await bot.say("/inc payments are slow sev3", channel: "dev")
    let second = try await BotTester.start(on: slack(), clock: bot.clock, journal: bot.journal)
    #expect(await second.deliver().count == 1)
    let third = try await BotTester.start(on: slack(), clock: bot.clock, journal: bot.journal)
    #expect(await third.deliver() == [])
    #expect(await third.say("/ops status").contains("0 messages waiting"))
  }

  @Test("a repeated delivery declares once and is answered alike")
  func repeated() async throws {
    let bot = try await BotTester.start(on: slack())
    let first = await bot.say("/inc checkout is down sev1", delivery: "slack:7")
    let again = await bot.say("/inc checkout is down sev1", delivery: "slack:7")
    #expect(first == again)
    #expect(bot.journal.records.filter { $0.kind == "incident.declared" }.count == 1)
  }

  @Test("a refused delivery stays refused when it comes again, whatever has happened in between")
  func refusedAgain() async throws {
    let bot = try await BotTester.start(on: slack())
    let refused = await bot.say("/inc resolve INC-1 done", delivery: "slack:1")
    _ = await bot.say("/inc checkout is down sev1", delivery: "slack:2")
    #expect(await bot.say("/inc resolve INC-1 done", delivery: "slack:1") == refused)
    #expect(bot.journal.records.map(\.kind) == ["incident.declared", "outbox.queued"])
  }

  @Test("somebody who might not is not obeyed by a repetition, even if they may by now")
  func refusedForTheRole() async throws {
    let bot = try await BotTester.start(on: slack())
    #expect(await bot.say("/ops role <@bob|bob> guest", as: "adam") == "@bob is now a guest (was a member).")
    let refused = await bot.say("/inc checkout is down sev1", as: "bob", delivery: "slack:1")
    #expect(await bot.say("/ops role <@bob|bob> member", as: "adam") == "@bob is now a member (was a guest).")
    #expect(await bot.say("/inc checkout is down sev1", as: "bob", delivery: "slack:1") == refused)
    #expect(bot.journal.records.map(\.kind) == ["ops.role-given", "ops.role-given"])
  }

  @Test("without a way to post, nothing is owed")
  func nowhereToPost() async throws {
    let bot = try await BotTester.start(on: slack(token: nil))
    _ = await bot.say("/inc checkout is down sev1")
    #expect(bot.journal.records.map(\.kind) == ["incident.declared"])
    #expect(await bot.deliver() == [])
  }

  @Test("a full disk refuses in both languages, questions still answer, and the next command is saved")
  func fullDisk() async throws {
    let bot = try await BotTester.start(on: slack())
    bot.journal.failNext(.full("no space"))
    #expect(
      await bot.say("/inc checkout is down sev1")
        == "Not saved: the disk of the bot is full. Nothing was changed; try again when there is room, and tell the operator."
    )
    bot.journal.failNext(.full("no space"))
    #expect(
      await bot.say("/inc paiement en panne sev1", language: "fr")
        == "Pas enregistré : le disque du bot est plein. Rien n’a changé ; réessayez quand il y aura de la place, et prévenez l’exploitant."
    )
    #expect(await bot.say("/inc list") == "/inc list: no incident matches.")
    #expect(await bot.say("/inc checkout is down sev1").contains("INC-1"))
  }

  @Test("roles are enforced, and a refusal says who may")
  func roles() async throws {
    let bot = try await BotTester.start(on: slack())
    #expect(await bot.say("/ops role <@bob|bob> lead", as: "ana").contains("admin"))
    #expect(await bot.say("/ops role <@bob|bob> lead", as: "adam") == "@bob is now a lead (was a member).")
    #expect(await bot.say("/ops verify", as: "bob").contains("The journal is intact"))
  }

  @Test("what was confirmed while the disk was full is not posted again, and is recorded when there is room")
  func confirmedOnFullDisk() async throws {
    let bot = try await BotTester.start(on: slack())
    _ = await bot.say("/inc checkout is down sev1")
    bot.journal.failNext(.full("no space"))
    #expect(await bot.deliver().map(\.url) == ["https://slack.example/api/chat.postMessage"])
    #expect(!bot.journal.records.contains { $0.kind == "outbox.sent" })
    bot.clock.advance(seconds: 6)
    _ = await bot.say("/inc sev INC-1 2")
    #expect(await bot.deliver().first?.url == "https://slack.example/api/chat.update")
    #expect(bot.journal.records.contains { $0.kind == "outbox.sent" && $0.data["item"] == .int(2) })
  }

  @Test("an answer that travels later goes out although it cannot be queued")
  func laterOnFullDisk() async throws {
    let bot = try await BotTester.start(on: slack())
    let place = Place(platform: "slack", team: "T1", channel: "ops", thread: "1.1")
    for (text, expected) in [("inc checkout is down sev1", "Not saved"), ("inc list", "no incident matches")] {
      bot.journal.failNext(.full("no space"))
      let mention = Inbound(
        person: PersonID(platform: "slack", team: "T1", user: "ana"), personName: "ana", place: place, root: nil,
        text: text, delivery: "slack:\(text)", road: .later(Handle(place: place)),
        profile: Profile(locale: "en", zone: "Europe/Paris", name: "ana"))
      _ = await bot.bot.frontDesk.handle(mention, from: bot.platform)
      let calls = bot.outside.takeCalls()
      #expect(calls.map(\.url) == ["https://slack.example/api/chat.postMessage"])
      let body = String(decoding: calls.first?.body ?? [], as: UTF8.self)
      #expect(body.contains(expected))
    }
    #expect(bot.journal.records.isEmpty)
  }

  @Test("a visitor from another organisation stays a guest, whatever role their id was given")
  func visitor() async throws {
    let bot = try await BotTester.start(on: slack())
    let place = Place(platform: "slack", team: "T1", channel: "ops")
    func reply(_ text: String, in language: String) async -> String {
      let line = Inbound(
        person: PersonID(platform: "slack", team: "T1", user: "lea"), personName: "lea", place: place, root: "inc",
        text: text, delivery: "slack:\(text)", profile: Profile(locale: language, zone: "Europe/Paris", name: "lea"),
        highestRole: .guest)
      return await bot.bot.frontDesk.handle(line, from: bot.platform).message.text.unsafePlainText
    }
    #expect(
      await reply("checkout is down sev1", in: "en")
        == "Only a member, a lead or an admin may use /inc declare. Nothing was changed.")
    #expect(
      await reply("le paiement est en panne", in: "fr")
        == "Seul un membre, un responsable ou un admin peut utiliser /inc déclarer. Rien n’a été changé.")
    #expect(await reply("list", in: "en") == "/inc list: no incident matches.")
    #expect(bot.journal.records.isEmpty)
  }

  @Test("another bot's command changes nothing here")
  func foreignRoot() async throws {
    let bot = try await BotTester.start(on: slack())
    _ = await bot.say("/inc checkout is down sev1")
    let before = bot.journal.records.count
    _ = await bot.say("!poll ack")
    _ = await bot.say("!karma resolve done with it")
    #expect(bot.journal.records.count == before)
  }

  @Test("what is taken back is not shown in another language")
  func takenBack() async throws {
    let bot = try await BotTester.start(on: slack())
    _ = await bot.say("/inc checkout is down sev1")
    _ = await bot.say("/inc undo")
    let shown = await bot.say("/inc voir INC-1", language: "fr")
    #expect(shown.contains("annulé"))
    #expect(!shown.contains("undone"))
  }
}
