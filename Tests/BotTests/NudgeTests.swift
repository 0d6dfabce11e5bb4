import Bot
import Chat
import EventLog
import Kernel
import Slack
import TestKit
import Testing

@Suite("Reminders")
struct NudgeTests {
  private static let slack = Slack(
    SlackSettings(signingSecrets: ["secret"], botToken: "xoxb-1", apiURL: "https://slack.example/api"),
    check: .reference)

  private func tester(journal: MemoryJournal = MemoryJournal(), clock: TestClock = TestClock()) async throws
    -> BotTester
  { try await BotTester.start(on: Self.slack, clock: clock, journal: journal) }

  /// Every reminder so far: when it was recorded in Paris, and what the channel reads.
  private func reminders(_ journal: MemoryJournal) throws -> String {
    let paris = Audience(language: .english, zone: Zone("Europe/Paris") ?? .utc)
    var lines: [String] = []
    for record in journal.records where record.kind == "incident.nudged" {

      let step = record.data["nudge"]?["step"]?.int ?? 0
      lines.append("\(paris.date(record.at)) \(record.data["nudge"]?["reason"]?.string ?? "") \(step)")

    }
    return lines.joined(separator: "\n")
  }

  /// What the threads of the channel read, without the echoes of commands.
  private func texts(_ journal: MemoryJournal) -> String {
    journal.records.filter { $0.kind == "outbox.queued" && $0.data["under"] != nil }.compactMap { record in
      let spans = record.data["message"]?["text"]?.array ?? []
      return spans.map { span in
        ["p", "u", "s", "c"].compactMap { span[$0]?.string }.first ?? "@" + (span["name"]?.string ?? "")
      }.joined()
    }.filter { !$0.hasPrefix("/inc") }.joined(separator: "\n")
  }

