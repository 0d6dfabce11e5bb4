import Kernel
import Testing

@Suite("Hours and starts of a calendar as people type them")
struct CalendarStartTests {
  @Test(
    arguments: [
      "lundi-vendredi 9h à 12h30, 13h30 à 18h", "lundi-vendredi 9h à 12h30 , 13h30 à 18h",
      "lun au ven de 9h à 12h30 et de 13h30 à 18h", "du lundi au vendredi de 9h à 12h30, de 13h30 à 18h",
      "lun-ven 9h-12h30, 13h30-18h", "mon-fri from 9 to 12:30 and from 13:30 to 18:00", "mon-fri 9-12:30,13:30-18",
      "lundi-vendredi : 9h à 12h30, 13h30 à 18h", "lundi-vendredi, 9h-12h30 / 13h30-18h",
      "lundi à vendredi 9h00 - 12h30 ; 13h30 - 18h00",
    ])
  func hours(_ line: String) throws {
    var desk = try CalendarDesk()
    #expect(
      try desk.say("calendrier bureau " + line, as: .luc).split(separator: "\n").first
        == "Nouveau calendrier bureau : Europe/Paris · lun.–ven. 09:00–12:30, 13:30–18:00 · aucun jour férié")
  }

  @Test(
    arguments: [
      ("dès ven. 27/11 à 23h", "ven. 27 nov. 2026 23:00"), ("dès le 27/11", "ven. 27 nov. 2026 00:00"),
      ("dès le 27/11, 23h30", "ven. 27 nov. 2026 23:30"), ("from fri 27/11 23:00", "ven. 27 nov. 2026 23:00"),
      ("à partir du 27/11 à minuit", "ven. 27 nov. 2026 00:00"), ("à partir de demain 8h", "ven. 20 nov. 2026 08:00"),
      ("from today 11:00", "jeu. 19 nov. 2026 11:00"), ("from 27/11 at 9", "ven. 27 nov. 2026 09:00"),
    ])
  func starts(_ start: String, _ date: String) throws {
    for line in ["\(start) lun-ven 8h-16h", "lun-ven 8h-16h \(start)"] {
      var desk = try CalendarDesk()
      #expect(
        try desk.say("calendrier fr-office " + line, as: .luc) == """
          fr-office
          Avant : Europe/Paris · lun.–ven. 09:00–12:30, 13:30–18:00 · jours fériés français
          Maintenant : Europe/Paris · lun.–ven. 08:00–16:00 · jours fériés français
          Compte à partir du \(date) (Europe/Paris) ; rien ne change d’ici là.
          """)
    }
  }
}
