import TestKit
import Testing

@Suite("What was late, page by page")
struct BreachTests {
  @Test("twenty lines a page, and whoever held it when it became late")
  func pages() async throws {
    var talk = try await Talk()
    for line in ["/ops team finance <@bob|bob>", "/ops team legal <@carl|carl>", "/ops team support <@ana|ana>"] {
      _ = await talk.bot.say(line, as: "lea", language: "fr")
    }
    for number in 1...11 { _ = await talk.bot.say("/ask @finance invoice \(number) P1", as: "ana") }
    await talk.bot.pass(seconds: 2 * 86_400)
    _ = await talk.bot.say("/ask pass REQ-11 @legal", as: "bob")
    await talk.say(
      "ana /sla REQ-11", "ana /sla breached requests page 2", "lea /sla dépassés page 9", "ana /sla breached")
    #expect(
      talk.text == #"""
        > @ana /sla REQ-11
        REQ-11 P1 “invoice 11” (Europe/Paris)
        – response: late by 13 h 45 min (due Thu 26 Mar 2026 11:15) — 1 h, policy P1, fr-office
        – resolution: late by 6 h 45 min (due Fri 27 Mar 2026 10:15) — 8 h, policy P1, fr-office
        Held, each in its own hours: @finance 14 h 45 min, @legal 0 s
        > @ana /sla breached requests page 2
        /sla breached: 22 late, Sun 1 Mar 2026 – Tue 31 Mar 2026, most overdue first (Europe/Paris)
        REQ-10 resolution late by 6 h 45 min (due Fri 27 Mar 2026 10:15), still open · @finance
        REQ-11 resolution late by 6 h 45 min (due Fri 27 Mar 2026 10:15), still open · @finance
        Page 2 of 2, 20 lines each.
        > @lea /sla dépassés page 9
        /sla dépassés : 22 en retard, dim. 1er mars 2026 – mar. 31 mars 2026, le plus grand retard d’abord (Europe/Paris)
        REQ-10 résolution dépassée de 6 h 45 min (échéance ven. 27 mars 2026 10:15), toujours ouverte · @finance
        REQ-11 résolution dépassée de 6 h 45 min (échéance ven. 27 mars 2026 10:15), toujours ouverte · @finance
        Page 2 sur 2, 20 lignes chacune.
        > @ana /sla breached
        /sla breached: 22 late, Sun 1 Mar 2026 – Tue 31 Mar 2026, most overdue first (Europe/Paris)
        REQ-1 response late by 13 h 45 min (due Thu 26 Mar 2026 11:15), still open · @finance
        REQ-2 response late by 13 h 45 min (due Thu 26 Mar 2026 11:15), still open · @finance
        REQ-3 response late by 13 h 45 min (due Thu 26 Mar 2026 11:15), still open · @finance
        REQ-4 response late by 13 h 45 min (due Thu 26 Mar 2026 11:15), still open · @finance
        REQ-5 response late by 13 h 45 min (due Thu 26 Mar 2026 11:15), still open · @finance
        REQ-6 response late by 13 h 45 min (due Thu 26 Mar 2026 11:15), still open · @finance
        REQ-7 response late by 13 h 45 min (due Thu 26 Mar 2026 11:15), still open · @finance
        REQ-8 response late by 13 h 45 min (due Thu 26 Mar 2026 11:15), still open · @finance
        REQ-9 response late by 13 h 45 min (due Thu 26 Mar 2026 11:15), still open · @finance
        REQ-10 response late by 13 h 45 min (due Thu 26 Mar 2026 11:15), still open · @finance
        REQ-11 response late by 13 h 45 min (due Thu 26 Mar 2026 11:15), still open · @finance
        REQ-1 resolution late by 6 h 45 min (due Fri 27 Mar 2026 10:15), still open · @finance
        REQ-2 resolution late by 6 h 45 min (due Fri 27 Mar 2026 10:15), still open · @finance
        REQ-3 resolution late by 6 h 45 min (due Fri 27 Mar 2026 10:15), still open · @finance
        REQ-4 resolution late by 6 h 45 min (due Fri 27 Mar 2026 10:15), still open · @finance
        REQ-5 resolution late by 6 h 45 min (due Fri 27 Mar 2026 10:15), still open · @finance
        REQ-6 resolution late by 6 h 45 min (due Fri 27 Mar 2026 10:15), still open · @finance
        REQ-7 resolution late by 6 h 45 min (due Fri 27 Mar 2026 10:15), still open · @finance
        REQ-8 resolution late by 6 h 45 min (due Fri 27 Mar 2026 10:15), still open · @finance
        REQ-9 resolution late by 6 h 45 min (due Fri 27 Mar 2026 10:15), still open · @finance
        Page 1 of 2, 20 lines each. More: /sla breached page 2
        """#)
  }
}
