import Bot
import Chat
import Digests
import Kernel
import Operations
import Slack
import TestKit
import Testing

@Suite("Digests in the bot")
struct DigestTests {
  private let journal = MemoryJournal()
  private let clock = TestClock()
  private let channels = SlackChannels()

  private func start() async throws -> BotTester {
    try await BotTester.start(
      on: Slack(
        SlackSettings(signingSecrets: ["secret"], botToken: "xoxb-1", apiURL: "https://slack.example/api"),
        check: .reference), clock: clock, journal: journal, sender: channels.sender)
  }

  /// Friday 27 March, 09:00 in Paris.
  private func friday() throws -> Timestamp { try #require(Timestamp("2026-03-27T08:00:00.000Z")) }

  /// What a channel reads next.
  private func news(_ bot: BotTester, until instant: Timestamp, in channel: String) async -> [String] {
    let before = channels.lines.count
    await bot.pass(until: instant)
    for _ in 0..<10 {
      _ = await bot.deliver()
      await bot.pass(seconds: 2)
    }
    return channels.lines.dropFirst(before).filter { $0.hasPrefix(channel) }
  }

  @Test("a whole conversation, in both languages")
  func transcript() async throws {
    var talk = try await Talk()
    await talk.say(
      "ana /digest", "ana /digest daily 9:00", "lea /digest quotidien 9h", "ana /digest now", "lea /digest publier",
      "ana /digest missed", "lea /digest pause jusqu’au 4 mai", "lea /digest annule", "ana /digest")
    #expect(
      talk.text == """
        > @ana /digest
        No digest is scheduled. /digest daily 9:00 sends the daily one here.
        > @ana /digest daily 9:00
        Only a lead or an admin may use /digest daily. Nothing was changed.
        > @lea /digest quotidien 9h
        /digest quotidien : le résumé du jour part ici les jours ouvrés à 09:00 (Europe/Paris) ; pas les jours fériés.
        Prochaines fois :
        – ven. 27 mars 2026 09:00 (Europe/Paris)
        – lun. 30 mars 2026 09:00 (Europe/Paris)
        – mar. 31 mars 2026 09:00 (Europe/Paris)
        Les jours ouvrés et fériés sont ceux du calendrier fr-office.
        > @ana /digest now
        Only you read this, the daily digest of this channel; a lead posts it with /digest publish daily.
        Daily digest · Thu 26 Mar 2026 09:00 – Thu 26 Mar 2026 10:15 (Europe/Paris)
        Nothing needs anyone.
        > @lea /digest publier
        /digest publier quotidien : le résumé du jour est en route.
        > @ana /digest missed
        /digest missed: none. Everything that was owed was sent.
        > @lea /digest pause jusqu’au 4 mai
        /digest pause : Résumé du jour · ici · les jours ouvrés à 09:00 (Europe/Paris) · pas les jours fériés
        En pause du jeu. 26 mars 2026 10:15 (Europe/Paris) au lun. 4 mai 2026 00:00 (Europe/Paris) (@lea)
        Prochaines fois :
        – lun. 4 mai 2026 09:00 (Europe/Paris)
        – mar. 5 mai 2026 09:00 (Europe/Paris)
        – mer. 6 mai 2026 09:00 (Europe/Paris)
        > @lea /digest annule
        /digest annule : Résumé du jour · ici · les jours ouvrés à 09:00 (Europe/Paris) · pas les jours fériés
        Prochaines fois :
        – ven. 27 mars 2026 09:00 (Europe/Paris)
        – lun. 30 mars 2026 09:00 (Europe/Paris)
        – mar. 31 mars 2026 09:00 (Europe/Paris)
        > @ana /digest
        Daily digest · here · on business days at 09:00 (Europe/Paris) · not on holidays
        Next:
        – Fri 27 Mar 2026 09:00 (Europe/Paris)
        – Mon 30 Mar 2026 09:00 (Europe/Paris)
        – Tue 31 Mar 2026 09:00 (Europe/Paris)
        """)
  }

