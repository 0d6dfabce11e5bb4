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
    _ = await talk.bot.say("/ask @finance invoice 4 P1", as: "ana")
    await talk.say("ana /sla")
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
        """#)
  }
}
