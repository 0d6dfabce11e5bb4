import Digests
import Kernel
import Testing

@Suite("Pausing, stopping and taking back")
struct PauseTests {
  private func scheduled() throws -> Desk {
    var desk = try Desk()
    try desk.say("daily")
    try desk.say("weekly <#C7|ops>")
    return desk
  }

  @Test("a pause with an end says when it comes again, and ends by itself")
  func until() throws {
    var desk = try scheduled()
    #expect(
      try desk.say("pause until 4 may") == """
        /digest pause: Daily digest · here · on business days at 09:00 (Europe/Paris) · not on holidays
        On pause from Thu 26 Mar 2026 10:15 (Europe/Paris) until Mon 4 May 2026 00:00 (Europe/Paris) (@eve)
        Next:
        – Mon 4 May 2026 09:00 (Europe/Paris)
        – Tue 5 May 2026 09:00 (Europe/Paris)
        – Wed 6 May 2026 09:00 (Europe/Paris)
        """)
    #expect(desk.state.nextInstant(for: 1, .house) == (try Desk.paris("2026-05-04 09:00")))
    desk.now = try Desk.paris("2026-05-04 09:00")
    #expect(
      try desk.post() == """
        Daily digest · Thu 30 Apr 2026 09:00 – Mon 4 May 2026 09:00 (Europe/Paris)
        Nothing needs anyone.
        """)
    #expect(
      try desk.say("missed", as: .ana) == """
        /digest missed: what was not sent, newest first
        – daily digest · here · On pause from Thu 26 Mar 2026 10:15 (Europe/Paris) until Mon 4 May 2026 00:00 \
        (Europe/Paris) (@eve) · 24
        """)
  }

  @Test("a pause without an end lasts until somebody resumes, and what was left out is not sent later")
  func resumed() throws {
    var desk = try scheduled()
    #expect(
      try desk.say("pause hebdo", as: .marc) == """
        /digest pause : Résumé de la semaine · #ops · chaque lundi à 09:00 (Europe/Paris) · un jour férié le reporte au \
        jour ouvré suivant
        En pause depuis le jeu. 26 mars 2026 10:15 (Europe/Paris), jusqu’à ce que quelqu’un le reprenne (@marc)
        Prochaine fois : à la reprise.
        """)
    #expect(desk.state.nextInstant(for: 2, .house) == nil)
    desk.now = try Desk.paris("2026-03-31 12:00")
    #expect(
      try desk.say("reprendre", as: .marc, room: "C7") == """
        /digest reprendre : Résumé de la semaine · ici · chaque lundi à 09:00 (Europe/Paris) · un jour férié le reporte \
        au jour ouvré suivant
        Prochaines fois :
        – mar. 7 avr. 2026 09:00 (Europe/Paris)
        – lun. 13 avr. 2026 09:00 (Europe/Paris)
        – lun. 20 avr. 2026 09:00 (Europe/Paris)
        """)
    #expect(try desk.due(2) == nil)
    #expect(
      try desk.say("resume", room: "C7") == """
        Nothing is on pause here. Nothing was changed; /digest schedules shows what is sent when.
        """)
  }

  @Test("which one is meant: those here, else those of the only channel, else it asks")
  func which() throws {
    var desk = try scheduled()
    #expect(
      try desk.say("stop", room: "C9") == """
        Say which one, or type it in its channel. Nothing was changed:
        /digest stop daily #C1
        /digest stop weekly #ops
        """)
    #expect(try desk.say("stop daily #C1", room: "C9").hasPrefix("/digest stop: Daily digest · #C1"))
    try desk.say("undo", room: "C9")
    #expect(
      try desk.say("stop weekly", room: "C9") == """
        /digest stop: Weekly digest · #ops · every Monday at 09:00 (Europe/Paris) · a holiday moves it to the next \
        business day
        Stopped: it is sent no more.
        """)
    #expect(try desk.say("pause daily for two weeks").contains("until Thu 9 Apr 2026 00:00 (Europe/Paris)"))
    #expect(try desk.say("unpause daily").hasPrefix("/digest resume: Daily digest · here"))
    #expect(
      try desk.say("pause monthly") == """
        No monthly digest is scheduled. /digest monthly 9:00 does that. Nothing was changed.
        """)
    #expect(
      try desk.say("pause daily until 2 jan 2020") == """
        Thu 2 Jan 2020 00:00 (Europe/Paris) is over: it is Thu 26 Mar 2026 10:15 (Europe/Paris). Nothing was changed.
        """)
    #expect(desk.state.active.map(\.number) == [1])
  }

  @Test("several at once stand below each other")
  func several() throws {
    var desk = try scheduled()
    try desk.say("weekly")
    #expect(
      try desk.say("stop all") == """
        /digest stop:
        Daily digest · here · on business days at 09:00 (Europe/Paris) · not on holidays
        Stopped: it is sent no more.
        Weekly digest · here · every Monday at 09:00 (Europe/Paris) · a holiday moves it to the next business day
        Stopped: it is sent no more.
        """)
    #expect(
      try desk.say("annule", as: .marc)
        == "Vous n’avez rien fait ces 5 dernières minutes que je puisse défaire. Rien n’a été changé.")
    #expect(
      try desk.say("undo") == """
        /digest undo:
        Daily digest · here · on business days at 09:00 (Europe/Paris) · not on holidays
        Next:
        – Fri 27 Mar 2026 09:00 (Europe/Paris)
        – Mon 30 Mar 2026 09:00 (Europe/Paris)
        – Tue 31 Mar 2026 09:00 (Europe/Paris)
        Weekly digest · here · every Monday at 09:00 (Europe/Paris) · a holiday moves it to the next business day
        Next:
        – Mon 30 Mar 2026 09:00 (Europe/Paris)
        – Tue 7 Apr 2026 09:00 (Europe/Paris)
        – Mon 13 Apr 2026 09:00 (Europe/Paris)
        """)
    #expect(
      try desk.say("undo")
        == "An undo cannot be taken back: type the command again instead. Nothing was changed.")
  }

  @Test("what is taken back is as it was, over the hour too; what others changed since stays")
  func undo() throws {
    var desk = try scheduled()
    desk.now = try Desk.paris("2026-03-27 08:58")
    try desk.say("pause daily")
    desk.now = try Desk.paris("2026-03-27 09:02")
    #expect(try desk.due() == nil)
    try desk.say("undo")
    #expect(try desk.due()?.key == DigestKey(schedule: 1, local: #require(CivilTime("2026-03-27 09:00"))))
    try desk.say("daily 8:00")
    try desk.say("pause daily", as: .marc)
    #expect(
      try desk.say("undo") == """
        Somebody changed it after you, so taking your command back would undo more. Nothing was changed; \
        /digest schedules shows what is sent when.
        """)
    desk.now = desk.now.adding(seconds: 301)
    #expect(
      try desk.say("annule", as: .marc)
        == "Vous n’avez rien fait ces 5 dernières minutes que je puisse défaire. Rien n’a été changé.")
    // The first schedule of all is taken back by a stop.
    try desk.say("monthly")
    try desk.say("undo")
    #expect(desk.state.active.map(\.slot.kind) == [.daily, .weekly])
  }
}
