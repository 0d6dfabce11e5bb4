import Bot
import Chat
import EventLog
import Kernel
import Slack
import TestKit
import Testing

@Suite("/ops away and /ops back")
struct AwayTests {
  private static let slack = Slack(
    SlackSettings(signingSecrets: ["secret"], botToken: "xoxb-1", apiURL: "https://slack.example/api"),
    check: .reference)

  /// The reminders that nobody leads, as the channel reads them: who is called stands after `!`.
  private func calls(_ journal: MemoryJournal) -> String {
    let below = journal.records.filter { $0.kind == "outbox.queued" && $0.data["under"] != nil }
    let texts = below.map { record in (record.data["message"]?["text"]?.array ?? []).map(Self.text).joined() }
    return texts.filter { $0.contains("who does?") }.joined(separator: "\n")
  }

  private static func text(_ span: JSON) -> String {
    if let text = ["p", "u", "s", "c"].compactMap({ span[$0]?.string }).first { return text }
    let mark = span["call"] == nil ? "@" : "!"
    return mark + (span["name"]?.string ?? "")
  }

  @Test("whoever covers is called instead, until they are back, over a restart")
  func cover() async throws {
    let journal = MemoryJournal()
    let clock = TestClock()
    var bot = try await BotTester.start(on: Self.slack, clock: clock, journal: journal)
    #expect(
      await bot.say("/ops away until mon cover <@U7|lea> school holidays") == """
        You are away until Mon 30 Mar 2026 00:00 (Europe/Paris): school holidays. Reminders call @lea instead. /ops back ends it.
        """)
    _ = await bot.say("/inc checkout is down sev1")
    await bot.pass(seconds: 400)
    bot = try await BotTester.start(on: Self.slack, clock: clock, journal: journal)
    await bot.pass(seconds: 600)
    #expect(
      await bot.say("/ops who <@ana|ana>") == """
        @ana is a member. @ana is away until Mon 30 Mar 2026 00:00 (Europe/Paris): school holidays.
        """)
    #expect(
      await bot.say("/ops back")
        == "Welcome back: reminders call you again.")
    await bot.pass(seconds: 1800)
    #expect(
      calls(journal) == """
        INC-1 sev1 “checkout is down”: nobody has led for 5 min. !lea (for @ana, away until Mon 30 Mar 2026 00:00 (Europe/Paris)), who does? /inc lead INC-1 me
        INC-1 sev1 “checkout is down”: nobody has led for 15 min. !lea (for @ana, away until Mon 30 Mar 2026 00:00 (Europe/Paris)), who does? /inc lead INC-1 me
        INC-1 sev1 “checkout is down”: nobody has led for 45 min. !ana, who does? /inc lead INC-1 me
        """)
  }

  @Test(
    "how long it lasts, as people say it",
    arguments: [
      ("away 2 weeks", "until Thu 9 Apr 2026 00:00 (Europe/Paris)."),
      ("away for two weeks skiing", "until Thu 9 Apr 2026 00:00 (Europe/Paris): skiing."),
      ("absent pendant 3 jours", "until Sun 29 Mar 2026 00:00 (Europe/Paris)."),
      (
        "away from 3 to 10 april",
        "from Fri 3 Apr 2026 00:00 (Europe/Paris) until Fri 10 Apr 2026 00:00 (Europe/Paris)."
      ),
      (
        "absent du 30 au 3 avril",
        "from Mon 30 Mar 2026 00:00 (Europe/Paris) until Fri 3 Apr 2026 00:00 (Europe/Paris)."
      ),
      (
        "away tomorrow dentist",
        "from Fri 27 Mar 2026 00:00 (Europe/Paris) until Sat 28 Mar 2026 00:00 (Europe/Paris): dentist."
      ),
      ("away next week", "from Mon 30 Mar 2026 00:00 (Europe/Paris) until Mon 6 Apr 2026 00:00 (Europe/Paris)."),
      ("away from monday", "from Mon 30 Mar 2026 00:00 (Europe/Paris) until further notice."),
      ("away until further notice", "until further notice."),
      ("absent du bureau", "until further notice: du bureau."),
    ])
  func lengths(line: String, answer: String) async throws {
    let bot = try await BotTester.start(on: Self.slack)
    #expect(
      await bot.say("/ops \(line)") == "You are away \(answer) Reminders call nobody instead. /ops back ends it.")
  }

  @Test(
    "what is meant as a time and is none is asked about: it would have no end",
    arguments: ["until banana", "mon-fri", "till whenever", "from 31 to whenever"])
  func unreadable(when: String) async throws {
    let bot = try await BotTester.start(on: Self.slack)
    #expect(
      await bot.say("/ops away \(when)") == """
        “\(when)”: I cannot read until when; for example until mon, 2 weeks, from 3 to 10 dec. Nothing was changed.
        /ops away [@person] [until mon] [cover @lea]
        For example: /ops away until mon cover @lea
        """)
  }

  @Test("nobody is called where nobody covers")
  func nobody() async throws {
    let bot = try await BotTester.start(on: Self.slack)
    #expect(
      await bot.say("/ops absent", language: "fr") == """
        Vous vous absentez jusqu’à nouvel ordre. Les rappels s’adressent à la salle, sans nommer personne. /ops retour y met fin.
        """)
    _ = await bot.say("/inc checkout is down sev1")
    await bot.pass(seconds: 400)
    #expect(
      calls(bot.journal) == """
        INC-1 sev1 “checkout is down”: nobody has led for 5 min. @ana (away), who does? /inc lead INC-1 me
        """)
    #expect(
      await bot.say("/ops retour", language: "fr")
        == "Bon retour : les rappels vous nomment de nouveau.")
    #expect(
      await bot.say("/ops retour", language: "fr")
        == "Vous n’êtes pas absent(e). Rien n’a été changé.")
    #expect(
      await bot.say("/ops back")
        == "You are not away. Nothing was changed.")
  }

  @Test("what cannot be is refused, in both languages")
  func refusals() async throws {
    let bot = try await BotTester.start(on: Self.slack)
    #expect(
      await bot.say("/ops away until yesterday") == """
        I read Wed 25 Mar 2026 00:00 (Europe/Paris) as the end, and that is not after the beginning. Nothing was changed.
        """)
    #expect(
      await bot.say("/ops absente jusqu’à hier", language: "fr") == """
        J’ai lu mer. 25 mars 2026 00:00 (Europe/Paris) comme fin, et ce n’est pas après le début. Rien n’a été changé.
        """)
    #expect(
      await bot.say("/ops away <@U9|bob>")
        == "Only a lead can say that of somebody else; for yourself: /ops away. Nothing was changed.")
    #expect(
      await bot.say("/ops back <@U9|bob>")
        == "Only a lead can say that of somebody else; for yourself: /ops away. Nothing was changed.")
    #expect(
      await bot.say("/ops absent <@U9|bob>", language: "fr")
        == "Seul un responsable peut le dire de quelqu’un d’autre ; pour vous : /ops absent. Rien n’a été changé.")
    #expect(
      await bot.say("/ops away cover <@ana|ana>") == """
        Whoever is away cannot cover for themselves. Nothing was changed.
        """)
  }
}
