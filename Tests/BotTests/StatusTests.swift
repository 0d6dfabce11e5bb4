import TestKit
import Testing

@Suite("The running clocks")
struct StatusTests {
  @Test("what is late stands first, and what is not by when it is due")
  func order() async throws {
    var talk = try await Talk()
    for line in ["/ops team finance <@bob|bob>", "/ops team support <@ana|ana>"] {
      _ = await talk.bot.say(line, as: "lea", language: "fr")
    }
    for priority in ["P3", "P1", "P2"] { _ = await talk.bot.say("/ask @finance invoice \(priority)", as: "ana") }
    await talk.bot.pass(seconds: 5400)
    _ = await talk.bot.say("/ask @finance invoice 4 P1 client Acme", as: "ana")
    await talk.say(
      "ana /sla", "lea /sla REQ-3 résolution", "ana /sla req-1 response", "ana /sla @finance", "lea /sla client Acme",
      "ana /sla REQ-3 whatever", "lea /sla retards", "ana /sla overdue", "ana /sla at-risk 1h")
    #expect(
      talk.text == #"""
        > @ana /sla
        /sla status: 8 clocks, worst first (Europe/Paris)
        REQ-2 P1 response late by 30 min (due Thu 26 Mar 2026 11:15) · @finance · “invoice”
        REQ-4 P1 response 0 % · due Thu 26 Mar 2026 13:45 · @finance · “invoice 4”
        REQ-3 P2 response 37 % · due Thu 26 Mar 2026 15:15 · @finance · “invoice”
        REQ-1 P3 response 18 % · due Fri 27 Mar 2026 10:15 · @finance · “invoice”
        REQ-2 P1 resolution 18 % · due Fri 27 Mar 2026 10:15 · @finance · “invoice”
        REQ-4 P1 resolution 0 % · due Fri 27 Mar 2026 11:45 · @finance · “invoice 4”
        REQ-3 P2 resolution 9 % · due Mon 30 Mar 2026 10:15 · @finance · “invoice”
        REQ-1 P3 resolution 3 % · due Thu 2 Apr 2026 10:15 · @finance · “invoice”
        > @lea /sla REQ-3 résolution
        /sla pourquoi REQ-3 résolution : « invoice »
        Promis : 2 jours ouvrés (engagement P2, version 1)
        Calendrier : fr-office, Europe/Paris
        De jeu. 26 mars 2026 10:15 à maintenant, jeu. 26 mars 2026 11:45
        Ouvert jeu. 26 mars 2026 : 10:15–11:45 = 1:30:00
        Somme : 1:30:00 − 0:00:00 = 1:30:00 sur 16:00:00, reste 14:30:00
        Échéance : lun. 30 mars 2026 10:15
        > @ana /sla req-1 response
        /sla why REQ-1 response: “invoice”
        Promised: 1 business day (policy P3, version 1)
        Calendar: fr-office, Europe/Paris
        From Thu 26 Mar 2026 10:15 to now, Thu 26 Mar 2026 11:45
        Open Thu 26 Mar 2026: 10:15–11:45 = 1:30:00
        Sum: 1:30:00 − 0:00:00 = 1:30:00 of 8:00:00, 6:30:00 left
        Due: Fri 27 Mar 2026 10:15
        > @ana /sla @finance
        /sla status @finance: 8 clocks, worst first (Europe/Paris)
        REQ-2 P1 response late by 30 min (due Thu 26 Mar 2026 11:15) · @finance · “invoice”
        REQ-4 P1 response 0 % · due Thu 26 Mar 2026 13:45 · @finance · “invoice 4”
        REQ-3 P2 response 37 % · due Thu 26 Mar 2026 15:15 · @finance · “invoice”
        REQ-1 P3 response 18 % · due Fri 27 Mar 2026 10:15 · @finance · “invoice”
        REQ-2 P1 resolution 18 % · due Fri 27 Mar 2026 10:15 · @finance · “invoice”
        REQ-4 P1 resolution 0 % · due Fri 27 Mar 2026 11:45 · @finance · “invoice 4”
        REQ-3 P2 resolution 9 % · due Mon 30 Mar 2026 10:15 · @finance · “invoice”
        REQ-1 P3 resolution 3 % · due Thu 2 Apr 2026 10:15 · @finance · “invoice”
        > @lea /sla client Acme
        /sla état client Acme : 2 horloges, les pires d’abord (Europe/Paris)
        REQ-4 P1 réponse 0 % · échéance jeu. 26 mars 2026 13:45 · @finance · « invoice 4 »
        REQ-4 P1 résolution 0 % · échéance ven. 27 mars 2026 11:45 · @finance · « invoice 4 »
        > @ana /sla REQ-3 whatever
        I don’t understand “whatever” after /sla why. Nothing was changed.
        /sla why REQ-7 [response|update|mitigation|resolution|ownership]
        For example: /sla why REQ-7
        > @lea /sla retards
        /sla dépassés : 1 en retard, dim. 1er mars 2026 – mar. 31 mars 2026, le plus grand retard d’abord (Europe/Paris)
        REQ-2 réponse dépassée de 30 min (échéance jeu. 26 mars 2026 11:15), toujours ouverte · @finance
        > @ana /sla overdue
        /sla breached: 1 late, Sun 1 Mar 2026 – Tue 31 Mar 2026, most overdue first (Europe/Paris)
        REQ-2 response late by 30 min (due Thu 26 Mar 2026 11:15), still open · @finance
        > @ana /sla at-risk 1h
        /sla at risk: 1 due by Thu 26 Mar 2026 12:45 (Europe/Paris)
        REQ-2 P1 response late by 30 min (due Thu 26 Mar 2026 11:15) · @finance · “invoice”
        """#)
  }
}
