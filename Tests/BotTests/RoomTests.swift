import Bot
import Chat
import EventLog
import Incidents
import Kernel
import Operations
import Slack
import TestKit
import Testing

/// Rooms of incidents: after the declaration, beside its messages, and never in their way.
struct RoomTests {
  /// Slack, as far as it makes channels; `created` is what `conversations.create` answers, the last one for ever.
  private static func world(created: [String] = [#"{"ok":true,"channel":{"id":"CROOM"}}"#]) -> RecordingSender {
    let answers = Lock(created)
    return RecordingSender { call, number in
      var body = #"{"ok":true,"ts":"1700000000.00000\#(number)"}"#
      if call.url.hasSuffix("conversations.create") {
        body = answers.withLock { $0.count > 1 ? $0.removeFirst() : $0[0] }
      } else if call.url.contains("conversations.") {
        body = #"{"ok":true}"#
      }
      return .success(HTTPResult(status: 200, body: Array(body.utf8)))
    }
  }

  private func start(
    _ outside: RecordingSender = world(), journal: MemoryJournal = MemoryJournal(), clock: TestClock = TestClock(),
    language: Language = .english
  ) async throws -> BotTester {
    var people = Operations.Configuration.testers
    people.audience.language = language
    return try await BotTester.start(
      on: Slack(
        SlackSettings(signingSecrets: ["secret"], botToken: "xoxb-1", apiURL: "https://slack.example/api"),
        check: .reference), clock: clock, journal: journal, outside: outside, people: people,
      rooms: RoomPolicy(["slack": [.sev1, .sev2]]))
  }

  /// What left in half a minute, without questions about people: a method and the few arguments that matter.
  private func calls(_ bot: BotTester) async -> [String] {
    var calls: [HTTPCall] = []
    for _ in 1...10 {
      calls += await bot.deliver()
      bot.clock.advance(seconds: 3)
    }
    return calls.compactMap { call -> String? in
      let method = String(call.url.split(separator: "/").last ?? "")
      guard let body = try? JSONReader.read(call.body) else { return nil }
      let thread = body["thread_ts"]?.string.map { "under \($0)" }
      let text = thread == nil ? nil : body["text"]?.string
      let words = [body["name"], body["channel"], body["users"], body["topic"]].map { $0?.string } + [thread, text]
      return ([method] + words.compactMap(\.self)).joined(separator: " ")
    }.sorted()
  }

  @Test func itsLifeFollowsTheIncident() async throws {
    let bot = try await start()
    _ = await bot.say("/inc checkout is down sev1", as: "U1")
    #expect(bot.journal.records.map(\.kind) == ["incident.declared", "outbox.queued", "outbox.queued"])
    var said = await calls(bot)
    #expect(
      said == [
        "chat.postMessage ops",
        "chat.postMessage ops under 1700000000.000001 INC-1 has a room of its own: `#inc-1-checkout-is-down`",
        "conversations.create inc-1-checkout-is-down", "conversations.invite CROOM U1",
        "conversations.setTopic CROOM INC-1 sev1 declared “checkout is down”",
      ])
    _ = await bot.say("/inc lead <@U2|bob>", as: "U1", channel: "CROOM")
    said = await calls(bot).filter { $0.hasPrefix("conv") }
    #expect(
      said == [
        "conversations.invite CROOM U2", "conversations.setTopic CROOM INC-1 sev1 declared “checkout is down”",
      ])
    _ = await bot.say("/inc note looks like the database", as: "U1", channel: "CROOM")
    said = await calls(bot).filter { $0.hasPrefix("conv") }
    #expect(said == [])
    _ = await bot.say("/inc close INC-1 anyway", as: "U1")
    said = await calls(bot).filter { $0.hasPrefix("conv") }
    #expect(
      said == [
        "conversations.archive CROOM", "conversations.setTopic CROOM INC-1 sev1 closed “checkout is down”",
      ])
    _ = await bot.say("/inc reopen INC-1 it is back", as: "U1")
    said = await calls(bot).filter { $0.hasPrefix("conv") }
    #expect(
      said == [
        "conversations.setTopic CROOM INC-1 sev1 declared “checkout is down”", "conversations.unarchive CROOM",
      ])
  }

  @Test func whatIsTypedThereIsAboutTheIncident() async throws {
    let journal = MemoryJournal()
    let bot = try await start(journal: journal)
    _ = await bot.say("/inc checkout is down sev1", as: "U1")
    _ = await bot.say("/inc login is broken sev3", as: "U1")
    _ = await calls(bot)
    var reply = await bot.say("/inc ack", as: "U2", channel: "CROOM")
    #expect(reply.hasPrefix("/inc ack INC-1: “checkout is down” is acknowledged"))
    let again = try await start(journal: journal, clock: bot.clock)
    reply = await again.say("/inc resolve restarted", as: "U2", channel: "CROOM")
    #expect(reply.hasPrefix("/inc resolve INC-1: “checkout is down” is resolved"))
  }

  @Test func mildOnesGetNoneUntilTheyAreRaised() async throws {
    let bot = try await start()
    _ = await bot.say("/inc checkout is slow sev3", as: "U1")
    var said = await calls(bot).filter { $0.hasPrefix("conv") }
    #expect(said == [])
    _ = await bot.say("/inc sev INC-1 2", as: "U1")
    said = await calls(bot).filter { $0.hasPrefix("conv") }
    #expect(
      said == [
        "conversations.create inc-1-checkout-is-slow", "conversations.invite CROOM U1",
        "conversations.setTopic CROOM INC-1 sev2 declared “checkout is slow”",
      ])
  }

  @Test func aNameThatIsTakenIsNumbered() async throws {
    let taken = #"{"ok":false,"error":"name_taken"}"#
    let bot = try await start(Self.world(created: [taken, taken, #"{"ok":true,"channel":{"id":"CROOM"}}"#]))
    _ = await bot.say("/inc checkout is down sev1", as: "U1")
    let said = await calls(bot).filter { $0.hasPrefix("conversations.create") }
    #expect(
      said == [
        "conversations.create inc-1-checkout-is-down", "conversations.create inc-1-checkout-is-down-2",
        "conversations.create inc-1-checkout-is-down-3",
      ])
  }

  @Test(arguments: [
    (Language.english, "INC-1 gets no room of its own: the chat answered `missing_scope`."),
    (.french, "INC-1 n’aura pas son propre salon : le chat a répondu `missing_scope`."),
  ])
  func whatIsRefusedIsSaidOnce(language: Language, note: String) async throws {
    let bot = try await start(Self.world(created: [#"{"ok":false,"error":"missing_scope"}"#]), language: language)
    _ = await bot.say("/inc checkout is down sev1", as: "U1")
    var said = await calls(bot)
    #expect(
      said == [
        "chat.postMessage ops", "chat.postMessage ops under 1700000000.000001 \(note)",
        "conversations.create inc-1-checkout-is-down",
      ])
    _ = await bot.say("/inc sev INC-1 2", as: "U1")
    said = await calls(bot).filter { $0.hasPrefix("conv") }
    #expect(said == [])
    #expect(bot.journal.records.count { $0.kind == "outbox.failed" } == 1)
  }

  @Test func aChatThatIsDownDelaysNothingElse() async throws {
    let busy = #"{"ok":false,"error":"service_unavailable"}"#
    let bot = try await start(
      Self.world(created: [busy, busy, busy, #"{"ok":true,"channel":{"id":"CROOM"}}"#]))
    let reply = await bot.say("/inc checkout is down sev1", as: "U1")
    #expect(reply.contains("INC-1 is declared"))
    let first = await bot.deliver().map { $0.url.split(separator: "/").last ?? "" }
    #expect(first.sorted() == ["chat.postMessage", "conversations.create"])
    let said = await calls(bot)
    #expect(said.count { $0.hasPrefix("conversations.create") } == 3)
    #expect(said.contains("conversations.setTopic CROOM INC-1 sev1 declared “checkout is down”"))
  }

  @Test func whatChangesBetweenTwoAttemptsIsMadeSo() async throws {
    let isBusy = Lock(false)
    let outside = RecordingSender { call, number in
      var body = #"{"ok":true,"ts":"1700000000.00000\#(number)","channel":{"id":"CROOM"}}"#
      if call.url.contains("conversations."), !call.url.hasSuffix(".create") { body = #"{"ok":true}"# }
      if call.url.hasSuffix(".invite"), isBusy.withLock({ $0 }) {
        body = #"{"ok":false,"error":"service_unavailable"}"#
      }
      return .success(HTTPResult(status: 200, body: Array(body.utf8)))
    }
    let bot = try await start(outside)
    _ = await bot.say("/inc checkout is down sev1", as: "U1")
    _ = await calls(bot)
    isBusy.withLock { $0 = true }
    _ = await bot.say("/inc lead <@U2|bob>", as: "U1")
    _ = await bot.deliver()
    _ = await bot.say("/inc close INC-1 anyway", as: "U1")
    let said = await calls(bot).filter { $0.hasPrefix("conv") }
    #expect(
      said == [
        "conversations.archive CROOM", "conversations.setTopic CROOM INC-1 sev1 closed “checkout is down”",
      ])
  }

  @Test func aRestartMakesNoSecondRoom() async throws {
    let journal = MemoryJournal()
    let bot = try await start(journal: journal)
    _ = await bot.say("/inc checkout is down sev1", as: "U1")
    _ = await calls(bot)
    let again = try await start(journal: journal, clock: bot.clock)
    _ = await again.say("/inc sev INC-1 2", as: "U1")
    let said = await calls(again).filter { $0.hasPrefix("conv") }
    #expect(
      said == [
        "conversations.invite CROOM U1", "conversations.setTopic CROOM INC-1 sev2 declared “checkout is down”",
        "conversations.unarchive CROOM",
      ])
  }

  @Test(arguments: ["close INC-1 anyway", "cancel INC-1 false alarm"])
  func whatIsTakenBackAfterARestartIsOpenAgain(ending: String) async throws {
    let journal = MemoryJournal()
    let bot = try await start(journal: journal)
    _ = await bot.say("/inc checkout is down sev1", as: "U1")
    _ = await calls(bot)
    _ = await bot.say("/inc \(ending)", as: "U1")
    var said = await calls(bot)
    #expect(said.contains("conversations.archive CROOM"))
    let again = try await start(journal: journal, clock: bot.clock)
    _ = await again.say("/inc undo", as: "U1")
    said = await calls(again).filter { $0.hasPrefix("conv") }
    #expect(
      said == [
        "conversations.invite CROOM U1", "conversations.setTopic CROOM INC-1 sev1 declared “checkout is down”",
        "conversations.unarchive CROOM",
      ])
    _ = await again.say("/inc sev INC-1 2", as: "U1")
    said = await calls(again).filter { $0.hasPrefix("conv") }
    #expect(said == ["conversations.setTopic CROOM INC-1 sev2 declared “checkout is down”"])
  }

  @Test func whatMayHaveBeenPutAwayIsOpenedAgain() async throws {
    let isLost = Lock(false)
    let outside = RecordingSender { call, number in
      if call.url.hasSuffix(".archive"), isLost.withLock({ $0 }) { return .failure(.timedOut) }
      let body = #"{"ok":true,"ts":"1700000000.00000\#(number)","channel":{"id":"CROOM"}}"#
      return .success(HTTPResult(status: 200, body: Array(body.utf8)))
    }
    let bot = try await start(outside)
    _ = await bot.say("/inc checkout is down sev1", as: "U1")
    _ = await calls(bot)
    isLost.withLock { $0 = true }
    _ = await bot.say("/inc close INC-1 anyway", as: "U1")
    _ = await bot.deliver()
    _ = await bot.say("/inc undo", as: "U1")
    let said = await calls(bot)
    #expect(said.contains("conversations.unarchive CROOM"))
    #expect(!said.contains("conversations.archive CROOM"))
  }

  @Test(arguments: ["conversations.create", "conversations.invite"])
  func aLimitOnRoomsIsNoneOnMessages(method: String) async throws {
    let left = Lock(2)
    let bot = try await start(
      RecordingSender { call, number in
        let isLate =
          call.url.hasSuffix(method)
          && left.withLock { count in
            count -= 1
            return count >= 0
          }
        if isLate { return .success(HTTPResult(status: 429, headers: ["retry-after": "60"])) }
        let body = #"{"ok":true,"ts":"1700000000.00000\#(number)","channel":{"id":"CROOM"}}"#
        return .success(HTTPResult(status: 200, body: Array(body.utf8)))
      })
    _ = await bot.say("/inc checkout is down sev1", as: "U1")
    _ = await bot.deliver()
    bot.clock.advance(seconds: 2)
    _ = await bot.say("/inc note INC-1 looks like the database", as: "U1")
    let during = await calls(bot)
    #expect(during.contains { $0.hasPrefix("chat.postMessage ops under") && $0.contains("looks like the database") })
    // Once at most, and not again before the minute is over.
    #expect(during.count { $0.hasPrefix(method) } <= 1)
    bot.clock.advance(seconds: 60)
    _ = await bot.deliver()
    bot.clock.advance(seconds: 60)
    let after = await calls(bot)
    #expect(after.contains { $0.hasPrefix("conversations.invite CROOM U1") })
  }

  @Test func whoeverHasARoleIsInvited() async throws {
    let bot = try await start()
    _ = await bot.say("/inc checkout is down sev1", as: "U1")
    _ = await calls(bot)
    _ = await bot.say("/inc role INC-1 scribe <@U3|zoe>", as: "U1")
    let said = await calls(bot).filter { $0.hasPrefix("conv") }
    #expect(
      said == [
        "conversations.invite CROOM U3", "conversations.setTopic CROOM INC-1 sev1 declared “checkout is down”",
      ])
  }

  @Test func snapshotsKeepThem() async throws {
    let bot = try await start()
    _ = await bot.say("/inc checkout is down sev1", as: "U1")
    _ = await calls(bot)
    let refused = try await start(Self.world(created: [#"{"ok":false,"error":"missing_scope"}"#]))
    _ = await refused.say("/inc checkout is down sev1", as: "U1")
    _ = await calls(refused)
    let owing = try await start()
    _ = await owing.say("/inc checkout is down sev1", as: "U1")
    for state in [bot, refused, owing].map(\.bot.dispatcher.state) {
      let restored = try BotState(restoring: state.snapshotParts, operations: state.operations)
      let id = ItemID("INC", 1)
      #expect(restored.outbox.rooms[id] == state.outbox.rooms[id])
      #expect(restored.outbox.pending == state.outbox.pending)
      #expect(restored.outbox.rooms.isGivenUp(id) == state.outbox.rooms.isGivenUp(id))
      #expect(restored.snapshotParts.map(\.bytes) == state.snapshotParts.map(\.bytes))
    }
  }
}
