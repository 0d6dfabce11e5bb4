import Bot
import Console
import EventLog
import Kernel
import Operations
import TestKit
import Testing

@Suite("/ops team")
struct TeamTests {
  private func tester() async throws -> BotTester {
    try await BotTester.start(on: Console(secrets: ["secret"], check: .reference))
  }

  @Test("a team is made, shown, changed with before and after, and listed")
  func life() async throws {
    let bot = try await tester()
    #expect(
      await bot.say("/ops teams") == "There is no team yet: /ops team finance @lea lead @lea makes one.")
    #expect(
      await bot.say("/ops équipes", language: "fr")
        == "Il n’y a pas encore d’équipe : /ops équipe finance @lea responsable @lea en crée une.")
    #expect(
      await bot.say("/ops team finance @lea @bob lead @lea calendar fr-office #finance", as: "lea")
        == "New team @finance: @lea (lead), @bob · calendar fr-office · #finance")
    #expect(
      await bot.say("/ops équipe Finance @zoe responsable @bob ici", as: "lea", language: "fr", channel: "compta")
        == """
        Avant : @finance : @lea (responsable), @bob · calendrier fr-office · #finance
        Maintenant : @finance : @lea, @bob (responsable), @zoe · calendrier fr-office · #compta
        """)
    #expect(
      await bot.say("/ops team FINANCE") == "@finance: @lea, @bob (lead), @zoe · calendar fr-office · #compta")
    #expect(await bot.say("/ops équipe support @ana", as: "lea", language: "fr") == "Nouvelle équipe @support : @ana")
    #expect(
      await bot.say("/ops teams") == """
        @finance: @lea, @bob (lead), @zoe · calendar fr-office · #compta
        @support: @ana
        """)
    #expect(bot.journal.records.map(\.kind) == ["ops.team-changed", "ops.team-changed", "ops.team-changed"])
    let again = try await BotTester.start(on: bot.platform, clock: bot.clock, journal: bot.journal)
    #expect(again.bot.dispatcher.state.operations.teams == bot.bot.dispatcher.state.operations.teams)
    var restored = bot.bot.dispatcher.state.operations
    try restored.restore(snapshot: restored.snapshot)
    #expect(restored.teams == bot.bot.dispatcher.state.operations.teams)
  }

  @Test("names of teams are compared without case and accents")
  func accents() async throws {
    let bot = try await tester()
    _ = await bot.say("/ops équipe Qualité @lea", as: "lea", language: "fr")
    #expect(await bot.say("/ops team @qualite") == "@Qualité: @lea")
  }

  @Test("people leave, the lead with the role, and a team is disbanded")
  func leaving() async throws {
    let bot = try await tester()
    _ = await bot.say("/ops team finance @lea @bob lead @lea", as: "lea")
    #expect(
      await bot.say("/ops team finance remove @lea", as: "lea") == """
        Before: @finance: @lea (lead), @bob
        Now: @finance: @bob
        """)
    #expect(
      await bot.say("/ops équipe finance retirer @lea", as: "lea", language: "fr")
        == "@lea n’est pas dans @finance. Rien n’a été changé.")
    #expect(
      await bot.say("/ops team finance remove @lea", as: "lea") == "@lea is not in @finance. Nothing was changed.")
    #expect(
      await bot.say("/ops team finance disband", as: "lea") == """
        The team @finance is no more.
        Before: @finance: @bob
        """)
    _ = await bot.say("/ops team finance @bob", as: "lea")
    #expect(
      await bot.say("/ops équipe finance dissoudre", as: "lea", language: "fr") == """
        L’équipe @finance n’existe plus.
        Avant : @finance : @bob
        """)
    #expect(
      await bot.say("/ops team finance") == """
        There is no team @finance, for no team exists yet. Nothing was changed.
        Only a lead or an admin can make it, with /ops team finance @karim: /ops who says who that is.
        """)
  }

  @Test("an unknown team is answered with the one that was meant, or with those there are")
  func unknown() async throws {
    let bot = try await tester()
    _ = await bot.say("/ops team finance @lea", as: "lea")
    _ = await bot.say("/ops team support @ana", as: "lea")
    #expect(
      await bot.say("/ops team finnance")
        == "There is no team @finnance. Did you mean @finance? Nothing was changed.")
    #expect(
      await bot.say("/ops équipe fin", language: "fr")
        == "Il n’y a pas d’équipe @fin. Vouliez-vous dire @finance ? Rien n’a été changé.")
    #expect(
      await bot.say("/ops team juridique disband", as: "lea")
        == "There is no team @juridique. The teams are @finance, @support. Nothing was changed.")
    #expect(
      await bot.say("/ops équipe juridique dissoudre", as: "lea", language: "fr")
        == "Il n’y a pas d’équipe @juridique. Les équipes sont @finance, @support. Rien n’a été changé.")
  }

  @Test(
    "a team’s calendar is one that exists",
    arguments: [
      (
        "fr-ofice", "There is no calendar fr-ofice. Did you mean fr-office? Nothing was changed.",
        "Il n’y a pas de calendrier fr-ofice. Vouliez-vous dire fr-office ? Rien n’a été changé."
      ),
      (
        "night", "There is no calendar night. The calendars are 24x7, fr-office. Nothing was changed.",
        "Il n’y a pas de calendrier night. Les calendriers sont 24x7, fr-office. Rien n’a été changé."
      ),
    ])
  func calendars(name: String, english: String, french: String) async throws {
    let bot = try await tester()
    #expect(await bot.say("/ops team finance @lea calendar \(name)", as: "lea") == english)
    #expect(await bot.say("/ops équipe compta @lea calendrier \(name)", as: "lea", language: "fr") == french)
    #expect(bot.journal.records.isEmpty)
    #expect(
      await bot.say("/ops team finance @lea calendar FR-Office", as: "lea")
        == "New team @finance: @lea · calendar fr-office")
  }

  @Test("a lead changes, a member asks, a guest does neither")
  func roles() async throws {
    let bot = try await tester()
    _ = await bot.say("/ops team finance @lea", as: "lea")
    #expect(await bot.say("/ops team finance") == "@finance: @lea")
    #expect(
      await bot.say("/ops team finance @bob") == "Only a lead or an admin may use /ops team. Nothing was changed.")
    #expect(
      await bot.say("/ops équipe finance @bob", language: "fr")
        == "Seul un responsable ou un admin peut utiliser /ops équipe. Rien n’a été changé.")
    #expect(
      await bot.say("/ops team finance", as: "gus")
        == "Only a member, a lead or an admin may use /ops team. Nothing was changed.")
    #expect(bot.journal.records.count == 1)
  }

  @Test(
    "what cannot be is refused and changes nothing",
    arguments: [
      (
        "team finance @lea", "équipe finance @lea", "That is so already: @finance: @lea. Nothing was changed.",
        "C’est déjà le cas : @finance : @lea. Rien n’a été changé."
      ),
      (
        "team finance and more", "équipe finance and more",
        """
        I don’t understand “and more” after /ops team. Nothing was changed.
        /ops team <name> [@people] [lead @lea] [calendar fr-office] [#channel|here] | remove @bob | disband
        For example: /ops team finance
        """,
        """
        Je ne comprends pas « and more » après /ops équipe. Rien n’a été changé.
        /ops équipe <nom> [@personnes] [responsable @lea] [calendrier fr-office] [#canal|ici] | retirer @bob | dissoudre
        Par exemple : /ops équipe compta
        """
      ),
      (
        "team finance remove", "équipe finance retirer",
        """
        Say who leaves the team, with @. Nothing was changed.
        /ops team <name> [@people] [lead @lea] [calendar fr-office] [#channel|here] | remove @bob | disband
        For example: /ops team finance
        """,
        """
        Dites qui quitte l’équipe, avec @. Rien n’a été changé.
        /ops équipe <nom> [@personnes] [responsable @lea] [calendrier fr-office] [#canal|ici] | retirer @bob | dissoudre
        Par exemple : /ops équipe compta
        """
      ),
      (
        "team a/b @lea", "équipe a/b @lea",
        """
        “a/b”: a team’s name is one word of up to 32 letters, digits and hyphens. Nothing was changed.
        /ops team <name> [@people] [lead @lea] [calendar fr-office] [#channel|here] | remove @bob | disband
        For example: /ops team finance
        """,
        """
        « a/b » : le nom d’une équipe est un seul mot de 32 lettres, chiffres et tirets au plus. Rien n’a été changé.
        /ops équipe <nom> [@personnes] [responsable @lea] [calendrier fr-office] [#canal|ici] | retirer @bob | dissoudre
        Par exemple : /ops équipe compta
        """
      ),
    ])
  func refusals(line: String, ligne: String, english: String, french: String) async throws {
    let bot = try await tester()
    _ = await bot.say("/ops team finance @lea", as: "lea")
    #expect(await bot.say("/ops \(line)", as: "lea") == english)
    #expect(await bot.say("/ops \(ligne)", as: "lea", language: "fr") == french)
    #expect(bot.journal.records.count == 1)
  }
}
