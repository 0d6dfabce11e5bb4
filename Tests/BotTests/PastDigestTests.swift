import Bot
import BuiltInWords
import Chat
import Kernel
import Operations
import Slack
import TestKit
import Testing

/// A digest of the past is read from the journal alone, and reads as it did.
@Suite("Digests of the past")
struct PastDigestTests {
  private let journal = MemoryJournal()
  private let clock = TestClock()

  private func start() async throws -> BotTester {
    try await BotTester.start(
      on: Slack(
        SlackSettings(signingSecrets: ["secret"], botToken: "xoxb-1", apiURL: "https://slack.example/api"),
        check: .reference), clock: clock, journal: journal)
  }

  private static let prompts = Result { Assembly.prompts(try BuiltInWords.vocabularies(), marks: ["slack": "/"]) }

  private func read(
    _ digest: PastDigest, people: Operations.Configuration = .testers
  ) throws -> PastDigest.Reading {
    try digest.read(
      { body in for record in journal.records { try body(BotState.Step(record)) } },
      people: people, prompts: Self.prompts.get())
  }

  private func problem(_ digest: PastDigest) -> String? {
    do { _ = try read(digest) } catch let problem as PastDigestProblem { return problem.description } catch {}
    return nil
  }

  private func wallClock(_ text: String) throws -> PastDigest.Moment { try #require(PastDigest.Moment(text)) }

  /// What a preview says now, without the remark that it is one.
  private func preview(_ kind: DigestKind, _ bot: BotTester) async -> String {
    await bot.say("/digest now \(kind.rawValue)", as: "lea", channel: "desk")
      .split(separator: "\n", omittingEmptySubsequences: false).dropFirst().joined(separator: "\n")
  }

  @Test("at any instant it reads as its preview read then, whatever was recorded since", arguments: DigestKind.allCases)
  func asItWas(kind: DigestKind) async throws {
    let bot = try await start()
    var known: [(at: Timestamp, text: String)] = []
    func remember() async {
      known.append((clock.now, await preview(kind, bot)))
      await bot.pass(seconds: 3600)
    }
    _ = await bot.say("/digest \(kind.rawValue)", as: "lea", channel: "desk")
    _ = await bot.say("/inc checkout is down sev1 #payments")
    _ = await bot.say("/decision propose Yearly plan approver <@lea|lea>", as: "karim")
    await remember()
    for number in 1...20 { _ = await bot.say("/inc printer \(number) is jammed sev3") }
    _ = await bot.say("/ops away until 1/4 cover <@adam|adam>", as: "lea")
    await remember()
    await bot.pass(seconds: 5 * 86_400)
    _ = await bot.say("/inc resolved INC-1 rolled back")
    _ = await bot.say("/decision approve DEC-1", as: "lea")
    await remember()
    #expect(Set(known.map(\.text)).count == 3)
    for (instant, text) in known {
      let reading = try read(PastDigest(kind, at: .instant(instant)))
      #expect(reading.text == text)
      #expect(reading.leftOut == 0)
    }
    _ = await bot.say("/digest stop", as: "lea", channel: "desk")
    _ = await bot.say("/inc lifts are stuck sev1")
    for (instant, text) in known { #expect(try read(PastDigest(kind, at: .instant(instant))).text == text) }
  }

  @Test("the wall clock is that of the schedule, and another language or clock can be asked for")
  func wallClocks() async throws {
    let bot = try await start()
    _ = await bot.say("/digest daily", as: "lea", channel: "desk")
    _ = await bot.say("/inc checkout is down sev1")
    await bot.pass(seconds: 2 * 86_400)
    var people = Operations.Configuration.testers
    people.audience.zone = try #require(Zone("America/New_York"))
    func headline(_ digest: PastDigest) throws -> Substring? {
      try read(digest, people: people).text.split(separator: "\n").first
    }
    #expect(
      try headline(PastDigest(.daily, at: wallClock("2026-03-26T11:00")))
        == "Daily digest · Thu 26 Mar 2026 09:00 – Thu 26 Mar 2026 11:00 (Europe/Paris)")
    let french = PastDigest(
      .weekly, at: try wallClock("2026-03-27"), language: .french, zone: Zone("America/New_York"))
    #expect(
      try headline(french)
        == "Résumé de la semaine · ven. 20 mars 2026 00:00 – ven. 27 mars 2026 00:00 (America/New_York)")
  }

  @Test("a clock that was set back hides neither what it wrote nor that it did")
  func setBack() async throws {
    let bot = try await start()
    clock.advance(seconds: 7200)
    _ = await bot.say("/inc checkout is down sev1")
    clock.advance(seconds: -7200)
    _ = await bot.say("/inc lead INC-1 me")
    _ = await bot.say("/inc lifts are stuck sev4")
    let reading = try read(PastDigest(.daily, at: wallClock("2026-03-26T11:00")))
    #expect(reading.text.contains("1 sev4"))
    #expect(!reading.text.contains("INC-1"))
    #expect(reading.leftOut == 1)
  }

