import Console
import EventLog
import Kernel
import TestKit
import Testing

@Suite("/ops")
struct OperationsTests {
  private func tester() async throws -> BotTester {
    try await BotTester.start(on: Console(secrets: ["secret"], check: .reference))
  }

  @Test("nothing is counted in the plural in English and in the singular in French, two in the plural")
  func plurals() async throws {
    let bot = try await tester()
    #expect(
      await bot.say("/ops status")
        == "Railhead 1.0.0, up 0 s. 0 events saved, 0 open incidents, 0 messages waiting, 0 given up.")
    #expect(
      await bot.say("/ops état", language: "fr") == """
        Railhead 1.0.0, en marche depuis 0 s. 0 événement enregistré, 0 incident ouvert, 0 message en attente, \
        0 abandonné.
        """)
    _ = await bot.say("/inc checkout is down sev1")
    _ = await bot.say("/inc login is broken sev2")
    #expect(
      await bot.say("/ops status")
        == "Railhead 1.0.0, up 0 s. 4 events saved, 2 open incidents, 2 messages waiting, 0 given up.")
    #expect(
      await bot.say("/ops état", language: "fr") == """
        Railhead 1.0.0, en marche depuis 0 s. 4 événements enregistrés, 2 incidents ouverts, 2 messages en attente, \
        0 abandonné.
        """)
  }

  @Test("status says how the bot is, in both languages; bare /ops does too")
  func status() async throws {
    let bot = try await tester()
    bot.clock.advance(seconds: 3 * 3600)
    _ = await bot.say("/inc checkout is down sev1")
    #expect(
      await bot.say("/ops status", as: "gus")
        == "Railhead 1.0.0, up 3 h. 2 events saved, 1 open incident, 1 message waiting, 0 given up.")
    #expect(
      await bot.say("/ops", as: "gus", language: "fr")
        == """
        Railhead 1.0.0, en marche depuis 3 h. 2 événements enregistrés, 1 incident ouvert, 1 message en attente, \
        0 abandonné.
        """)
  }

  @Test(
    "a word too many is refused by every verb, and nothing happens",
    arguments: [
      ("status nonsense", "status nonsense", "nonsense", "status", "status", "état", "état"),
      ("health now", "santé now", "now", "health", "health", "santé", "santé"),
      ("verify all", "vérifier all", "all", "verify", "verify", "vérifier", "vérifier"),
      ("who ana", "qui ana", "ana", "who [@person]", "who", "qui [@personne]", "qui"),
      (
        "role @bob lead please", "rôle @bob lead please", "please", "role @person guest|member|lead|admin",
        "role @ana lead", "rôle @personne invité|membre|responsable|admin", "rôle @ana responsable"
      ),
      ("language fr now", "langue fr now", "now", "language en|fr", "language fr", "langue en|fr", "langue en"),
    ])
  func extraWords(
    line: String, ligne: String, word: String, form: String, example: String, forme: String, exemple: String
  ) async throws {
    let bot = try await tester()
    #expect(
      await bot.say("/ops \(line)", as: "adam") == """
        I don’t understand “\(word)” after /ops \(form.prefix { $0 != " " }). Nothing was changed.
        /ops \(form)
        For example: /ops \(example)
        """)
    #expect(
      await bot.say("/ops \(ligne)", as: "adam", language: "fr") == """
        Je ne comprends pas « \(word) » après /ops \(forme.prefix { $0 != " " }). Rien n’a été changé.
        /ops \(forme)
        Par exemple : /ops \(exemple)
        """)
    #expect(bot.journal.records.isEmpty)
  }

  @Test("a role is given, shown, kept over a restart, and enforced")
  func roles() async throws {
    let bot = try await tester()
    #expect(await bot.say("/ops role @bob lead", as: "adam") == "@bob is now a lead (was a member).")
    #expect(
      await bot.say("/ops rôle @zoe invité", as: "adam", language: "fr") == "@zoe est maintenant invité (était membre)."
    )
    let again = try await BotTester.start(on: bot.platform, clock: bot.clock, journal: bot.journal)
    #expect(await again.say("/ops who @bob") == "@bob is a lead.")
    #expect(await again.say("/inc checkout is down sev1", as: "zoe").contains("member"))
    #expect(again.journal.records.map(\.kind) == ["ops.role-given", "ops.role-given"])
  }

  @Test("roles are typed in either language, under the names that answers and help give them")
  func roleNames() async throws {
    let bot = try await tester()
    #expect(await bot.say("/ops role @bob responsable", as: "adam") == "@bob is now a lead (was a member).")
    #expect(
      await bot.say("/ops rôle @bob admin", as: "adam", language: "fr")
        == "@bob est maintenant admin (était responsable).")
    #expect(
      await bot.say("/ops role @bob boss", as: "adam") == """
        “boss”: a role is guest, member, lead or admin.
        /ops role @person guest|member|lead|admin
        For example: /ops role @ana lead
        """)
    #expect(
      await bot.say("/ops rôle @bob chef", as: "adam", language: "fr") == """
        « chef » : un rôle est invité, membre, responsable ou admin.
        /ops rôle @personne invité|membre|responsable|admin
        Par exemple : /ops rôle @ana responsable
        """)
    #expect(
      await bot.say("/ops rôle @bob invité", language: "fr")
        == "Seul un admin peut utiliser /ops rôle. Rien n’a été changé.")
  }

  @Test("in the terminal, whoever is named to lead finds the incident among theirs")
  func namesAreIDs() async throws {
    let bot = try await tester()
    _ = await bot.say("/inc checkout is down sev1")
    _ = await bot.say("/inc lead INC-1 @bob")
    #expect(
      await bot.say("/inc list mine", as: "bob") == """
        /inc list mine: 1 incident, worst first, page 1 of 1
        INC-1 sev1 declared “checkout is down” · @bob · 0 s
        """)
    #expect(
      await bot.say("/inc liste moi", as: "bob", language: "fr") == """
        /inc liste moi : 1 incident, les plus graves d’abord, page 1 sur 1
        INC-1 sev1 déclaré « checkout is down » · @bob · 0 s
        """)
    #expect(await bot.say("/inc lead INC-1 @bob", as: "lea") == "@bob leads INC-1 already. Nothing was changed.")
  }

  @Test("what the configuration gives, chat cannot take")
  func configured() async throws {
    let bot = try await tester()
    #expect(
      await bot.say("/ops role @lea guest", as: "adam")
        == "The role of @lea is set in the configuration and cannot be changed from chat.")
    #expect(
      await bot.say("/ops role @lea guest", as: "adam", language: "fr")
        == "Le rôle de @lea est fixé dans la configuration : il ne se change pas depuis le chat.")
  }

  @Test("only an admin gives roles, and the refusal says so")
  func notAllowed() async throws {
    let bot = try await tester()
    #expect(await bot.say("/ops role @bob admin", as: "lea").contains("admin"))
    #expect(bot.journal.records.isEmpty)
  }

  @Test("language and zone are chosen by whoever reads")
  func audience() async throws {
    let bot = try await tester()
    #expect(await bot.say("/ops language fr") == "Désormais, les réponses seront en français.")
    #expect(
      await bot.say("/ops fuseau Asia/Kathmandu")
        == """
        Les heures sont maintenant celles du fuseau Asia/Kathmandu. \
        Nous sommes le jeu. 26 mars 2026 15:00 (Asia/Kathmandu).
        """)
    #expect(
      await bot.say("/ops zone Paris") == """
        Je ne connais pas le fuseau « Paris ». Écrivez-le comme Europe/Paris.
        /ops fuseau [Europe/Paris]
        Par exemple : /ops fuseau Europe/Paris
        """)
    #expect(
      await bot.say("/ops langue de") == """
        « de » : je parle anglais (en) et français (fr).
        /ops langue en|fr
        Par exemple : /ops langue en
        """)
    #expect(
      await bot.say("/ops language de", as: "bob") == """
        “de”: I speak English (en) and French (fr).
        /ops language en|fr
        For example: /ops language fr
        """)
  }

  @Test("verify reads the journal, and only a lead may ask")
  func verify() async throws {
    let bot = try await tester()
    #expect(
      await bot.say("/ops verify", as: "lea")
        == "The journal is intact: 0 events, last link of the chain 0123456789ab.")
    #expect(
      await bot.say("/ops vérifier", as: "lea", language: "fr")
        == "Le journal est intact : 0 événement, dernier maillon de la chaîne 0123456789ab.")
    #expect(await bot.say("/ops verify", as: "ana").contains("lead"))
  }

  @Test("health lists what could not be delivered")
  func health() async throws {
    let bot = try await tester()
    #expect(await bot.say("/ops health") == "All well: no message was given up, 0 messages waiting.")
    #expect(
      await bot.say("/ops santé", language: "fr") == "Tout va bien : aucun message abandonné, 0 message en attente.")
  }
}
