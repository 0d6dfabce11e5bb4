import Digests
import Kernel
import Testing

@Suite("Scheduling digests")
struct ScheduleTests {
  @Test("what is usual, where nothing else is said")
  func usual() throws {
    var desk = try Desk()
    #expect(
      try desk.say("daily") == """
        /digest daily: the daily digest is sent here on business days at 09:00 (Europe/Paris); not on holidays.
        Next:
        – Fri 27 Mar 2026 09:00 (Europe/Paris)
        – Mon 30 Mar 2026 09:00 (Europe/Paris)
        – Tue 31 Mar 2026 09:00 (Europe/Paris)
        Business days and holidays are those of the calendar fr-office.
        """)
    #expect(
      try desk.say("weekly <#C7|ops>") == """
        /digest weekly: the weekly digest is sent to #ops every Monday at 09:00 (Europe/Paris); a holiday moves it to the \
        next business day.
        Next:
        – Mon 30 Mar 2026 09:00 (Europe/Paris)
        – Tue 7 Apr 2026 09:00 (Europe/Paris)
        – Mon 13 Apr 2026 09:00 (Europe/Paris)
        Business days and holidays are those of the calendar fr-office.
        """)
    #expect(
      try desk.say("mensuel", as: .marc) == """
        /digest mensuel : le résumé du mois part ici le premier jour ouvré du mois à 09:00 (Europe/Paris) ; un jour férié \
        le reporte au jour ouvré suivant.
        Prochaines fois :
        – mer. 1er avr. 2026 09:00 (Europe/Paris)
        – lun. 4 mai 2026 09:00 (Europe/Paris)
        – lun. 1er juin 2026 09:00 (Europe/Paris)
        Les jours ouvrés et fériés sont ceux du calendrier fr-office.
        """)
    #expect(
      try desk.say("trimestriel silencieux", as: .marc) == """
        /digest trimestriel : le résumé du trimestre part ici le premier jour ouvré du trimestre à 10:00 (Europe/Paris) ; \
        un jour férié le reporte au jour ouvré suivant ; rien quand rien n’attend personne.
        Prochaines fois :
        – mer. 1er avr. 2026 10:00 (Europe/Paris)
        – mer. 1er juil. 2026 10:00 (Europe/Paris)
        – jeu. 1er oct. 2026 10:00 (Europe/Paris)
        Les jours ouvrés et fériés sont ceux du calendrier fr-office.
        """)
  }

  @Test(
    "every rule in words, and the next time it comes",
    arguments: [
      ("hebdo lundi 9h <#C0OPS|ops>", "chaque lundi à 09:00 (Europe/Paris)", "lun. 30 mars 2026 09:00"),
      (
        "hebdo vendredi 16h sauf les fériés", "chaque vendredi à 16:00 (Europe/Paris) ; pas les jours fériés",
        "ven. 27 mars 2026 16:00"
      ),
      ("tous les jours ouvrés à 8h30", "les jours ouvrés à 08:30", "ven. 27 mars 2026 08:30"),
      ("chaque lundi et jeudi 14h", "les lundis et jeudis à 14:00", "jeu. 26 mars 2026 14:00"),
      ("tous les jours 7h", "tous les jours à 07:00", "ven. 27 mars 2026 07:00"),
      ("mensuel 1er 8h30 fériés→lendemain", "le 1er du mois à 08:30", "mer. 1er avr. 2026 08:30"),
      (
        "mensuel le 31 à 9h", "le 31 du mois, ou le dernier jour d’un mois plus court, à 09:00",
        "mar. 31 mars 2026 09:00"
      ),
      ("mensuel dernier jour ouvré 17h", "le dernier jour ouvré du mois à 17:00", "mar. 31 mars 2026 17:00"),
      ("trimestriel dernier jour ouvré 17h", "le dernier jour ouvré du trimestre à 17:00", "mar. 31 mars 2026 17:00"),
      ("quotidien lun-jeu 8h30 fériés quand même", "aussi les jours fériés", "lun. 30 mars 2026 08:30"),
      ("hebdo lundi 9", "chaque lundi à 09:00", "lun. 30 mars 2026 09:00"),
      ("daily at 9 pm", "les jours ouvrés à 21:00", "jeu. 26 mars 2026 21:00"),
      ("quotidien à 21 h", "les jours ouvrés à 21:00", "jeu. 26 mars 2026 21:00"),
      ("chaque jour ouvré à 8 heures", "les jours ouvrés à 08:00", "ven. 27 mars 2026 08:00"),
      ("hebdo vendredi 16h hors jours fériés", "pas les jours fériés", "ven. 27 mars 2026 16:00"),
      ("hebdo vendredi 16h, même les jours fériés", "aussi les jours fériés", "ven. 27 mars 2026 16:00"),
      ("weekly friday 4pm even on holidays", "aussi les jours fériés", "ven. 27 mars 2026 16:00"),
      ("planifier hebdo lundi 9h", "chaque lundi à 09:00", "lun. 30 mars 2026 09:00"),
      ("schedule weekly monday 9am silent", "rien quand rien n’attend personne", "lun. 30 mars 2026 09:00"),
    ])
  func rules(line: String, words: String, next: String) throws {
    var desk = try Desk()
    let reply = try desk.say(line, as: .marc)
    #expect(reply.contains(words), "\(reply)")
    #expect(reply.contains("Prochaines fois :\n– \(next) (Europe/Paris)"), "\(reply)")
  }

  @Test(
    "a day that a kind has not is refused with one that it has",
    arguments: [
      (
        "quarterly 5th", "The quarterly digest has no such day; for example /digest quarterly first business day 10:00."
      ),
      ("weekly 1st", "The weekly digest has no such day; for example /digest weekly mon 9:00."),
      ("daily 1st", "The daily digest has no such day; for example /digest daily 9:00, /digest daily mon-thu 9:00."),
      (
        "monthly mon 9:00",
        "The monthly digest has no such day; for example /digest monthly first business day 9:00, /digest monthly 1st 9:00."
      ),
    ])
  func impossible(line: String, reply: String) throws {
    var desk = try Desk()
    #expect(try desk.say(line) == reply + " Nothing was changed.")
    #expect(desk.events.isEmpty)
  }

  @Test(
    "nothing is dropped in silence, and nothing put back by half a line",
    arguments: [
      ("daily 9:00 9:30", "I don’t understand “9:30” after"),
      ("monthly 1st 15th 9:00", "I don’t understand “15th 9:00” after"),
      ("weekly mon 9:00 16", "I don’t understand “16” after"), ("monthly 9", "I don’t understand “9” after"),
      ("every", "Say which digest, or when it is sent. Nothing was changed."),
      ("schedule <#C7|ops>", "Say which digest, or when it is sent. Nothing was changed."),
      ("monday 9:00", "There is no “monday” here. Did you mean /digest daily [mon] [9:00]"),
      ("last business day of the month", "There is no “last” here. Did you mean /digest daily [mon] [9:00]"),
    ])
  func half(line: String, reply: String) throws {
    var desk = try Desk()
    let answer = try desk.say(line)
    #expect(answer.hasPrefix(reply), "\(answer)")
    #expect(desk.events.isEmpty)
  }

  @Test("where the bot cannot post, or nobody knows the channel, nothing is scheduled")
  func unreachable() throws {
    var desk = try Desk()
    #expect(
      try desk.say("weekly #nowhere") == """
        I cannot tell which channel #nowhere is: pick it from the list that the chat offers after #, or type the line in \
        that channel. Nothing was changed.
        """)
    #expect(
      try desk.say("daily", reachesOtherRooms: false) == """
        In this chat I can only answer, so nothing could be sent at its hour: the operator has to set a bot token. \
        Nothing was changed.
        """)
    #expect(try desk.say("daily", as: .ana) == "Only a lead or an admin may use /digest daily. Nothing was changed.")
    #expect(desk.events.isEmpty)
  }

  @Test("another rule takes the place of the first; the same one is no change")
  func changed() throws {
    var desk = try Desk()
    try desk.say("daily")
    #expect(
      try desk.say("daily") == """
        It is so already. Nothing was changed.
        Daily digest · here · on business days at 09:00 (Europe/Paris) · not on holidays
        Next:
        – Fri 27 Mar 2026 09:00 (Europe/Paris)
        – Mon 30 Mar 2026 09:00 (Europe/Paris)
        – Tue 31 Mar 2026 09:00 (Europe/Paris)
        """)
    #expect(
      try desk.say("daily mon-thu 8:30 holidays anyway") == """
        /digest daily: the daily digest is sent here on Mondays, Tuesdays, Wednesdays and Thursdays at 08:30 (Europe/Paris); \
        also on holidays.
        Before: on business days at 09:00 (Europe/Paris); not on holidays.
        Next:
        – Mon 30 Mar 2026 08:30 (Europe/Paris)
        – Tue 31 Mar 2026 08:30 (Europe/Paris)
        – Wed 1 Apr 2026 08:30 (Europe/Paris)
        Business days and holidays are those of the calendar fr-office.
        """)
    #expect(desk.state.active.count == 1)
    try desk.say("pause")
    #expect(
      try desk.say("daily mon-thu 8:30 holidays anyway quiet") == """
        /digest daily: the daily digest is sent here on Mondays, Tuesdays, Wednesdays and Thursdays at 08:30 (Europe/Paris); \
        also on holidays; nothing when nothing needs anyone.
        Before: on Mondays, Tuesdays, Wednesdays and Thursdays at 08:30 (Europe/Paris); also on holidays.
        The pause is over.
        Next:
        – Mon 30 Mar 2026 08:30 (Europe/Paris)
        – Tue 31 Mar 2026 08:30 (Europe/Paris)
        – Wed 1 Apr 2026 08:30 (Europe/Paris)
        Business days and holidays are those of the calendar fr-office.
        """)
  }

  @Test("the list, for a guest too: what is sent here first")
  func list() throws {
    var desk = try Desk()
    #expect(
      try desk.say("", as: .guest) == "No digest is scheduled. /digest daily 9:00 sends the daily one here.")
    try desk.say("daily")
    try desk.say("weekly quiet <#C7|ops>")
    #expect(
      try desk.say("", as: .marc, room: "C7") == """
        Résumé de la semaine · ici · chaque lundi à 09:00 (Europe/Paris) · un jour férié le reporte au jour ouvré suivant \
        · rien quand rien n’attend personne
        Prochaines fois :
        – lun. 30 mars 2026 09:00 (Europe/Paris)
        – mar. 7 avr. 2026 09:00 (Europe/Paris)
        – lun. 13 avr. 2026 09:00 (Europe/Paris)
        Résumé du jour · #C1 · les jours ouvrés à 09:00 (Europe/Paris) · pas les jours fériés
        Prochaines fois :
        – ven. 27 mars 2026 09:00 (Europe/Paris)
        – lun. 30 mars 2026 09:00 (Europe/Paris)
        – mar. 31 mars 2026 09:00 (Europe/Paris)
        """)
  }
}
