import BusinessTime
import SLAs
import Testing

@Suite("/sla calendar")
struct CalendarCommandTests {
  @Test("the calendars are listed, with their zone, windows, holidays, versions and teams")
  func lists() throws {
    var desk = try CalendarDesk()
    #expect(
      try desk.say("calendar", as: .ana) == """
        24x7: UTC · day and night · no holidays
        fr-office: Europe/Paris · Mon–Fri 09:00–12:30, 13:30–18:00 · French holidays · @finance, @support
        """)
    try desk.say("calendar support mon-fri 22:00-06:00 holidays alsace-moselle")
    try desk.say("closed 24/12 in support")
    #expect(
      try desk.say("calendriers", as: .luc) == """
        24x7 : UTC · jour et nuit · aucun jour férié
        fr-office : Europe/Paris · lun.–ven. 09:00–12:30, 13:30–18:00 · jours fériés français · @finance
        support : Europe/Paris · lun.–ven. 22:00–06:00 · jours fériés français avec l’Alsace-Moselle · \
        version 2 sur 2, depuis le jeu. 19 nov. 2026 10:00 · @support
        """)
    #expect(desk.replayed == desk.state)
  }

  @Test("one is made, shown, and changed from a date on")
  func life() throws {
    var desk = try CalendarDesk()
    #expect(
      try desk.say("calendar support Europe/Paris mon-fri 9-12:30 13:30-18 sat 9-12 holidays fr") == """
        New calendar support: Europe/Paris · Mon–Fri 09:00–12:30, 13:30–18:00; Sat 09:00–12:00 · French holidays
        """)
    #expect(
      try desk.say("calendrier Support à partir du 1/1/2027 lun-ven 8h à 17h sam fermé", as: .luc) == """
        support
        Avant : Europe/Paris · lun.–ven. 09:00–12:30, 13:30–18:00 ; sam. 09:00–12:00 · jours fériés français
        Maintenant : Europe/Paris · lun.–ven. 08:00–17:00 · jours fériés français
        Compte à partir du ven. 1er janv. 2027 00:00 (Europe/Paris) ; rien ne change d’ici là.
        """)
    try desk.say("closed 24/12 - 2/1 in support house closed")
    try desk.say("open 12/12 9-15 in support")
    try desk.say("calendar support holiday 7/5/2027 Bridge")
    try desk.say("calendar support worked 17/5/2027")
    #expect(
      try desk.say("calendar support") == """
        support: Europe/Paris · Mon–Fri 09:00–12:30, 13:30–18:00; Sat 09:00–12:00 · French holidays, 1 added, 1 worked
        Holidays besides: Fri 7 May 2027 (Bridge)
        Holidays that are worked: Mon 17 May 2027
        Other hours: Sat 12 Dec 2026 09:00–15:00
        Closed: Thu 24 Dec 2026 – Sat 2 Jan 2027 (house closed)
        Version 2 of 3, since Thu 19 Nov 2026 10:00
        From Fri 1 Jan 2027 00:00: Europe/Paris · Mon–Fri 08:00–17:00 · French holidays, 1 added, 1 worked
        Teams: @support
        """)
    #expect(
      try desk.say("calendrier support", as: .luc) == """
        support : Europe/Paris · lun.–ven. 09:00–12:30, 13:30–18:00 ; sam. 09:00–12:00 · jours fériés français, 1 ajouté, 1 travaillé
        Fériés en plus : ven. 7 mai 2027 (Bridge)
        Fériés travaillés : lun. 17 mai 2027
        Autres horaires : sam. 12 déc. 2026 09:00–15:00
        Fermé : jeu. 24 déc. 2026 – sam. 2 janv. 2027 (house closed)
        Version 2 sur 3, depuis le jeu. 19 nov. 2026 10:00
        À partir du ven. 1er janv. 2027 00:00 : Europe/Paris · lun.–ven. 08:00–17:00 · jours fériés français, 1 ajouté, 1 travaillé
        Équipes : @support
        """)
    #expect(desk.replayed == desk.state)
  }

  @Test("what is not named stays, and a change counts from now on unless it says otherwise")
  func keeps() throws {
    var desk = try CalendarDesk()
    try desk.say("calendar night Asia/Kolkata mon-fri 22:00-06:00 holidays none")
    desk.wait(days: 1)
    #expect(
      try desk.say("calendar night sun 0-24") == """
        night
        Before: Asia/Kolkata · Mon–Fri 22:00–06:00 · no holidays
        Now: Asia/Kolkata · Mon–Fri 22:00–06:00; Sun 00:00–24:00 · no holidays
        Counts from now, Fri 20 Nov 2026 14:30 (Asia/Kolkata); the past stays as it was counted.
        """)
    #expect(
      try desk.say("calendrier night dim 0h-24h", as: .luc) == """
        C’est déjà le cas. night : Asia/Kolkata · lun.–ven. 22:00–06:00 ; dim. 00:00–24:00 · aucun jour férié. \
        Rien n’a été changé.
        """)
    #expect(
      try desk.say("calendar nigth 24x7") == """
        New calendar nigth: Europe/Paris · day and night · no holidays
        night is another calendar, and stays as it is.
        """)
    #expect(
      try desk.say("calendrier nuit tous les jours 22:00-06:00", as: .luc)
        == "Nouveau calendrier nuit : Europe/Paris · lun.–dim. 22:00–06:00 · aucun jour férié")
    #expect(desk.events.count == 4)
  }

  @Test("a planned version can be planned anew, and what one date is changed to holds in it too")
  func planned() throws {
    var desk = try CalendarDesk()
    try desk.say("calendar support mon-fri 9-17")
    try desk.say("calendar support from 1/1/2027 mon-fri 8-16")
    #expect(
      try desk.say("calendar support from 1/1/2027 mon-fri 7-15") == """
        support
        Before: Europe/Paris · Mon–Fri 08:00–16:00 · no holidays
        Now: Europe/Paris · Mon–Fri 07:00–15:00 · no holidays
        Counts from Fri 1 Jan 2027 00:00 (Europe/Paris); until then nothing changes.
        """)
    #expect(
      try desk.say("closed 31/12 - 4/1 in support inventory") == """
        support: Thu 31 Dec 2026 – Mon 4 Jan 2027
        Before: 3 business days, 24 h
        Now: closed — inventory
        Counts from now, Thu 19 Nov 2026 10:00 (Europe/Paris); the past stays as it was counted.
        """)
    #expect(desk.state.calendars["support"]?.versions.count == 3)
    #expect(desk.replayed == desk.state)
  }

  @Test("a lead changes, everybody asks")
  func roles() throws {
    var desk = try CalendarDesk()
    #expect(
      try desk.say("calendar night mon-fri 22-6", as: .ana)
        == "Only a lead or an admin may use /sla calendar. Nothing was changed.")
    #expect(
      try desk.say("closed 24/12", as: .ana) == "Only a lead or an admin may use /sla closed. Nothing was changed.")
    #expect(
      try desk.say("open 12/12 9-12", as: .ana) == "Only a lead or an admin may use /sla open. Nothing was changed.")
    #expect(try desk.say("holidays 2027 24x7", as: .ana) == "24x7: no holidays in 2027.")
    #expect(desk.events.isEmpty)
  }
}
