import Bot
import Chat
import EventLog
import Kernel
import Priorities
import Slack
import TestKit
import Testing

@Suite("Priorities that several people are at, in the whole bot")
struct PriorityRaceTests {
  private static let slack = Slack(
    SlackSettings(signingSecrets: ["secret"], botToken: "xoxb-1", apiURL: "https://slack.example/api"),
    check: .reference)

  private func tester() async throws -> BotTester {
    let bot = try await BotTester.start(on: Self.slack)
    for title in ["Migrate the CRM", "Answer the audit", "Hire a clerk"] { _ = await bot.say("/prio propose \(title)") }
    return bot
  }

  /// The texts of a kind of call, in turn: a channel takes one message per second.
  private func sent(_ bot: BotTester, by method: String) async -> [String] {
    var calls: [HTTPCall] = []
    for _ in 1...10 {
      calls += await bot.deliver()
      bot.clock.advance(seconds: 2)
    }
    return calls.filter { $0.url.hasSuffix(method) }.map { (try? JSONReader.read($0.body))?["text"]?.string ?? "" }
  }

  @Test("two leads press Up at once: it goes up once, and the second one is told by whom")
  func up() async throws {
    let bot = try await tester()
    _ = await bot.say("/prio review start", as: "lea")
    let line = "/prio move PRI-3 up to 2 decided in the review"
    async let lea = bot.say(line, as: "lea")
    async let adam = bot.say(line, as: "adam")
    let answers = await [lea, adam]
    #expect(
      answers.filter { $0.hasPrefix("/prio move PRI-3: “Hire a clerk” goes from place 3 to 2, moved by @") }.count == 1)
    #expect(answers.filter { $0.hasPrefix("PRI-3 is at place 2 of 3 already, moved by @") }.count == 1)
    _ = await bot.say("/prio move PRI-3 up to 1 decided in the review", as: "adam")
    #expect(
      await bot.say(line, as: "lea")
        == "PRI-3 is at place 1 of 3, moved by @adam, and 2 is not above that. Nothing was changed.")
    #expect(bot.bot.dispatcher.latest.state.priorities.order == [3, 1, 2])
  }

  @Test("keep and drop at once: it is dropped, and a keep that came second is told by whom")
  func keepAndDrop() async throws {
    let bot = try await tester()
    _ = await bot.say("/prio review start", as: "lea")
    async let keep = bot.say("/prio keep PRI-1", as: "ana")
    async let drop = bot.say("/prio drop PRI-1 decided in the review", as: "lea")
    let answers = await [keep, drop]
    #expect(answers[1] == "/prio drop PRI-1: “Migrate the CRM” is dropped: decided in the review")
    let changes = bot.journal.records.map(\.kind).filter { ["priority.kept", "priority.dropped"].contains($0) }
    let isFirst = answers[0] == "/prio keep PRI-1: “Migrate the CRM” is kept as it is, by @ana."
    #expect(changes == (isFirst ? ["priority.kept", "priority.dropped"] : ["priority.dropped"]))
    #expect(isFirst || answers[0].hasPrefix("PRI-1 “Migrate the CRM” is dropped already, by @lea."))
    #expect(
      await bot.say("/prio garder PRI-1", as: "bob", language: "fr").hasPrefix(
        "PRI-1 « Migrate the CRM » est déjà abandonnée, par @lea. Rien n’a été changé"))
  }

  @Test("when an incident becomes private, the cards that name it are drawn anew without a word of it")
  func hidden() async throws {
    let bot = try await tester()
    _ = await bot.say("/inc zanzibar leaves us sev2")
    _ = await bot.say("/prio link PRI-1 INC-1")
    _ = await bot.say("/prio drop PRI-1 too late", as: "lea")
    _ = await bot.say("/prio link PRI-2 INC-1")
    #expect(
      await sent(bot, by: "chat.postMessage").filter { $0.contains("Tied to: INC-1 “zanzibar leaves us”") }.count == 2)
    _ = await bot.say("/inc private INC-1")
    #expect(
      await sent(bot, by: "chat.update").filter { $0.hasPrefix("*PRI") } == [
        """
        *PRI-1* dropped “Migrate the CRM”
        nobody owns it · proposed Thu 26 Mar 2026 10:15, @ana
        Dropped Thu 26 Mar 2026 10:15, @lea: too late
        """,
        """
        *PRI-2* proposed “Answer the audit”
        nobody owns it · proposed Thu 26 Mar 2026 10:15, @ana
        Place 1 of 2
        """,
      ])
    _ = await bot.say("/inc public INC-1 yes")
    let shown = await sent(bot, by: "chat.update").filter { $0.hasPrefix("*PRI") }
    #expect(shown.filter { $0.contains("Tied to: INC-1 “zanzibar leaves us”") }.count == 2)
    _ = await bot.say("/inc undo")
    let again = await sent(bot, by: "chat.update").filter { $0.hasPrefix("*PRI") }
    #expect(again.count == 2)
    #expect(again.allSatisfy { !$0.contains("zanzibar") })
  }

  @Test("whoever covers for a blocker is called, and says under their own name that they know")
  func cover() async throws {
    let bot = try await tester()
    _ = await bot.say("/prio commit PRI-1 <@bob|bob> by 15/12", as: "lea")
    _ = await bot.say("/prio block PRI-1 on <@ana|ana> the contract is not signed", as: "bob")
    _ = await bot.say("/ops away until 9/4 cover <@zoe|zoe>")
    _ = await sent(bot, by: "chat.postMessage")
    await bot.pass(seconds: 86_400)
    let calls = await sent(bot, by: "chat.postMessage")
    #expect(calls.filter { $0.contains("<@zoe> (for @ana, away until Thu 9 Apr 2026") }.count == 1, "\(calls)")
    #expect(
      await bot.say("/prio ack PRI-1", as: "bob")
        == "PRI-1 waits for @ana, who says so (or a lead). Nothing was changed.")
    #expect(
      await bot.say("/prio vu PRI-1", as: "bob", language: "fr") == """
        PRI-1 attend @ana : c’est à cette personne (ou à un responsable) de le dire. Rien n’a été changé.
        """)
    #expect(
      await bot.say("/prio ack PRI-1", as: "zoe") == "/prio ack PRI-1: @zoe knows what “Migrate the CRM” waits for.")
    #expect(bot.journal.records.last { $0.kind == "priority.acknowledged" }?.by == "slack:T1:zoe")
    let asked = bot.journal.records.filter { $0.kind == "priority.asked" }.count
    await bot.pass(seconds: 30 * 86_400)
    #expect(bot.journal.records.filter { $0.kind == "priority.asked" }.count == asked)
  }
}
