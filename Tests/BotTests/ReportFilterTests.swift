import TestKit
import Testing

@Suite("What reports are about: names, levels, areas, pages")
struct ReportFilterTests {
  /// Two requests of one customer in two spellings, one of another, and two incidents; some are late.
  private func weeks() async throws -> Talk {
    let talk = try await Talk()
    for line in [
      "/ops team finance <@bob|bob>", "/ops team Support <@ana|ana>",
      "/sla engagement support → finance réponse 2h résolution 1jo",
    ] { _ = await talk.bot.say(line, as: "lea", language: "fr") }
    for line in [
      "/ask @finance invoice 1 is missing P2 client Acme", "/ask @finance invoice 2 is missing P1 client ACME",
      "/ask @finance invoice 3 is missing P2 client \"Été SA\"", "/ask @finance invoice 4 is missing P2",
      "/inc checkout is down sev1 #payments", "/inc login is slow sev3 #auth",
    ] { _ = await talk.bot.say(line, as: "ana") }
    for line in ["/ask done REQ-1 sent", "/ask done REQ-4 sent"] {
      await talk.bot.pass(seconds: 3 * 3600)
      _ = await talk.bot.say(line, as: "bob")
    }
    _ = await talk.bot.say("/inc resolve INC-1 rolled back", as: "ana")
    return talk
  }