  @Test("a late line says which promise it is of, in either language")
  func promises() async throws {
    let bot = try await start()
    _ = await bot.say("/ops team finance <@karim|karim>", as: "adam")
    for line in [
      "/inc checkout is down sev1", "/inc lifts are stuck sev1", "/inc ack INC-2",
      "/ask @finance is the invoice paid P1",
      "/ask @finance is the bill paid P1", "/ask ack REQ-2",
    ] {
      _ = await bot.say(line, as: line.hasPrefix("/ask ack") ? "karim" : "ana")
    }
    await bot.pass(seconds: 600)
    func told(_ language: Language) throws -> String {
      try read(PastDigest(.daily, at: .instant(clock.now), language: language)).text.split(separator: "\n").filter {
        $0.contains("due") || $0.contains("attendu")
      }.joined(separator: "\n")
    }
    let (english, french) = (try told(.english), try told(.french))
    #expect(
      english == """
        • INC-1 sev1 “checkout is down”: response was due Thu 26 Mar 2026 10:20
        • INC-2 sev1 “lifts are stuck”: an update is due Thu 26 Mar 2026 10:45
        """)
    #expect(
      french == """
        • INC-1 sev1 « checkout is down » : la réponse était attendue le jeu. 26 mars 2026 10:20
        • INC-2 sev1 « lifts are stuck » : un point est attendu le jeu. 26 mars 2026 10:45
        """)
  }

  @Test("without a schedule a month is that of the calendar, a quarter too")
  func calendar() async throws {
    let bot = try await start()
    _ = await bot.say("/inc checkout is down sev1")
    await bot.pass(seconds: 30 * 86_400)
    func headline(_ kind: DigestKind, _ text: String) throws -> Substring? {
      try read(PastDigest(kind, at: wallClock(text))).text.split(separator: "\n").first
    }
    #expect(
      try headline(.monthly, "2026-04-15")
        == "Monthly digest · Wed 1 Apr 2026 09:00 – Wed 15 Apr 2026 00:00 (Europe/Paris)")
    #expect(
      try headline(.monthly, "2026-04-01T09:00")
        == "Monthly digest · Mon 2 Mar 2026 09:00 – Wed 1 Apr 2026 09:00 (Europe/Paris)")
    #expect(
      try headline(.quarterly, "2026-04-20")
        == "Quarterly digest · Wed 1 Apr 2026 10:00 – Mon 20 Apr 2026 00:00 (Europe/Paris)")
  }

  @Test("the channel has to be said where several have one, by its name or its id")
  func channels() async throws {
    let bot = try await start()
    _ = await bot.say("/digest daily <#C7|ops>", as: "lea")
    _ = await bot.say("/digest daily", as: "lea", channel: "desk")
    let moment = try wallClock("2026-03-26T11:00")
    #expect(
      problem(PastDigest(.daily, at: moment))
        == "the daily digest goes to several channels; say which one: --channel '#ops', --channel 'slack:T1:desk'")
    #expect(
      problem(PastDigest(.daily, at: moment, channel: "#lobby"))
        == "the daily digest did not go to “#lobby” at that time, but to #ops, slack:T1:desk")
    #expect(
      problem(PastDigest(.weekly, at: moment, channel: "#ops"))
        == "the weekly digest did not go to “#ops” at that time, but to none")
    for channel in ["#ops", "OPS", "C7", "slack:T1:C7", "desk"] {
      #expect(try read(PastDigest(.daily, at: moment, channel: channel)).text.hasPrefix("Daily digest · "))
    }
  }

  @Test("before the journal begins there is nothing to say, and it says when that was")
  func tooEarly() async throws {
    let before = PastDigest(.daily, at: try wallClock("2026-03-26T09:00"))
    #expect(problem(before) == "the journal holds no records yet")
    _ = await (try await start()).say("/inc checkout is down sev1")
    #expect(
      problem(before) == """
        nothing was recorded by Thu 26 Mar 2026 09:00 (Europe/Paris): the journal begins on \
        Thu 26 Mar 2026 10:15 (Europe/Paris), 2026-03-26T09:15:00.000Z
        """)
    for text in ["2026-03-26T10:15", "2031-01-01"] {
      #expect(try read(PastDigest(.daily, at: wallClock(text))).text.hasPrefix("Daily digest · "))
    }
  }

  @Test(
    "what is typed for an instant",
    arguments: [
      ("2026-03-30T09:00", "2026-03-30T07:00:00.000Z"), ("2026-03-30 09:00:30", "2026-03-30T07:00:30.000Z"),
      ("2026-01-30", "2026-01-29T23:00:00.000Z"), ("2026-03-30T09:00Z", "2026-03-30T09:00:00.000Z"),
      ("2026-03-30t09:00z", "2026-03-30T09:00:00.000Z"), ("2026-03-30 09:00+02:00", "2026-03-30T07:00:00.000Z"),
      ("2026-03-30T09:00:15.25-03:30", "2026-03-30T12:30:15.250Z"), ("2026-03-29T02:30", "2026-03-29T01:00:00.000Z"),
      ("2026-10-25T02:30", "2026-10-25T00:30:00.000Z"),
    ])
  func moments(text: String, instant: String) throws {
    #expect(try wallClock(text).instant(in: #require(Zone("Europe/Paris"))) == Timestamp(instant))
  }

  @Test(
    "what is no instant",
    arguments: [
      "", "T", "monday", "30/03/2026", "2026-02-30", "2026-03-30T", "2026-03-30T9:00", "2026-03-30T24:00",
      "2026-03-30T09:60", "2026-03-30T09:00+2", "2026-03-30T09:00 CET", "2026-03-30T09:00:00.Z", "12026-03-30",
      "2026-03-30T09:00Z\u{301}", "2026-03-30  09:00", "２０２６-03-30",
    ])
  func noMoment(text: String) { #expect(PastDigest.Moment(text) == nil) }
}
