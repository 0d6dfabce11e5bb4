import Bot
import EventLog
import Kernel
import SLAs
import TestKit
import Testing

@Suite("Clocks at their edges")
struct ClockEdgeTests {
  private func talk() async throws -> Talk {
    let talk = try await Talk()
    _ = await talk.bot.say("/ops team finance <@bob|bob> <@lea|lea> lead <@lea|lea> calendar 24x7", as: "lea")
    _ = await talk.bot.say("/ops team support <@ana|ana>", as: "lea")
    return talk
  }

  private func warned(_ talk: Talk) -> Int { talk.bot.journal.records.count { $0.kind == "sla.warned" } }

  @Test("what stopped before it was declared stopped as it started, and nobody is warned of what is over")
  func backdated() async throws {
    var talk = try await talk()
    _ = await talk.bot.say("/inc checkout is down sev1 since 9:00")
    _ = await talk.bot.say("/inc mitigate INC-1 restarted at 9:30")
    _ = await talk.bot.say("/inc resolve INC-1 rolled back at 9:40")
    await talk.bot.pass(seconds: 86_400)
    await talk.say("ana /sla INC-1", "ana /sla report")
    #expect(warned(talk) == 0)
    #expect(
      talk.text == """
        > @ana /sla INC-1
        INC-1 sev1 “checkout is down” (Europe/Paris)
        – response: met in 0 s — 5 min, policy sev1, 24x7
        – mitigation: met in 0 s — 1 h, policy sev1, 24x7
        – resolution: met in 0 s — 4 h, policy sev1, 24x7
        > @ana /sla report
        /sla report: Sun 1 Mar 2026 – Tue 31 Mar 2026
        All: 3 of 3 kept
        """)
  }

  @Test("a priority that was taken back is warned about anew when it comes again")
  func undonePriority() async throws {
    let talk = try await talk()
    _ = await talk.bot.say("/sla set P1 response none resolution 10m", as: "lea")
    _ = await talk.bot.say("/sla set P2 response none resolution 30m", as: "lea")
    _ = await talk.bot.say("/ask @finance pay invoice 4711 P4")
    _ = await talk.bot.say("/ask priority REQ-1 P1")
    await talk.bot.pass(seconds: 290)
    #expect(warned(talk) == 0)
    await talk.bot.pass(seconds: 10)
    #expect(warned(talk) == 1)
    _ = await talk.bot.say("/ask undo")
    _ = await talk.bot.say("/ask priority REQ-1 P2")
    await talk.bot.pass(seconds: 3600)
    #expect(warned(talk) == 5)
  }

  @Test("a promise about incidents without a calendar counts on that of the severity")
  func severityCalendar() async throws {
    var talk = try await talk()
    await talk.say(
      "lea /sla définir #paiements sev1 réponse 2min", "ana /sla due sev1 #paiements from sun 10:00",
      "ana /inc checkout is down sev1 #paiements")
    #expect(
      talk.text == """
        > @lea /sla définir #paiements sev1 réponse 2min
        /sla définir #paiements · sev1 : à partir de jeu. 26 mars 2026 10:15 (Europe/Paris)
        Maintenant : réponse 2 min · calendrier de la gravité · aucune attente ne l’arrête
        Ce qui court déjà garde ce qui lui était promis.
        > @ana /sla due sev1 #paiements from sun 10:00
        sev1 from Sun 29 Mar 2026 10:00 (Europe/Paris):
        – response 2 min: due Sun 29 Mar 2026 10:02 (Europe/Paris) (policy #paiements · sev1, 24x7)
        – update 30 min: due Sun 29 Mar 2026 10:30 (Europe/Paris) (policy sev1, 24x7)
        – mitigation 1 h: due Sun 29 Mar 2026 11:00 (Europe/Paris) (policy sev1, 24x7)
        – resolution 4 h: due Sun 29 Mar 2026 14:00 (Europe/Paris) (policy sev1, 24x7)
        > @ana /inc checkout is down sev1 #paiements
        /inc declare: INC-1 is declared, sev1: “checkout is down”.
        Nobody leads it yet: /inc lead INC-1 me.
        Targets: acknowledge by 10:17, first update by 10:45, mitigate by 11:15, resolve by 14:15 (Europe/Paris).
        """)
  }

  @Test("a team that is no more keeps the hours that were counted")
  func disbanded() async throws {
    let talk = try await talk()
    _ = await talk.bot.say("/ask @finance pay invoice 4711 P1")
    await talk.bot.pass(seconds: 1800)
    let before = await talk.bot.say("/sla REQ-1")
    _ = await talk.bot.say("/ops team finance disband", as: "lea")
    #expect(await talk.bot.say("/sla REQ-1") == before)
    let state = talk.bot.bot.dispatcher.state
    let restored = try BotState(restoring: state.snapshotParts, operations: state.operations)
    #expect(restored.snapshotParts.map(\.bytes) == state.snapshotParts.map(\.bytes))
  }

  @Test("a report is the same before and after a restart, also when a calendar changed in between")
  func reportAfterRestart() async throws {
    let talk = try await talk()
    _ = await talk.bot.say("/ops team finance calendar fr-office", as: "lea")
    _ = await talk.bot.say("/ask @finance pay invoice 4711 P3")
    _ = await talk.bot.say("/ask done REQ-1 paid", as: "bob")
    #expect(await talk.bot.say("/sla report") == "/sla report: Sun 1 Mar 2026 – Tue 31 Mar 2026\nAll: 1 of 1 kept")
    _ = await talk.bot.say("/sla closed 27/3 - 3/4 moving in fr-office", as: "lea")
    let report = await talk.bot.say("/sla report")
    #expect(report == "/sla report: Sun 1 Mar 2026 – Tue 31 Mar 2026\nNothing was due, and nothing runs.")
    let again = try await BotTester.start(on: talk.bot.platform, clock: talk.bot.clock, journal: talk.bot.journal)
    #expect(await again.say("/sla report") == report)
  }

  @Test("what was promised for an update before a reopening is void")
  func promiseBeforeReopening() async throws {
    var talk = try await talk()
    _ = await talk.bot.say("/inc checkout is down sev1")
    _ = await talk.bot.say("/inc update INC-1 looking next 3h")
    await talk.bot.pass(seconds: 600)
    _ = await talk.bot.say("/inc resolve INC-1 restarted")
    _ = await talk.bot.say("/inc reopen INC-1 down again")
    await talk.say("ana /sla why INC-1 update")
    #expect(talk.text.contains("Due: Thu 26 Mar 2026 10:55"))
  }

  @Test("a promise can be refused to fall back, removed, and what is planned taken back")
  func removing() async throws {
    var talk = try await talk()
    await talk.say(
      "lea /sla définir client Acme P1 réponse aucune résolution 2h", "ana /sla due P1 client acme",
      "lea /sla définir client Acme P1 supprimer", "ana /sla due P1 client Acme",
      "adam /sla set P1 warn 50/75 response 30m paused by client reopening resume goal 90 %",
      "adam /sla set P2 response 1h from 1/1/2027", "adam /sla set P2 response 2h",
      "adam /sla set P2 response 45m from 1/1/2027",
      "ana /sla set P2", "adam /sla set P2 drop planned", "adam /sla set P2 drop planned",
      "adam /sla set P2 response 2h")
    #expect(
      talk.text == #"""
        > @lea /sla définir client Acme P1 réponse aucune résolution 2h
        /sla définir client Acme · P1 : à partir de jeu. 26 mars 2026 10:15 (Europe/Paris)
        Maintenant : résolution 2 h, sans réponse · calendrier de l’équipe sollicitée
        Ce qui court déjà garde ce qui lui était promis.
        > @ana /sla due P1 client acme
        P1 from Thu 26 Mar 2026 10:15 (Europe/Paris):
        – resolution 2 h: due Thu 26 Mar 2026 12:15 (Europe/Paris) (policy client Acme · P1, fr-office)
        > @lea /sla définir client Acme P1 supprimer
        /sla définir client Acme · P1 : à partir de jeu. 26 mars 2026 10:15 (Europe/Paris)
        Avant : résolution 2 h, sans réponse · calendrier de l’équipe sollicitée
        Maintenant : rien n’est promis · calendrier de l’équipe sollicitée
        Le prochain engagement qui convient s’applique.
        Ce qui court déjà garde ce qui lui était promis.
        > @ana /sla due P1 client Acme
        P1 from Thu 26 Mar 2026 10:15 (Europe/Paris):
        – response 1 h: due Thu 26 Mar 2026 11:15 (Europe/Paris) (policy P1, fr-office)
        – resolution 8 h: due Fri 27 Mar 2026 10:15 (Europe/Paris) (policy P1, fr-office)
        > @adam /sla set P1 warn 50/75 response 30m paused by client reopening resume goal 90 %
        /sla set P1: from Thu 26 Mar 2026 10:15 (Europe/Paris) on
        Before: response 1 h, resolution 8 h · calendar of the team that is asked
        Now: response 30 min, resolution 8 h · calendar of the team that is asked · stopped by waiting for the client · goes on when reopened · warned at 50, 75 % · goal 90 %
        What runs already keeps what it was promised.
        > @adam /sla set P2 response 1h from 1/1/2027
        /sla set P2: from Fri 1 Jan 2027 00:00 (Europe/Paris) on
        Before: response 4 h, resolution 2 business days · calendar of the team that is asked
        Now: response 1 h, resolution 2 business days · calendar of the team that is asked
        What runs already keeps what it was promised.
        > @adam /sla set P2 response 2h
        There is already a version from Fri 1 Jan 2027 00:00 (Europe/Paris) on: choose that moment or a later one, or take it back first: /sla set P2 drop planned. Nothing was changed.
        > @adam /sla set P2 response 45m from 1/1/2027
        /sla set P2: from Fri 1 Jan 2027 00:00 (Europe/Paris) on
        Before: response 1 h, resolution 2 business days · calendar of the team that is asked
        Now: response 45 min, resolution 2 business days · calendar of the team that is asked
        What runs already keeps what it was promised.
        > @ana /sla set P2
        P2: response 4 h, resolution 2 business days · calendar of the team that is asked (version 1 of 2)
          from Fri 1 Jan 2027 00:00 (Europe/Paris): response 45 min, resolution 2 business days · calendar of the team that is asked
        > @adam /sla set P2 drop planned
        What was planned is taken back.
        P2: response 4 h, resolution 2 business days · calendar of the team that is asked
        > @adam /sla set P2 drop planned
        Nothing is planned for P2. Nothing was changed.
        > @adam /sla set P2 response 2h
        /sla set P2: from Thu 26 Mar 2026 10:15 (Europe/Paris) on
        Before: response 4 h, resolution 2 business days · calendar of the team that is asked
        Now: response 2 h, resolution 2 business days · calendar of the team that is asked
        What runs already keeps what it was promised.
        """#)
  }

  @Test("a list shows what is late")
  func listLate() async throws {
    var talk = try await talk()
    _ = await talk.bot.say("/sla set P1 response 10m resolution 1h", as: "lea")
    _ = await talk.bot.say("/ask @finance pay invoice 4711 P1")
    _ = await talk.bot.say("/ask @finance pay invoice 4712 P3")
    await talk.bot.pass(seconds: 1200)
    await talk.say("bob /ask list late", "lea /ask liste reçues en retard", "ana /ask @finance")
    #expect(
      talk.text == """
        > @bob /ask list late
        /ask list late: 1 request, most urgent first, page 1 of 1
        REQ-1 P1 new “pay invoice 4711” · @support → @finance · 20 min
        > @lea /ask liste reçues en retard
        /ask liste reçues en retard : 1 demande, les plus urgentes d’abord, page 1 sur 1
        REQ-1 P1 nouvelle « pay invoice 4711 » · @support → @finance · 20 min
        > @ana /ask @finance
        Say in a few words what you ask for.
        /ask new @team <title> [P1-4] [client Acme] [from support]
        For example: /ask @finance invoice 4711 is missing P2
        """)
  }

  @Test("an incident may be a client's, and has what the client was promised")
  func clientOfAnIncident() async throws {
    var talk = try await talk()
    await talk.say(
      "lea /sla définir client Acme sev1 réponse 2min", "ana /inc checkout is down sev1 for client acme #payments",
      "ana /sla INC-1", "ana /inc the client is angry about the delay sev2")
    #expect(
      talk.text == """
        > @lea /sla définir client Acme sev1 réponse 2min
        /sla définir client Acme · sev1 : à partir de jeu. 26 mars 2026 10:15 (Europe/Paris)
        Maintenant : réponse 2 min · calendrier de la gravité · aucune attente ne l’arrête
        Ce qui court déjà garde ce qui lui était promis.
        > @ana /inc checkout is down sev1 for client acme #payments
        /inc declare: INC-1 is declared, sev1: “checkout is down”.
        Client: acme.
        Nobody leads it yet: /inc lead INC-1 me.
        Targets: acknowledge by 10:17, first update by 10:45, mitigate by 11:15, resolve by 14:15 (Europe/Paris).
        > @ana /sla INC-1
        INC-1 sev1 “checkout is down” (Europe/Paris)
        – response: 0 % · due Thu 26 Mar 2026 10:17 — 2 min, policy client Acme · sev1, 24x7
        – update: 0 % · due Thu 26 Mar 2026 10:45 — 30 min, policy sev1, 24x7
        – mitigation: 0 % · due Thu 26 Mar 2026 11:15 — 1 h, policy sev1, 24x7
        – resolution: 0 % · due Thu 26 Mar 2026 14:15 — 4 h, policy sev1, 24x7
        > @ana /inc the client is angry about the delay sev2
        /inc declare: INC-2 is declared, sev2: “the client is angry about the delay”.
        Nobody leads it yet: /inc lead INC-2 me.
        Targets: acknowledge by 10:30, first update by 11:15, mitigate by 14:15, resolve by Fri 27 Mar 2026 10:15 (Europe/Paris).
        """)
  }
}