  @Test("nobody leads a sev1: further and further apart, and then no more")
  func noLead() async throws {
    let bot = try await tester()
    _ = await bot.say("/inc checkout is down sev1 #payments")
    _ = await bot.say("/inc update half of it works next never")
    await bot.pass(seconds: 86_400)
    #expect(
      try reminders(bot.journal) == """
        Thu 26 Mar 2026 10:20 lead 1
        Thu 26 Mar 2026 10:30 lead 2
        Thu 26 Mar 2026 11:00 lead 3
        Thu 26 Mar 2026 12:20 lead 4
        """)
    #expect(
      texts(bot.journal) == """
        INC-1 sev1 “checkout is down”: nobody has led for 5 min. @ana, who does? /inc lead INC-1 me
        INC-1 sev1 “checkout is down”: nobody has led for 15 min. @ana, who does? /inc lead INC-1 me
        INC-1 sev1 mitigation: 50 % of 1 h used, due Thu 26 Mar 2026 11:15 (Europe/Paris): “checkout is down” · @ana
        INC-1 sev1 mitigation: 75 % of 1 h used, due Thu 26 Mar 2026 11:15 (Europe/Paris): “checkout is down” · @ana
        INC-1 sev1 “checkout is down”: nobody has led for 45 min. @ana, who does? /inc lead INC-1 me
        INC-1 sev1 mitigation: 90 % of 1 h used, due Thu 26 Mar 2026 11:15 (Europe/Paris): “checkout is down” · @ana
        INC-1 sev1 mitigation: due now, all of 1 h used, Thu 26 Mar 2026 11:15 (Europe/Paris): “checkout is down” · @ana
        INC-1 sev1 resolution: 50 % of 4 h used, due Thu 26 Mar 2026 14:15 (Europe/Paris): “checkout is down” · @ana
        INC-1 sev1 “checkout is down”: nobody has led for 2 h 05 min. @ana, who does? /inc lead INC-1 me
        INC-1 sev1 resolution: 75 % of 4 h used, due Thu 26 Mar 2026 14:15 (Europe/Paris): “checkout is down” · @ana
        INC-1 sev1 resolution: 90 % of 4 h used, due Thu 26 Mar 2026 14:15 (Europe/Paris): “checkout is down” · @ana
        INC-1 sev1 resolution: due now, all of 4 h used, Thu 26 Mar 2026 14:15 (Europe/Paris): “checkout is down” · @ana
        """)
  }

  @Test("somebody takes it: the series stops; the severity rises: one begins")
  func stops() async throws {
    let bot = try await tester()
    _ = await bot.say("/inc checkout is slow sev3 #payments")
    _ = await bot.say("/inc update half of it works next never")
    await bot.pass(seconds: 3600)
    _ = await bot.say("/inc sev 1")
    await bot.pass(seconds: 1000)
    _ = await bot.say("/inc lead me")
    await bot.pass(seconds: 86_400)
    #expect(
      try reminders(bot.journal) == """
        Thu 26 Mar 2026 11:20 lead 1
        Thu 26 Mar 2026 11:30 lead 2
        """)
  }

  @Test("a promised update that does not come is missed by name, also over a restart; the next update ends it")
  func updateOverdue() async throws {
    let (journal, clock) = (MemoryJournal(), TestClock())
    var bot = try await tester(journal: journal, clock: clock)
    _ = await bot.say("/inc checkout is down sev2 <@bob|bob>")
    _ = await bot.say("/inc update half of it works next 30m", as: "bob")
    await bot.pass(seconds: 2700)
    bot = try await tester(journal: journal, clock: clock)
    await bot.pass(seconds: 1500)
    _ = await bot.say("/inc update all of it works next 2h", as: "bob")
    await bot.pass(seconds: 8400)
    _ = await bot.say("/inc resolve rolled back", as: "bob")
    await bot.pass(seconds: 86_400)
    #expect(
      try reminders(journal) == """
        Thu 26 Mar 2026 10:55 update 1
        Thu 26 Mar 2026 11:15 update 2
        Thu 26 Mar 2026 13:35 update 1
        """)
    #expect(
      texts(journal) == """
        INC-1 sev2 update: 50 % of 30 min used, due Thu 26 Mar 2026 10:45 (Europe/Paris): “checkout is down” · @bob
        INC-1 sev2 update: 75 % of 30 min used, due Thu 26 Mar 2026 10:45 (Europe/Paris): “checkout is down” · @bob
        INC-1 sev2 update: 90 % of 30 min used, due Thu 26 Mar 2026 10:45 (Europe/Paris): “checkout is down” · @bob
        INC-1 sev2 update: due now, all of 30 min used, Thu 26 Mar 2026 10:45 (Europe/Paris): “checkout is down” · @bob
        INC-1 sev2 “checkout is down”: the update is 10 min late. @bob: /inc update INC-1 …
        INC-1 sev2 “checkout is down”: the update is 30 min late. @bob: /inc update INC-1 …
        INC-1 sev2 mitigation: 50 % of 4 h used, due Thu 26 Mar 2026 14:15 (Europe/Paris): “checkout is down” · @bob
        INC-1 sev2 update: 50 % of 2 h used, due Thu 26 Mar 2026 13:25 (Europe/Paris): “checkout is down” · @bob
        INC-1 sev2 update: 75 % of 2 h used, due Thu 26 Mar 2026 13:25 (Europe/Paris): “checkout is down” · @bob
        INC-1 sev2 update: 90 % of 2 h used, due Thu 26 Mar 2026 13:25 (Europe/Paris): “checkout is down” · @bob
        INC-1 sev2 mitigation: 75 % of 4 h used, due Thu 26 Mar 2026 14:15 (Europe/Paris): “checkout is down” · @bob
        INC-1 sev2 update: due now, all of 2 h used, Thu 26 Mar 2026 13:25 (Europe/Paris): “checkout is down” · @bob
        INC-1 sev2 “checkout is down”: the update is 10 min late. @bob: /inc update INC-1 …
        """)
  }

  @Test("follow-ups and post-mortems are asked for when people are at work, until they are done")
  func afterwards() async throws {
    let bot = try await tester()
    _ = await bot.say("/inc checkout is down sev1 <@ana|ana>")
    _ = await bot.say("/inc resolve rolled back")
    _ = await bot.say("/inc followup INC-1 add an alert <@bob|bob> by tomorrow")
    _ = await bot.say("/inc suivi INC-1 écrire une procédure <@bob|bob> avant le 1/4")
    await bot.pass(seconds: 5 * 86_400)
    _ = await bot.say("/inc done T-1", as: "bob")
    await bot.pass(seconds: 60 * 86_400)
    #expect(
      try reminders(bot.journal) == """
        Mon 30 Mar 2026 09:00 T-1 1
        Tue 31 Mar 2026 09:00 T-1 2
        Thu 2 Apr 2026 09:00 T-2 1
        Thu 2 Apr 2026 10:15 post-mortem 1
        Fri 3 Apr 2026 09:00 T-2 2
        Fri 3 Apr 2026 10:15 post-mortem 2
        Wed 8 Apr 2026 09:00 T-2 3
        Wed 8 Apr 2026 10:15 post-mortem 3
        Tue 14 Apr 2026 09:00 T-2 4
        Tue 14 Apr 2026 10:15 post-mortem 4
        """)
    #expect(
      texts(bot.journal) == """
        INC-1 sev1 “checkout is down”: T-1 follow-up “add an alert” · @bob · by Fri 27 Mar 2026 18:00 (Europe/Paris) · ⚠ overdue: /inc done T-1
        INC-1 sev1 “checkout is down”: T-1 follow-up “add an alert” · @bob · by Fri 27 Mar 2026 18:00 (Europe/Paris) · ⚠ overdue: /inc done T-1
        INC-1 sev1 “checkout is down”: T-2 follow-up “écrire une procédure” · @bob · by Wed 1 Apr 2026 18:00 (Europe/Paris) · ⚠ overdue: /inc done T-2
        INC-1 sev1 “checkout is down”: the post-mortem is due today. @ana: /inc postmortem INC-1
        INC-1 sev1 “checkout is down”: T-2 follow-up “écrire une procédure” · @bob · by Wed 1 Apr 2026 18:00 (Europe/Paris) · ⚠ overdue: /inc done T-2
        INC-1 sev1 “checkout is down”: the post-mortem is 1 d late. @ana: /inc postmortem INC-1
        INC-1 sev1 “checkout is down”: T-2 follow-up “écrire une procédure” · @bob · by Wed 1 Apr 2026 18:00 (Europe/Paris) · ⚠ overdue: /inc done T-2
        INC-1 sev1 “checkout is down”: the post-mortem is 6 d late. @ana: /inc postmortem INC-1
        INC-1 sev1 “checkout is down”: T-2 follow-up “écrire une procédure” · @bob · by Wed 1 Apr 2026 18:00 (Europe/Paris) · ⚠ overdue: /inc done T-2
        INC-1 sev1 “checkout is down”: the post-mortem is 12 d late. @ana: /inc postmortem INC-1
        """)
  }

  @Test("a drill reminds nobody")
  func drill() async throws {
    let bot = try await tester()
    _ = await bot.say("/inc checkout is down sev1 drill")
    await bot.pass(seconds: 86_400)
    #expect(bot.journal.records.allSatisfy { $0.kind != "incident.nudged" && $0.kind != "sla.warned" })
  }
}
