import Incidents
import Kernel
import Testing

struct MitigateIncidentTests {
  @Test func mitigates() throws {
    var desk = try Desk()
    try desk.say("checkout is down sev1 since 9:50")
    #expect(
      try desk.say("mitigate traffic moved away")
        == """
        /inc mitigate INC-1: “checkout is down” is mitigated, 10:15 (Europe/Paris), 25 min after the impact \
        began: traffic moved away
        """)
    #expect(
      desk.posted == [
        "card INC-1",
        """
        /inc mitigate INC-1 (@ana): “checkout is down” is mitigated, 10:15 (Europe/Paris), 25 min after the \
        impact began: traffic moved away
        """,
      ])
    try desk.say("login is slow sev1", room: "C2")
    desk.wait(minutes: 90)
    #expect(
      try desk.say("atténué INC-2 horodaté 11h15", as: .lea)
        == """
        /inc atténué INC-2 : « login is slow » est atténué, jeu. 26 mars 2026 11:15 (Europe/Paris), 1 h après \
        le début de l’impact.
        """)
    #expect(try desk.say("mitigate INC-2") == "INC-2 is mitigated already. Nothing was changed.")
    #expect(try desk.say("atténué INC-2", as: .lea) == "INC-2 est déjà atténué. Rien n’a été changé.")
    #expect(desk.state == desk.replayed)
  }

  @Test func refusesAMomentBeforeTheImpact() throws {
    var desk = try Desk()
    try desk.say("checkout is down sev1 since 9:50")
    #expect(
      try desk.say("mitigate INC-1 moved at 9:45")
        == """
        Impact on INC-1 began at 09:50, so it cannot have been mitigated at 09:45 (Europe/Paris). \
        Nothing was changed.
        """)
    #expect(
      try desk.say("atténué INC-1 basculé horodaté 9h45", as: .lea)
        == """
        L’impact de INC-1 a commencé à 09:50 : il ne peut pas avoir été atténué à 09:45 (Europe/Paris). \
        Rien n’a été changé.
        """)
  }
}
