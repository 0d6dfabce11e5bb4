import Chat
import Decisions
import EventLog
import Kernel
import Matrix
import Mattermost
import Operations
import Slack
import TestKit
import Testing

@testable import Bot

@Suite("Decisions in the bot")
struct DecisionTests {
  private static let slack = Slack(
    SlackSettings(signingSecrets: ["secret"], botToken: "xoxb-1", apiURL: "https://slack.example/api"),
    check: .reference)

  private static func start(_ journal: MemoryJournal, _ clock: TestClock) async throws -> BotTester {
    try await BotTester.start(on: slack, clock: clock, journal: journal)
  }

  /// What the bot did by itself: when, and what it was.
  private static func doings(_ journal: MemoryJournal) -> [String] {
    let paris = Audience(language: .english, zone: Zone("Europe/Paris") ?? .utc)
    return journal.records.filter { $0.by == "railhead" && $0.kind.hasPrefix("decision.") }.map {
      "\(paris.date($0.at)) \($0.kind)"
    }
  }

  /// What threads read that nobody typed; `!` calls.
  private static func texts(_ journal: MemoryJournal) -> String {
    let below = journal.records.filter { $0.kind == "outbox.queued" && $0.by == "railhead" && $0.data["under"] != nil }
    return below.map { record in
      let spans = record.data["message"]?["text"]?.array ?? []
      return spans.map { span in
        ["p", "u", "s", "c"].compactMap { span[$0]?.string }.first
          ?? (span["call"] == nil ? "@" : "!") + (span["name"]?.string ?? "")
      }.joined()
    }.joined(separator: "\n")
  }