  @Test("a name is found in any spelling, all spellings are one, and an unknown one is no zero")
  func names() async throws {
    var talk = try await weeks()
    await talk.say(
      "ana /sla report client acme", "lea /sla bilan par client", "lea /sla bilan client ete sa",
      "ana /sla report ete SA", "ana /sla status Acme", "ana /sla status client acmee", "lea /sla bilan client inconnu",
      "ana /sla breached @financ", "lea /sla dépassés suport", "ana /sla report support → finance",
      "lea /sla bilan support->finance par équipe", "ana /sla report finance → support", "ana /sla report @nobody")
    #expect(
      talk.text == #"""
        > @ana /sla report client acme
        /sla report: Sun 1 Mar 2026 – Tue 31 Mar 2026
        All: 1 of 3 kept · late REQ-1, REQ-2 · 1 open past due · 1 still running
        > @lea /sla bilan par client
        /sla bilan : dim. 1er mars 2026 – mar. 31 mars 2026
        Acme : 1 tenu sur 3 · en retard REQ-1, REQ-2 · 1 ouverte et en retard · 1 en cours
        Été SA : 0 tenu sur 1 · en retard REQ-3 · 1 ouverte et en retard · 1 en cours
        sans client : 1 tenu sur 6, 17 % · en retard INC-1, REQ-4, INC-2 · 1 ouverte et en retard · 2 en cours
        > @lea /sla bilan client ete sa
        /sla bilan : dim. 1er mars 2026 – mar. 31 mars 2026
        Ensemble : 0 tenu sur 1 · en retard REQ-3 · 1 ouverte et en retard · 1 en cours
        > @ana /sla report ete SA
        /sla report: Sun 1 Mar 2026 – Tue 31 Mar 2026
        All: 0 of 1 kept · late REQ-3 · 1 open past due · 1 still running
        > @ana /sla status Acme
        /sla status Acme: 2 clocks, worst first (Europe/Paris)
        REQ-2 P1 response late by 3 h (due Thu 26 Mar 2026 12:15) · @finance · “invoice 2 is missing”
        REQ-2 P1 resolution 62 % · due Fri 27 Mar 2026 10:15 · @finance · “invoice 2 is missing”
        > @ana /sla status client acmee
        No record has a client “acmee”. Did you mean /sla status client Acme?
        > @lea /sla bilan client inconnu
        Aucune fiche n’a de client « inconnu ».
        > @ana /sla breached @financ
        There is no team @financ. Did you mean @finance? Nothing was changed.
        > @lea /sla dépassés suport
        « suport » n’est ni une équipe, ni un client, ni un engagement connu. Vouliez-vous dire /sla dépassés Support ?
        > @ana /sla report support → finance
        /sla report: Sun 1 Mar 2026 – Tue 31 Mar 2026
        All: 2 of 6 kept, 33 % · late REQ-1, REQ-4, REQ-2, REQ-3 · 2 open past due · 2 still running
        > @lea /sla bilan support->finance par équipe
        /sla bilan : dim. 1er mars 2026 – mar. 31 mars 2026, par équipe sollicitée
        @finance : 2 tenus sur 6, 33 % · en retard REQ-1, REQ-4, REQ-2, REQ-3 · 2 ouvertes et en retard · 2 en cours
        > @ana /sla report finance → support
        /sla report: Sun 1 Mar 2026 – Tue 31 Mar 2026
        Nothing was due, and nothing runs.
        > @ana /sla report @nobody
        There is no team @nobody. The teams are @finance, @Support. Nothing was changed.
        """#)
  }

  @Test("kinds, levels and areas narrow a question; those without a name are a line of their own")
  func narrowing() async throws {
    var talk = try await weeks()
    await talk.say(
      "ana /sla report requests by client", "lea /sla bilan incidents par gravité", "ana /sla report P1",
      "ana /sla breached sev1", "lea /sla dépassés priorité 2", "ana /sla report #payments",
      "lea /sla bilan #paiements",
      "ana /sla status P1", "lea /sla état gravité 3", "ana /sla report by priority", "ana /sla report by level",
      "ana /sla report by team")
    #expect(
      talk.text == #"""
        > @ana /sla report requests by client
        /sla report: Sun 1 Mar 2026 – Tue 31 Mar 2026
        Acme: 1 of 3 kept · late REQ-1, REQ-2 · 1 open past due · 1 still running
        Été SA: 0 of 1 kept · late REQ-3 · 1 open past due · 1 still running
        no client: 1 of 2 kept · late REQ-4
        > @lea /sla bilan incidents par gravité
        /sla bilan : dim. 1er mars 2026 – mar. 31 mars 2026
        sev1 : 0 tenu sur 3 · en retard INC-1
        sev3 : 0 tenu sur 1 · en retard INC-2 · 1 ouverte et en retard · 2 en cours
        > @ana /sla report P1
        /sla report: Sun 1 Mar 2026 – Tue 31 Mar 2026
        All: 0 of 1 kept · late REQ-2 · 1 open past due · 1 still running
        > @ana /sla breached sev1
        /sla breached: 3 late, Sun 1 Mar 2026 – Tue 31 Mar 2026, most overdue first (Europe/Paris)
        INC-1 response late by 5 h 55 min (due Thu 26 Mar 2026 10:20)
        INC-1 mitigation late by 5 h (due Thu 26 Mar 2026 11:15)
        INC-1 resolution late by 2 h (due Thu 26 Mar 2026 14:15)
        > @lea /sla dépassés priorité 2
        /sla dépassés : 3 en retard, dim. 1er mars 2026 – mar. 31 mars 2026, le plus grand retard d’abord (Europe/Paris)
        REQ-3 réponse dépassée de 3 h (échéance jeu. 26 mars 2026 12:15), toujours ouverte · @finance
        REQ-4 réponse dépassée de 3 h (échéance jeu. 26 mars 2026 12:15) · @finance
        REQ-1 réponse dépassée de 15 min (échéance jeu. 26 mars 2026 12:15) · @finance
        > @ana /sla report #payments
        /sla report: Sun 1 Mar 2026 – Tue 31 Mar 2026
        All: 0 of 3 kept · late INC-1
        > @lea /sla bilan #paiements
        Aucun incident ne concerne #paiements.
        > @ana /sla status P1
        /sla status P1: 2 clocks, worst first (Europe/Paris)
        REQ-2 P1 response late by 3 h (due Thu 26 Mar 2026 12:15) · @finance · “invoice 2 is missing”
        REQ-2 P1 resolution 62 % · due Fri 27 Mar 2026 10:15 · @finance · “invoice 2 is missing”
        > @lea /sla état gravité 3
        /sla état gravité 3 : 4 horloges, les pires d’abord (Europe/Paris)
        INC-2 sev3 réponse en retard de 4 h (échéance jeu. 26 mars 2026 11:15) · personne · « login is slow »
        INC-2 sev3 point en retard de 1 h (échéance jeu. 26 mars 2026 15:15) · personne · « login is slow »
        INC-2 sev3 atténuation 62 % · échéance ven. 27 mars 2026 10:15 · personne · « login is slow »
        INC-2 sev3 résolution 20 % · échéance mar. 31 mars 2026 10:15 · personne · « login is slow »
        > @ana /sla report by priority
        /sla report: Sun 1 Mar 2026 – Tue 31 Mar 2026
        P1: 0 of 1 kept · late REQ-2 · 1 open past due · 1 still running
        P2: 2 of 5 kept, 40 % · late REQ-1, REQ-4, REQ-3 · 1 open past due · 1 still running
        > @ana /sla report by level
        /sla report: Sun 1 Mar 2026 – Tue 31 Mar 2026
        P1: 0 of 1 kept · late REQ-2 · 1 open past due · 1 still running
        P2: 2 of 5 kept, 40 % · late REQ-1, REQ-4, REQ-3 · 1 open past due · 1 still running
        sev1: 0 of 3 kept · late INC-1
        sev3: 0 of 1 kept · late INC-2 · 1 open past due · 2 still running
        > @ana /sla report by team
        /sla report: Sun 1 Mar 2026 – Tue 31 Mar 2026, by the team that was asked
        @finance: 2 of 6 kept, 33 % · late REQ-1, REQ-4, REQ-2, REQ-3 · 2 open past due · 2 still running
        no team: 0 of 4 kept · late INC-1, INC-2 · 1 open past due · 2 still running
        """#)
  }
}
