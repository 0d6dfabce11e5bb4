import Incidents
import Kernel
import Testing

struct ResolveIncidentTests {
  @Test func resolves() throws {
    var desk = try Desk()
    try desk.say("checkout is down sev1 since 9:50")
    desk.wait(minutes: 47)
    #expect(
      try desk.say("reslove INC-1 rolled back the deploy")
        == """
        I read “reslove” as resolve — /inc undo takes it back.
        /inc resolve INC-1: “checkout is down” is resolved, 11:02 (Europe/Paris), after 1 h 12 min of impact: \
        rolled back the deploy
        """)
    #expect(
      desk.posted == [
        "card INC-1",
        """
        /inc resolve INC-1 (@ana): “checkout is down” is resolved, 11:02 (Europe/Paris), after 1 h 12 min of \
        impact: rolled back the deploy
        """,
      ])
    try desk.say("login is slow sev2")
    desk.wait(minutes: 3 * 1440)
    #expect(
      try desk.say("resolu 2 : retour arrière fait horodaté 27/3 9h00", as: .lea)
        == """
        /inc résolu INC-2 : « login is slow » est résolu, ven. 27 mars 2026 09:00 (Europe/Paris), après 21 h \
        58 min d’impact : retour arrière fait
        """)
    #expect(desk.state == desk.replayed)
  }

  @Test func refuses() throws {
    var desk = try Desk()
    try desk.say("checkout is down sev1 since 9:50")
    #expect(
      try desk.say("resolve INC-1")
        == "Say how it was resolved: /inc resolve INC-1 <how>. Nothing was changed.")
    #expect(
      try desk.say("résolu INC-1", as: .lea)
        == "Dites comment il a été résolu : /inc résolu INC-1 <comment>. Rien n’a été changé.")
    try desk.say("mitigate INC-1 at 10:10")
    #expect(
      try desk.say("resolve INC-1 rolled back at 10:00")
        == """
        INC-1 was mitigated at 10:10, so it cannot have been resolved at 10:00 (Europe/Paris). \
        Nothing was changed.
        """)
    #expect(
      try desk.say("résolu INC-1 retour arrière horodaté 10h00", as: .lea)
        == """
        INC-1 a été atténué à 10:10 : il ne peut pas avoir été résolu à 10:00 (Europe/Paris). \
        Rien n’a été changé.
        """)
    try desk.say("resolve rolled back")
    #expect(try desk.say("resolve INC-1 again") == "INC-1 is resolved already. Nothing was changed.")
    #expect(try desk.say("résolu INC-1 encore", as: .lea) == "INC-1 est déjà résolu. Rien n’a été changé.")
    try desk.say("close")
    #expect(
      try desk.say("resolve INC-1 again")
        == "INC-1 is closed. Nothing was changed; /inc reopen INC-1 <why> opens it again.")
  }
}
