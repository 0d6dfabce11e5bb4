import TestKit
import Testing

@Suite("What reports say")
struct ReportTextTests {
  @Test("French agrees, a share is rounded half up, and what is cut says so")
  func agreement() async throws {
    var talk = try await Talk()
    for line in ["/ops team finance <@bob|bob>", "/ops team support <@ana|ana>"] {
      _ = await talk.bot.say(line, as: "lea", language: "fr")
    }
    for number in 1...4 { _ = await talk.bot.say("/ask @finance invoice \(number) P1", as: "ana") }
    for number in 1...4 { _ = await talk.bot.say("/ask done REQ-\(number) sent", as: "bob") }
    _ = await talk.bot.say("/ask @finance invoice 5 P2", as: "ana")
    await talk.bot.pass(seconds: 5 * 3600)
    await talk.say(
      "lea /sla bilan P2", "lea /sla bilan P1 par équipe", "lea /sla budget", "lea /sla bilan", "lea /sla REQ-1")
    for number in 6...16 { _ = await talk.bot.say("/ask @finance invoice \(number) P1", as: "ana") }
    await talk.bot.pass(seconds: 3 * 86_400)
    _ = await talk.bot.say("/ask done REQ-6 sent", as: "bob")
    await talk.say("lea /sla bilan", "ana /sla report by team", "lea /sla REQ-6")
    #expect(
      talk.text == #"""
        > @lea /sla bilan P2
        /sla bilan : dim. 1er mars 2026 – mar. 31 mars 2026
        Ensemble : rien à juger · 2 en cours
        > @lea /sla bilan P1 par équipe
        /sla bilan : dim. 1er mars 2026 – mar. 31 mars 2026, par équipe sollicitée
        @finance : 8 tenus sur 8, 100 %
        > @lea /sla budget
        /sla budget : dim. 1er mars 2026 – mar. 31 mars 2026
        P1 : 0 permis, 0 utilisé (objectif 95 %, n = 8)
        P2 : 0 permis, 0 utilisé (objectif 95 %, n = 2)
        > @lea /sla bilan
        /sla bilan : dim. 1er mars 2026 – mar. 31 mars 2026
        Ensemble : 8 tenus sur 8, 100 % · 2 en cours
        > @lea /sla REQ-1
        REQ-1 P1 « invoice 1 » (Europe/Paris)
        – réponse : tenue en 0 s — 1 h, engagement P1, fr-office
        – résolution : tenue en 0 s — 8 h, engagement P1, fr-office
        Détenue, chacune dans ses heures : @finance 0 s
        > @lea /sla bilan
        /sla bilan : dim. 1er mars 2026 – mar. 31 mars 2026
        Ensemble : 8 tenus sur 31, 26 % · en retard REQ-6, REQ-5, REQ-7, REQ-8, REQ-9, REQ-10, REQ-11, REQ-12, … (23 horloges en tout) · 21 ouvertes et en retard · 1 en cours
        > @ana /sla report by team
        /sla report: Sun 1 Mar 2026 – Tue 31 Mar 2026, by the team that was asked
        @finance: 8 of 31 kept, 26 % · late REQ-6, REQ-5, REQ-7, REQ-8, REQ-9, REQ-10, REQ-11, REQ-12, … (23 clocks in all) · 21 open past due · 1 still running
        > @lea /sla REQ-6
        REQ-6 P1 « invoice 6 » (Europe/Paris)
        – réponse : dépassée de 9 h 45 min, après 10 h 45 min — 1 h, engagement P1, fr-office
        – résolution : dépassée de 2 h 45 min, après 10 h 45 min — 8 h, engagement P1, fr-office
        Détenue, chacune dans ses heures : @finance 10 h 45 min
        """#)
  }
}
