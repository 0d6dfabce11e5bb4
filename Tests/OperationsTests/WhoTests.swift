import Console
import Kernel
import Operations
import TestKit
import Testing

@Suite("/ops who and /ops zone")
struct WhoTests {
  private func tester() async throws -> BotTester {
    try await BotTester.start(on: Console(secrets: ["secret"], check: .reference))
  }

  @Test("who says who one is, and whose role is another than the default one")
  func list() async throws {
    let bot = try await tester()
    let answer = await bot.say("/ops who").split(separator: "\n")
    #expect(answer.first == "You are @ana (console:T1:ana), a member. Default role: member. Exceptions:")
    #expect(answer.contains("slack:T1:adam · admin"))
    let french = await bot.say("/ops qui", language: "fr").split(separator: "\n")
    #expect(
      french.first == "Vous êtes @ana (console:T1:ana), membre. Rôle par défaut : membre. Exceptions :")
    #expect(french.contains("slack:T1:lea · responsable"))
  }

  @Test("where nobody leads yet, it says how somebody comes to lead")
  func nobodyLeads() async throws {
    let bot = try await BotTester.start(
      on: Console(secrets: ["secret"], check: .reference), people: Operations.Configuration())
    #expect(
      await bot.say("/ops who") == """
        You are @ana (console:T1:ana), a member. Nobody has a special role.
        Nobody is a lead or an admin yet: whoever runs the bot names them when starting it, for example you with \
        RAILHEAD_PEOPLE_ADMINS=console:T1:ana.
        """)
    #expect(
      await bot.say("/ops qui", language: "fr") == """
        Vous êtes @ana (console:T1:ana), membre. Aucun rôle particulier n’a été attribué.
        Il n’y a encore ni responsable ni admin : la personne qui exploite le bot les nomme à son démarrage, vous par \
        exemple avec RAILHEAD_PEOPLE_ADMINS=console:T1:ana.
        """)
  }

  @Test("somebody of whom nothing is known may not even exist")
  func unknown() async throws {
    let bot = try await tester()
    #expect(await bot.say("/ops who @ana") == "@ana is a member.")
    #expect(
      await bot.say("/ops who @nobody")
        == "I know nothing of @nobody (console:T1:nobody) yet; the default role applies: member.")
    #expect(
      await bot.say("/ops qui @nobody", language: "fr")
        == "Je ne sais rien encore de @nobody (console:T1:nobody) ; le rôle par défaut s’applique : membre.")
  }

  @Test("a bare zone shows the present one, and records nothing")
  func zone() async throws {
    let bot = try await tester()
    #expect(
      await bot.say("/ops zone") == "Your time zone is Europe/Paris. To change it: /ops zone America/New_York.")
    #expect(
      await bot.say("/ops fuseau", language: "fr")
        == "Votre fuseau est Europe/Paris. Pour en changer : /ops fuseau America/New_York.")
    #expect(bot.journal.records.isEmpty)
    #expect(
      await bot.say("/ops zone Etc/UTC") == "Times are now shown in UTC. It is Thu 26 Mar 2026 09:15 (UTC).")
    #expect(
      await bot.say("/ops zone Paris") == """
        I don’t know the time zone “Paris”. Write it like Europe/Paris.
        /ops zone [Europe/Paris]
        For example: /ops zone Europe/Paris
        """)
    #expect(await bot.say("/ops language en") == "Answers will be in English from now on.")
  }
}
