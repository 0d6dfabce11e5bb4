import Bot
import Chat
import EventLog
import HashTreeCollections
import Kernel
import Operations
import Priorities
import Slack
import TestKit
import Testing

@Suite("Priorities, in the whole bot")
struct PriorityTests {
  private static let slack = Slack(
    SlackSettings(signingSecrets: ["secret"], botToken: "xoxb-1", apiURL: "https://slack.example/api"),
    check: .reference)

  private func tester(
    journal: MemoryJournal = MemoryJournal(), clock: TestClock = TestClock(), ballots: BallotSeal = .standIn()
  ) async throws -> BotTester {
    try await BotTester.start(on: Self.slack, clock: clock, journal: journal, ballots: ballots)
  }

  /// What leaves, in turn: a channel takes one message per second.
  private func sent(_ bot: BotTester) async -> String {
    var calls: [HTTPCall] = []
    for _ in 1...8 {
      calls += await bot.deliver()
      bot.clock.advance(seconds: 2)
    }
    return calls.map { call in
      let body = (try? JSONReader.read(call.body)) ?? .null
      let method = call.url.split(separator: "/").last ?? ""
      let thread = body["thread_ts"]?.string.map { " below \($0)" } ?? ""
      return "\(method) \(body["channel"]?.string ?? "")\(thread): \(body["text"]?.string ?? "")"
    }.joined(separator: "\n")
  }