  @Test("what needs somebody, of every feature; what is private is counted, and whoever is away is not called")
  func content() async throws {
    let bot = try await start()
    _ = await bot.say("/digest daily", as: "lea", channel: "desk")
    _ = await bot.say("/inc checkout is down sev1 #payments", as: "ana")
    _ = await bot.say("/inc lead INC-1 me", as: "ana")
    _ = await bot.say("/inc payroll leaks sev2 private", as: "ana")
    _ = await bot.say("/decision propose Yearly plan approver <@lea|lea>", as: "karim")
    for number in 1...4 { _ = await bot.say("/decision propose Plan \(number) approver <@adam|adam>", as: "karim") }
    _ = await bot.say("/prio propose Invoices by mail", as: "lea")
    _ = await bot.say("/prio commit PRI-1 @ana by 30/4", as: "lea")
    _ = await bot.say("/prio block PRI-1 <@karim|karim> no answer from the bank", as: "lea")
    _ = await bot.say("/ops away until 1/4 cover <@adam|adam>", as: "lea")
    let news = await news(bot, until: try friday(), in: "desk")
    #expect(
      news == [
        """
        desk: *Daily digest* · Thu 26 Mar 2026 09:00 – Fri 27 Mar 2026 09:00 (Europe/Paris)
        Needs you: <@ana> <https://app.slack.com/client/T1/ops/thread/ops-1774516500.100000|INC-1> · <@karim> PRI-1 · <@adam> DEC-1, DEC-2, DEC-3
        • <https://app.slack.com/client/T1/ops/thread/ops-1774516500.100000|INC-1> sev1 “checkout is down”: an update was due Thu 26 Mar 2026 10:45 · @ana
        • 1 private record late
        • 2 incidents open (1 sev1, 1 private) · `/inc list open no drills`
        • PRI-1 “Invoices by mail” has been blocked for 22 h 45 min: no answer from the bank · @karim
        • DEC-1 “Yearly plan” has waited for a go for 22 h 45 min (@lea is away until Wed 1 Apr 2026 00:00) · @adam
        • DEC-2 “Plan 1” has waited for a go for 22 h 45 min · @adam
        • DEC-3 “Plan 2” has waited for a go for 22 h 45 min · @adam
        • 2 more decisions wait · `/decision open`
        """
      ])
  }

  @Test("nobody who is away is called, whoever they cover for; one person is called once, known by account or by name")
  func absent() async throws {
    let bot = try await start()
    _ = await bot.say("/digest daily", as: "lea", channel: "desk")
    _ = await bot.say("/decision propose Yearly plan approver <@lea|lea>", as: "karim")
    _ = await bot.say("/prio propose Invoices by mail", as: "lea")
    _ = await bot.say("/prio commit PRI-1 <@ana|ana> by 30/4", as: "lea")
    _ = await bot.say("/prio block PRI-1 @adam no answer from the bank", as: "lea")
    _ = await bot.say("/decision propose Two offices approver <@adam|adam>", as: "karim")
    _ = await bot.say("/ops away until 1/4 cover <@zoe|zoe>", as: "lea")
    _ = await bot.say("/ops away until 2/4 cover <@lea|lea>", as: "zoe")
    let news = await news(bot, until: try friday(), in: "desk")
    #expect(
      news == [
        """
        desk: *Daily digest* · Thu 26 Mar 2026 09:00 – Fri 27 Mar 2026 09:00 (Europe/Paris)
        Needs you: <@adam> PRI-1, DEC-2
        • PRI-1 “Invoices by mail” has been blocked for 22 h 45 min: no answer from the bank · @adam
        • <https://app.slack.com/client/T1/ops/thread/ops-1774516500.100000|DEC-1> “Yearly plan” has waited for a go for 22 h 45 min (@lea is away until Wed 1 Apr 2026 00:00)
        • DEC-2 “Two offices” has waited for a go for 22 h 45 min · @adam
        """
      ])
  }

  @Test("fifteen lines in the channel, the rest in the thread below")
  func thread() async throws {
    let bot = try await start()
    _ = await bot.say("/digest quotidien", as: "lea", channel: "desk")
    for number in 1...20 { _ = await bot.say("/inc printer \(number) is jammed sev3", as: "ana") }
    let news = await news(bot, until: try friday(), in: "desk")
    #expect(news.count == 2)
    #expect(news.first?.split(separator: "\n").count == 15)
    #expect(news.first?.hasSuffix("in the thread") == true)
    #expect(news.last?.hasPrefix("desk > • ") == true)
    let below = channels.posted.last { $0.channel == "desk" }?.thread
    #expect(below == channels.posted.first { $0.mark != nil }?.time)
  }

  @Test("a rule holds over restarts; each digest is sent once, in the zone of its channel")
  func restarts() async throws {
    var bot = try await start()
    _ = await bot.say("/digest weekly", as: "lea", channel: "desk")
    bot = try await start()
    let monday = try friday().adding(seconds: 3 * 86_400 - 3600)
    #expect(await news(bot, until: monday, in: "desk").count == 1)
    bot = try await start()
    #expect(await news(bot, until: monday.adding(seconds: 86_400), in: "desk") == [])
    let state = bot.bot.dispatcher.state
    let restored = try BotState(restoring: state.snapshotParts, operations: Operations(configuration: .testers))
    #expect(restored.digests == state.digests)
    #expect(restored.latest == state.latest)
    #expect(restored.digests.active.count == 1)
  }

  @Test("a preview is posted by those who lead, with what does not fit below it")
  func published() async throws {
    let bot = try await start()
    for number in 1...20 { _ = await bot.say("/inc printer \(number) is jammed sev3", as: "ana") }
    #expect(
      await bot.say("/digest publish daily <#desk|desk>", as: "lea")
        == "/digest publish daily: the daily digest is on its way.")
    let news = await news(bot, until: clock.now.adding(seconds: 60), in: "desk")
    #expect(news.count == 2)
    #expect(news.last?.hasPrefix("desk > ") == true)
  }
}
