import Testing

@Suite("Dates of a calendar")
struct CalendarDayTests {
  private static let now = "Counts from now, Thu 19 Nov 2026 10:00 (Europe/Paris); the past stays as it was counted."
  private static let maintenant =
    "Compte dès maintenant, jeu. 19 nov. 2026 10:00 (Europe/Paris) ; le passé reste compté comme il l’était."

  @Test("a date is closed, in part, and for several days")
  func closes() throws {
    var desk = try CalendarDesk()
    #expect(
      try desk.say("closed 24/12 from 12:00 Christmas Eve") == """
        fr-office, the usual calendar: Thu 24 Dec 2026
        Before: 09:00–12:30, 13:30–18:00 (8 h)
        Now: 09:00–12:00 (3 h) — Christmas Eve
        \(Self.now)
        """)
    #expect(
      try desk.say("fermé du 28/12 au 2/1 congés", as: .luc) == """
        fr-office, le calendrier habituel : lun. 28 déc. 2026 – sam. 2 janv. 2027
        Avant : 4 jours ouvrés, 32 h
        Maintenant : fermé — congés
        \(Self.maintenant)
        """)
    #expect(
      try desk.say("closed tomorrow 14-16 drill") == """
        fr-office, the usual calendar: Fri 20 Nov 2026
        Before: 09:00–12:30, 13:30–18:00 (8 h)
        Now: 09:00–12:30, 13:30–14:00, 16:00–18:00 (6 h) — drill
        \(Self.now)
        """)
    #expect(
      try desk.say("closed today - fire drill") == """
        fr-office, the usual calendar: Thu 19 Nov 2026
        Before: 09:00–12:30, 13:30–18:00 (8 h)
        Now: 09:00–10:00 (1 h) — fire drill
        \(Self.now)
        """)
    #expect(
      try desk.say("fermé 24/12 à partir de midi Christmas Eve", as: .luc) == """
        C’est déjà le cas. fr-office, jeu. 24 déc. 2026 : 09:00–12:00 (3 h) — Christmas Eve. Rien n’a été changé.
        """)
    #expect(desk.replayed == desk.state)
  }

  @Test("the calendar may stand before the date, behind it, or behind its hours; further on it belongs to the reason")
  func naming() throws {
    for line in ["closed in 24x7 24/12 12-13", "closed 24/12 in 24x7 12-13", "closed 24/12 12-13 in 24x7"] {
      var desk = try CalendarDesk()
      #expect(
        try desk.say(line + " drill in the house") == """
          24x7: Thu 24 Dec 2026
          Before: 00:00–24:00 (24 h)
          Now: 00:00–12:00, 13:00–24:00 (23 h) — drill in the house
          Counts from now, Thu 19 Nov 2026 09:00 (UTC); the past stays as it was counted.
          """)
    }
  }

  @Test("a date is opened at other hours, whatever it was closed for")
  func opens() throws {
    var desk = try CalendarDesk()
    #expect(
      try desk.say("open sat 12/12 9-12") == """
        fr-office, the usual calendar: Sat 12 Dec 2026
        Before: closed
        Now: 09:00–12:00 (3 h)
        \(Self.now)
        """)
    #expect(
      try desk.say("ouvert 25/12 de 9h à 12h", as: .luc) == """
        fr-office, le calendrier habituel : ven. 25 déc. 2026
        Avant : fermé — Noël
        Maintenant : 09:00–12:00 (3 h)
        \(Self.maintenant)
        """)
    try desk.say("closed 28/12 - 30/12 inventory")
    #expect(
      try desk.say("open 29/12") == """
        fr-office, the usual calendar: Tue 29 Dec 2026
        Before: closed — inventory
        Now: 09:00–12:30, 13:30–18:00 (8 h)
        \(Self.now)
        """)
    #expect(
      try desk.say("calendar fr-office") == """
        fr-office: Europe/Paris · Mon–Fri 09:00–12:30, 13:30–18:00 · French holidays
        Other hours: Sat 12 Dec 2026 09:00–12:00; Fri 25 Dec 2026 09:00–12:00
        Closed: Mon 28 Dec 2026 (inventory); Wed 30 Dec 2026 (inventory)
        Version 2 of 2, since Thu 19 Nov 2026 10:00
        Teams: @finance; @support
        Policies: sev3; sev4
        """)
    #expect(
      try desk.say("open 13/12")
        == "fr-office has no hours on such a day as Sun 13 Dec 2026: say which, as in /sla open 12/12 9-12. Nothing was changed."
    )
    #expect(
      try desk.say("ouvert 13/12", as: .luc)
        == "fr-office n’a pas d’heures un jour comme le dim. 13 déc. 2026 : dites lesquelles, comme dans /sla ouvert 12/12 9h-12h. Rien n’a été changé."
    )
  }

  @Test("a holiday is moved: one date is worked, another is closed")
  func moves() throws {
    var desk = try CalendarDesk()
    #expect(
      try desk.say("calendar worked 17/5/2027") == """
        fr-office, the usual calendar: Mon 17 May 2027
        Before: closed — lundi de Pentecôte
        Now: 09:00–12:30, 13:30–18:00 (8 h)
        \(Self.now)
        """)
    #expect(
      try desk.say("calendrier fr-office férié 7/5/2027 pont de l’Ascension", as: .luc) == """
        fr-office : ven. 7 mai 2027
        Avant : 09:00–12:30, 13:30–18:00 (8 h)
        Maintenant : fermé — pont de l'Ascension
        \(Self.maintenant)
        """)
    #expect(
      try desk.say("holidays 2027") == """
        fr-office, the usual calendar: 11 holidays in 2027, 7 of them on days that are otherwise open
        Fri 1 Jan 2027 jour de l’An
        Mon 29 Mar 2027 lundi de Pâques
        Sat 1 May 2027 fête du Travail
        Thu 6 May 2027 Ascension
        Fri 7 May 2027 pont de l'Ascension
        Sat 8 May 2027 Victoire 1945
        Wed 14 Jul 2027 fête nationale
        Sun 15 Aug 2027 Assomption
        Mon 1 Nov 2027 Toussaint
        Thu 11 Nov 2027 Armistice 1918
        Sat 25 Dec 2027 Noël
        Worked: Mon 17 May 2027
        """)
    try desk.say("open 25/12/2026 9-12")
    #expect(
      try desk.say("fériés", as: .luc) == """
        fr-office, le calendrier habituel : 11 jours fériés en 2026, dont 9 un jour d’ordinaire ouvert
        jeu. 1er janv. 2026 jour de l’An
        lun. 6 avr. 2026 lundi de Pâques
        ven. 1er mai 2026 fête du Travail
        ven. 8 mai 2026 Victoire 1945
        jeu. 14 mai 2026 Ascension
        lun. 25 mai 2026 lundi de Pentecôte
        mar. 14 juil. 2026 fête nationale
        sam. 15 août 2026 Assomption
        dim. 1er nov. 2026 Toussaint
        mer. 11 nov. 2026 Armistice 1918
        ven. 25 déc. 2026 Noël, ouvert 09:00–12:00
        """)
    #expect(
      try desk.say("calendar worked 5/5/2027")
        == "That is so already. fr-office, Wed 5 May 2027: 09:00–12:30, 13:30–18:00 (8 h). Nothing was changed.")
  }

  @Test("a date is explained: hours, holiday, exception, closure, version, length")
  func explains() throws {
    var desk = try CalendarDesk()
    #expect(
      try desk.say("explain calendar 12/12") == """
        fr-office, the usual calendar: Sat 12 Dec 2026 (Europe/Paris)
        Closed all day
        Hours of a Saturday: closed
        One version
        """)
    try desk.say("open 25/12 9-12")
    try desk.say("closed 25/12 11-12 mass")
    #expect(
      try desk.say("explain calendar 25/12 in fr-office") == """
        fr-office: Fri 25 Dec 2026 (Europe/Paris)
        Open: 09:00–11:00 (2 h)
        Hours of a Friday: 09:00–12:30, 13:30–18:00
        Holiday: Noël, re-opened by the hours below
        Hours of this date alone: 09:00–12:00
        Closed: Fri 25 Dec 2026 11:00–12:00 (mass)
        Version 2 of 2, since Thu 19 Nov 2026 10:00
        """)
    try desk.say("calendar support 24x7")
    #expect(
      try desk.say("voir calendrier 28/3/2027", as: .lea) == """
        support, le calendrier de @support : dim. 28 mars 2027 (Europe/Paris)
        Ouvert : 00:00–24:00 (23 h)
        Horaires d’un dimanche : 00:00–24:00
        L’heure change : cette journée dure 23 h
        Une seule version
        """)
    try desk.say("calendar night mon 22:00-06:00")
    #expect(
      try desk.say("voir calendrier mar 24/11 dans night", as: .luc) == """
        night : mar. 24 nov. 2026 (Europe/Paris)
        Ouvert : 00:00–06:00 (6 h)
        Horaires d’un mardi : fermé
        Une seule version
        """)
  }
}