  @Test("the card stands in the channel, is kept current, and what is said of it is below")
  func card() async throws {
    let bot = try await tester()
    _ = await bot.say("/prio propose Migrate the CRM value 8 size 3 <@bob|bob> by 15/12")
    var text = await sent(bot)
    _ = await bot.say("/prio commit PRI-1", as: "lea")
    _ = await bot.say("/priorité démarrer PRI-1", as: "bob", language: "fr")
    text += "\n" + (await sent(bot))
    #expect(
      text == #"""
        chat.postMessage ops: *PRI-1* scored “Migrate the CRM”
        @bob · wanted by Tue 15 Dec 2026 18:00 (Europe/Paris) · proposed Thu 26 Mar 2026 10:15, @ana
        WSJF value ÷ size = 8 ÷ 3 = 2.67
        Place 1 of 1
        chat.update ops: *PRI-1* doing “Migrate the CRM”
        @bob · by Tue 15 Dec 2026 18:00 (Europe/Paris) · proposed Thu 26 Mar 2026 10:15, @ana
        WSJF value ÷ size = 8 ÷ 3 = 2.67
        Place 1 of 1
        chat.postMessage ops below 1700000000.000001: `/prio commit PRI-1` (@lea): “Migrate the CRM” is committed: @bob, by Tue 15 Dec 2026 18:00 (Europe/Paris).
        chat.postMessage ops below 1700000000.000001: `/prio start PRI-1` (@bob): “Migrate the CRM” is being done, by @bob.
        """#)
  }

  @Test("hours lost are told to those who may read of the incidents, and to nobody else")
  func lostHours() async throws {
    let bot = try await tester()
    _ = await bot.say("/prio propose Migrate the CRM")
    _ = await bot.say("/inc checkout is down sev2")
    _ = await bot.say("/inc salaries were sent to everybody sev1 private", as: "bob")
    bot.clock.advance(seconds: 7200)
    let mine = await bot.say("/prio link PRI-1 INC-1")
    let unseen = await bot.say("/prio link PRI-1 INC-2")
    let secret = await bot.say("/prio link PRI-1 INC-2", as: "bob")
    let (ana, bob) = (await bot.say("/prio show PRI-1"), await bot.say("/prio show PRI-1", as: "bob"))
    #expect(
      [mine, unseen, secret, ana, bob].joined(separator: "\n") == #"""
        /prio link PRI-1: “Migrate the CRM” is tied to INC-1.
        INC-1 “checkout is down”, 2 h lost
        There is no INC-2 that a priority could be tied to. Nothing was changed.
        /prio link PRI-1: “Migrate the CRM” is tied to INC-2.
        INC-2 “salaries were sent to everybody”, 2 h lost
        PRI-1 proposed “Migrate the CRM”
        nobody owns it · proposed Thu 26 Mar 2026 10:15, @ana
        Place 1 of 1
        Tied to: INC-1 “checkout is down”, 2 h lost
        Lost already: 2 h in the incidents it is tied to (n=1)
        What happened (Europe/Paris):
        – Thu 26 Mar 2026 10:15 proposed · @ana
        – Thu 26 Mar 2026 12:15 tied to INC-1 · @ana
        PRI-1 proposed “Migrate the CRM”
        nobody owns it · proposed Thu 26 Mar 2026 10:15, @ana
        Place 1 of 1
        Tied to: INC-1 “checkout is down”, 2 h lost · INC-2 “salaries were sent to everybody”, 2 h lost
        Lost already: 4 h in the incidents it is tied to (n=2)
        What happened (Europe/Paris):
        – Thu 26 Mar 2026 10:15 proposed · @ana
        – Thu 26 Mar 2026 12:15 tied to INC-1 · @ana
        – Thu 26 Mar 2026 12:15 tied to INC-2 · @bob
        """#)
    let card = await sent(bot)
    #expect(card.contains("INC-1 “checkout is down”"))
    #expect(!card.contains("INC-2 “"))
    let said = bot.journal.records.filter { $0.kind == "outbox.queued" }.map(\.data.text).joined()
    #expect(!said.contains("tied to INC-2"))
  }

  @Test("a ballot is nowhere in what is written down before the vote is closed")
  func ballots() async throws {
    let bot = try await tester()
    for title in ["Migrate the CRM", "Answer the audit"] { _ = await bot.say("/prio propose \(title)") }
    let before = bot.journal.records.count
    for (dots, user) in [("PRI-1 4 PRI-2 1", "ana"), ("PRI-2 5", "bob")] {
      let answer = await bot.say("/prio vote \(dots)", as: user)
      #expect(!answer.contains("PRI-"))
      #expect(await bot.say("/prio vote", as: user).contains("Yours"))
    }
    let records = bot.journal.records.dropFirst(before)
    #expect(records.map(\.kind) == ["priority.voted", "priority.voted"])
    let written = records.map { $0.data.text + ($0.answer ?? "") }
    // A ballot is long enough to hide the other one: only the seals differ.
    func open(_ text: String) -> String { text.replacing(/"sealed":"[0-9a-f]+"/, with: "") }
    #expect(open(written[0]) == open(written[1]).replacing("bob", with: "ana"))
    let snapshot = bot.bot.dispatcher.state.snapshotParts.map { String(decoding: $0.bytes, as: UTF8.self) }.joined()
    for trace in ["1:4", "2:5", "\"dots\":{"] { #expect(!(written.joined() + snapshot).contains(trace)) }
    #expect(!bot.bot.metricsPage().contains("PRI-"))
    let closed = await bot.say("/prio vote close", as: "lea")
    #expect(closed.contains("– 6 dots PRI-2 “Answer the audit” (@ana 1, @bob 5)"))
  }

  @Test("one’s own vote that travels as a message of its own is not written down either")
  func confidential() async throws {
    let bot = try await tester()
    _ = await bot.say("/prio propose Migrate the CRM")
    _ = await bot.say("/prio vote PRI-1 3")
    let before = bot.journal.records.count
    let place = Place(platform: "slack", team: "T1", channel: "ops")
    let ana = PersonID(platform: "slack", team: "T1", user: "ana")
    let line = Inbound(
      person: ana, personName: "ana", place: place, root: "prio", text: "vote", delivery: "slack:1",
      road: .later(Handle(place: place, onlyFor: ana)),
      profile: Profile(locale: "en", zone: "Europe/Paris", name: "ana"))
    #expect(await bot.bot.frontDesk.handle(line, from: bot.platform).isConfidential)
    #expect(bot.journal.records.count == before)
    let said = bot.outside.takeCalls().map { String(decoding: $0.body, as: UTF8.self) }
    #expect(said.count == 1)
    #expect(said.first?.contains("PRI-1 3") == true)
  }

  @Test("without the key of before, the vote is begun anew and everything else goes on")
  func lostKey() async throws {
    let (journal, clock) = (MemoryJournal(), TestClock())
    var bot = try await tester(journal: journal, clock: clock)
    _ = await bot.say("/prio propose Migrate the CRM")
    _ = await bot.say("/prio vote PRI-1 3")
    bot = try await tester(journal: journal, clock: clock, ballots: .standIn(key: "another"))
    #expect(await bot.say("/prio vote close", as: "lea").hasPrefix("The votes were sealed with a key"))
    #expect(await bot.say("/prio list").contains("PRI-1 proposed “Migrate the CRM”"))
    _ = await bot.say("/prio vote again", as: "lea")
    _ = await bot.say("/prio vote PRI-1 2", as: "bob")
    #expect(await bot.say("/prio vote close", as: "lea").contains("– 2 dots PRI-1"))
  }

  @Test("a press that the chat repeats has one effect, and so have two people who press at once")
  func repeated() async throws {
    let bot = try await tester()
    for title in ["Migrate the CRM", "Answer the audit"] { _ = await bot.say("/prio propose \(title)") }
    _ = await bot.say("/prio review start", as: "lea")
    let first = await bot.say("/prio keep PRI-1", as: "ana", delivery: "slack:press")
    let count = bot.journal.records.count
    #expect(await bot.say("/prio keep PRI-1", as: "ana", delivery: "slack:press") == first)
    async let bob = bot.say("/prio review next 2", as: "lea", delivery: "slack:one")
    async let adam = bot.say("/prio review next 2", as: "adam", delivery: "slack:two")
    let answers = await [bob, adam]
    #expect(answers.filter { $0 == "/prio review: review 1, step 2 of 5: promises kept or not." }.count == 1)
    #expect(answers.filter { $0.hasPrefix("The review is at step 2 already, by @") }.count == 1)
    #expect(await bot.say("/prio keep PRI-1", as: "bob") == "PRI-1 was already kept by @ana. Nothing was changed.")
    #expect(bot.journal.records.dropFirst(count).filter { $0.kind.hasPrefix("priority.") }.count == 1)
  }

  @Test("a restart, from the journal or from a snapshot, knows everything")
  func restart() async throws {
    let bot = try await tester()
    for line in [
      "propose Migrate the CRM value 8 size 3", "propose Answer the audit", "commit PRI-1 <@bob|bob> by 15/12",
      "freeze",
      "move PRI-2 1 the audit is in May", "block PRI-1 on <@ana|ana> not signed", "vote PRI-1 3", "review start",
      "keep PRI-2",
    ] {
      _ = await bot.say("/prio \(line)", as: "lea")
    }
    let state = bot.bot.dispatcher.state
    let again = try await BotTester.start(on: bot.platform, clock: bot.clock, journal: bot.journal)
    #expect(again.bot.dispatcher.state.priorities == state.priorities)
    let restored = try BotState(restoring: state.snapshotParts, operations: Operations(configuration: .testers))
    #expect(restored.priorities == state.priorities)
    #expect(restored.snapshotParts.map(\.bytes) == state.snapshotParts.map(\.bytes))
    #expect(state.priorities.canBeCounted(with: .standIn()))
  }
}