  @Test("a whole decision, in both languages")
  func transcript() async throws {
    var talk = try await Talk()
    await talk.say(
      "ana /decision propose Yearly plan driver <@karim|karim> approver <@lea|lea> by fri",
      "gus /decision open", "gus /decision go DEC-1", "lea /décision go DEC-1 oui",
      "lea /decision go DEC-1 oui exécutant <@karim|karim> exécution avant fin avril",
      "karim /decision executed DEC-1 live for all clients", "lea /decision contester DEC-1 il manque deux clients",
      "karim /decision done DEC-1 those two as well", "lea /decision voir DEC-1", "ana /decision delete DEC-1",
      "ana /decision shwo DEC-1", "ana /decision")
    #expect(
      talk.text == """
        > @ana /decision propose Yearly plan driver <@karim|karim> approver <@lea|lea> by fri
        /decision propose DEC-1: “Yearly plan” is proposed.
        Driver @karim · decides: @lea.
        Wanted by Fri 27 Mar 2026 18:00 (Europe/Paris).
        > @gus /decision open
        /decision open: 1 decision, longest wait first
        DEC-1 proposed “Yearly plan” · 0 s · waits for @lea · by Fri 27 Mar 2026 18:00 (Europe/Paris)
        > @gus /decision go DEC-1
        Only a member, a lead or an admin may use /decision go. Nothing was changed.
        > @lea /décision go DEC-1 oui
        Qui exécute « Yearly plan » ? Rien n’est encore décidé. Tapez l’une de ces lignes :
        /decision décider DEC-1 oui exécutant @…
        /decision décider DEC-1 oui personne
        > @lea /decision go DEC-1 oui exécutant <@karim|karim> exécution avant fin avril
        /decision décider DEC-1 : « Yearly plan » est décidée : oui
        Exécutant : @karim, pour le jeu. 30 avr. 2026 18:00 (Europe/Paris).
        > @karim /decision executed DEC-1 live for all clients
        /decision executed DEC-1: “Yearly plan” is done, 0 s after the go: live for all clients
        @lea may contest it until Mon 30 Mar 2026 10:15 (Europe/Paris): /decision contest DEC-1 <why>
        > @lea /decision contester DEC-1 il manque deux clients
        /decision contester DEC-1 : « Yearly plan » n’est pas faite comme décidé : il manque deux clients
        Exécutant : @karim, pour le jeu. 30 avr. 2026 18:00 (Europe/Paris).
        > @karim /decision done DEC-1 those two as well
        /decision executed DEC-1: “Yearly plan” is done, 0 s after the go: those two as well
        @lea may contest it until Mon 30 Mar 2026 10:15 (Europe/Paris): /decision contest DEC-1 <why>
        > @lea /decision voir DEC-1
        DEC-1 exécutée « Yearly plan »
        Pilote @karim · décide : @lea
        Accord le jeu. 26 mars 2026 10:15 (Europe/Paris), @lea : oui
        Exécutant : @karim, pour le jeu. 30 avr. 2026 18:00 (Europe/Paris)
        Faite le jeu. 26 mars 2026 10:15 (Europe/Paris), @karim : those two as well
        Délai, de l’accord à l’exécution : 0 s, dont 0 min ouvrées
        Ce qui s’est passé (Europe/Paris) :
        – jeu. 26 mars 2026 10:15 proposée · @ana
        – jeu. 26 mars 2026 10:15 accord : oui · @lea
        – jeu. 26 mars 2026 10:15 à exécuter par @karim, pour le jeu. 30 avr. 2026 18:00 (Europe/Paris) · @lea
        – jeu. 26 mars 2026 10:15 exécutée : live for all clients · @karim
        – jeu. 26 mars 2026 10:15 contestée : il manque deux clients · @lea
        – jeu. 26 mars 2026 10:15 exécutée : those two as well · @karim
        > @ana /decision delete DEC-1
        There is no “delete” here. Did you mean /decision drop DEC-4 [why]?
        Nothing was changed.
        > @ana /decision shwo DEC-1
        DEC-1 executed “Yearly plan”
        Driver @karim · decides: @lea
        Go Thu 26 Mar 2026 10:15 (Europe/Paris), @lea: oui
        To execute: @karim, by Thu 30 Apr 2026 18:00 (Europe/Paris)
        Done Thu 26 Mar 2026 10:15 (Europe/Paris), @karim: those two as well
        Lead time, from go to done: 0 s, 0 min of working time
        What happened (Europe/Paris):
        – Thu 26 Mar 2026 10:15 proposed · @ana
        – Thu 26 Mar 2026 10:15 go: oui · @lea
        – Thu 26 Mar 2026 10:15 to be executed by @karim, by Thu 30 Apr 2026 18:00 (Europe/Paris) · @lea
        – Thu 26 Mar 2026 10:15 executed: live for all clients · @karim
        – Thu 26 Mar 2026 10:15 contested: il manque deux clients · @lea
        – Thu 26 Mar 2026 10:15 executed: those two as well · @karim
        > @ana /decision
        /decision open: nothing waits.
        """)
  }

  @Test("silence passes by the scheduler at the end of the office's day, once, over restarts")
  func silence() async throws {
    let (journal, clock) = (MemoryJournal(), TestClock())
    var bot = try await Self.start(journal, clock)
    _ = await bot.say("/decision consent “Yearly plan” until fri")
    _ = await bot.say("/decision consent “Remote fridays” until fri", as: "lea")
    await bot.pass(seconds: 3600)
    bot = try await Self.start(journal, clock)
    #expect(
      await bot.say("/decision object DEC-2 support is short of people", as: "karim") == """
        /decision contest DEC-2: silence is no go any more for “Remote fridays”: support is short of people
        Driver @lea · decides: any lead.
        """)
    await bot.pass(until: Timestamp("2026-03-27T16:59:59.000Z") ?? clock.now)
    #expect(Self.doings(journal) == [])
    bot = try await Self.start(journal, clock)
    await bot.pass(seconds: 60)
    #expect(await bot.deliver().contains { String(decoding: $0.body, as: UTF8.self).contains("which is a go") })
    bot = try await Self.start(journal, clock)
    await bot.pass(seconds: 7 * 86_400)
    #expect(Self.doings(journal) == ["Fri 27 Mar 2026 18:00 decision.consented"])
    #expect(
      Self.texts(journal) == """
        DEC-1 “Yearly plan”: nobody objected until Fri 27 Mar 2026 18:00 (Europe/Paris), which is a go. !ana, who \
        executes it? /decision go DEC-1 executor @…
        """)
  }

  @Test("a stop over the end of a silence changes nothing about it")
  func stopped() async throws {
    let (journal, clock) = (MemoryJournal(), TestClock())
    var bot = try await Self.start(journal, clock)
    _ = await bot.say("/decision consent “Yearly plan” until fri")
    clock.move(to: Timestamp("2026-03-30T07:00:00.000Z") ?? clock.now)
    bot = try await Self.start(journal, clock)
    await bot.pass(seconds: 60)
    #expect(Self.doings(journal) == ["Mon 30 Mar 2026 09:00 decision.consented"])
    let show = await bot.say("/decision show DEC-1")
    #expect(show.contains("Go by silence Fri 27 Mar 2026 18:00 (Europe/Paris)"))
  }

  @Test("reminders skip weekends and holidays, call whoever covers, and end with the go")
  func reminders() async throws {
    let (journal, clock) = (MemoryJournal(), TestClock())
    var bot = try await Self.start(journal, clock)
    // Easter Monday, 6 April 2026, is a holiday of the office.
    _ = await bot.say("/decision propose Yearly plan approver <@lea|lea> by 2/4")
    _ = await bot.say("/ops away until 8/4 cover <@adam|adam>", as: "lea")
    await bot.pass(until: Timestamp("2026-04-07T12:00:00.000Z") ?? clock.now)
    bot = try await Self.start(journal, clock)
    await bot.pass(until: Timestamp("2026-04-08T12:00:00.000Z") ?? clock.now)
    #expect(
      Self.doings(journal) == [
        "Fri 3 Apr 2026 09:00 decision.reminded", "Tue 7 Apr 2026 09:00 decision.reminded",
        "Wed 8 Apr 2026 09:00 decision.reminded",
      ])
    #expect(
      Self.texts(journal) == """
        DEC-1 “Yearly plan”: the decision is 15 h late. !adam (for @lea, away until Wed 8 Apr 2026 00:00 \
        (Europe/Paris)): /decision go DEC-1
        DEC-1 “Yearly plan”: the decision is 4 d 15 h late. !adam (for @lea, away until Wed 8 Apr 2026 00:00 \
        (Europe/Paris)): /decision go DEC-1
        DEC-1 “Yearly plan”: the decision is 5 d 15 h late. !lea: /decision go DEC-1
        """)
    _ = await bot.say("/decision go DEC-1 nobody", as: "lea")
    await bot.pass(seconds: 40 * 86_400)
    #expect(Self.doings(journal).count == 3)
  }

  @Test("snapshots keep decisions, and an older snapshot is not taken for a whole one")
  func snapshots() async throws {
    let bot = try await Self.start(MemoryJournal(), TestClock())
    _ = await bot.say("/decision propose Yearly plan")
    _ = await bot.say("/decision standard discount > 15 % = CFO", as: "lea")
    let state = bot.bot.dispatcher.state
    let operations = Operations(configuration: .testers)
    let restored = try BotState(restoring: state.snapshotParts, operations: operations)
    #expect(restored.decisions == state.decisions)
    #expect(restored.decisions.nextNumber == 2)
    let older = state.snapshotParts.filter { $0.name != "decisions" }
    #expect(throws: Fault.self) { _ = try BotState(restoring: older, operations: operations) }
  }

  @Test("a thread has an address in every chat that knows threads")
  func links() {
    func place(_ channel: String, _ thread: String?) -> Place {
      Place(platform: "chat", team: "T1", channel: channel, thread: thread)
    }
    let mattermost = Mattermost(
      settings: MattermostSettings(siteURL: "https://chat.example/", commandTokens: ["token"]), check: .reference)
    let matrix = Matrix(
      settings: MatrixSettings(
        homeServerURL: "http://localhost:8008", asToken: "as", hsToken: "hs", botUser: "@bot:example.org"),
      check: .reference)
    #expect(
      Self.slack.link(to: place("C1", "1774516500.000100"))
        == "https://app.slack.com/client/T1/C1/thread/C1-1774516500.000100")
    #expect(
      mattermost.link(to: place("c1", "8xk3wsg7kbgmzb4n6j5c9r1fmo"))
        == "https://chat.example/_redirect/pl/8xk3wsg7kbgmzb4n6j5c9r1fmo")
    #expect(matrix.link(to: place("!ops:example.org", "$event")) == "https://matrix.to/#/%21ops%3Aexample.org/%24event")
    #expect(Self.slack.link(to: place("C1", nil)) == nil)
  }

  @Test("what is proposed by a mention in a thread shows the way back to it")
  func threads() async throws {
    let bot = try await Self.start(MemoryJournal(), TestClock())
    let thread = Place(platform: "slack", team: "T1", channel: "C1", thread: "1774516500.000100")
    let mention = Inbound(
      person: PersonID("slack:T1:ana"), personName: "ana", place: thread, root: nil,
      text: "decision propose Yearly plan approver <@lea|lea>", delivery: "slack:Ev1",
      road: .later(Handle(place: thread)))
    _ = await bot.bot.frontDesk.handle(mention, from: Self.slack)
    #expect(
      await bot.say("/decision show DEC-1") == """
        DEC-1 proposed “Yearly plan”
        Driver @ana · decides: @lea
        It came from https://app.slack.com/client/T1/C1/thread/C1-1774516500.000100
        What happened (Europe/Paris):
        – Thu 26 Mar 2026 10:15 proposed · @ana
        """)
    #expect(
      await bot.say("/decision voir DEC-1", language: "fr").contains(
        "\nElle vient de https://app.slack.com/client/T1/C1/thread/C1-1774516500.000100\n"))
  }

  @Test("where the configuration names no lead, the answer says what to set")
  func leaderless() async throws {
    let bot = try await BotTester.start(on: Self.slack, people: Operations.Configuration())
    #expect(
      await bot.say("/decision go “Yearly plan” executor me") == """
        /decision propose DEC-1: “Yearly plan” is proposed.
        Driver @ana · decides: any lead.
        Nobody can say go: nobody is a lead here. Say who decides, /decision propose DEC-1 approver @…, or have leads set \
        with RAILHEAD_PEOPLE_LEADS.
        """)
    #expect(
      await bot.say("/decision proposer DEC-1 décideur <@lea|lea>", language: "fr").hasPrefix(
        "/decision proposer DEC-1 : « Yearly plan »"))
    #expect(
      await bot.say("/decision go DEC-1 nobody", as: "lea").hasPrefix("/decision go DEC-1: “Yearly plan” is decided"))
  }

  @Test("the same delivery twice is one decision")
  func repeated() async throws {
    let bot = try await Self.start(MemoryJournal(), TestClock())
    let first = await bot.say("/decision go “Yearly plan” approver me executor me", delivery: "d1")
    let second = await bot.say("/decision go “Yearly plan” approver me executor me", delivery: "d1")
    #expect(first == second)
    #expect(bot.bot.dispatcher.state.decisions.nextNumber == 2)
    #expect(bot.bot.metricsPage().contains("railhead_decisions_waiting 1"))
  }

  @Test("what is decided about a private incident does not point at it")
  func privateTopics() async throws {
    let bot = try await Self.start(MemoryJournal(), TestClock())
    _ = await bot.say("/inc a laptop is lost sev2 private")
    _ = await bot.say("/inc checkout is down sev3")
    let view = bot.bot.dispatcher.state.decisionsView { _ in nil }
    #expect(!view.isPublic(ItemID("INC", 1)))
    #expect(view.isPublic(ItemID("INC", 2)))
  }
}
