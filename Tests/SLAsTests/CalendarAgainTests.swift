import Testing

@Suite("What is closed already is not closed again")
struct CalendarAgainTests {
  @Test("A day that is closed anyway, by its hours, as a holiday, or by a closure around it, is said so")
  func already() throws {
    var desk = try CalendarDesk()
    #expect(
      try desk.say("fermé samedi inventaire", as: .luc)
        == "C’est déjà le cas. fr-office, sam. 21 nov. 2026 : fermé. Rien n’a été changé.")
    #expect(
      try desk.say("closed 25/12 holidays")
        == "That is so already. fr-office, Fri 25 Dec 2026: closed — Noël. Nothing was changed.")
    #expect(
      try desk.say("closed tomorrow 12:45-13:15 canteen")
        == "That is so already. fr-office, Fri 20 Nov 2026: 09:00–12:30, 13:30–18:00 (8 h). Nothing was changed.")
    #expect(desk.events.isEmpty)
    try desk.say("closed 28/12 - 30/12 inventory")
    #expect(
      try desk.say("closed 29/12 painting")
        == "That is so already. fr-office, Tue 29 Dec 2026: closed — inventory. Nothing was changed.")
    #expect(
      try desk.say("closed 28/12 - 30/12")
        == "That is so already. fr-office, Mon 28 Dec 2026 – Wed 30 Dec 2026: closed — inventory. Nothing was changed.")
    #expect(desk.events.count == 1)
    try desk.say("closed 30/12 - 31/12 inventory")
    #expect(desk.events.count == 2)
  }

  @Test("The same closure for another reason takes the place of the old one")
  func reason() throws {
    var desk = try CalendarDesk()
    try desk.say("fermé demain inventaire", as: .luc)
    #expect(
      try desk.say("fermé demain peinture", as: .luc) == """
        fr-office, le calendrier habituel : ven. 20 nov. 2026
        Avant : fermé — inventaire
        Maintenant : fermé — peinture
        Compte dès maintenant, jeu. 19 nov. 2026 10:00 (Europe/Paris) ; le passé reste compté comme il l’était.
        """)
    #expect(
      try desk.say("fermé demain", as: .luc)
        == "C’est déjà le cas. fr-office, ven. 20 nov. 2026 : fermé — peinture. Rien n’a été changé.")
    #expect(desk.events.count == 2)
    #expect(desk.replayed == desk.state)
  }
}
