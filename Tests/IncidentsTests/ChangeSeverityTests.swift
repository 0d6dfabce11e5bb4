import Incidents
import Kernel
import Testing

struct ChangeSeverityTests {
  @Test func changes() throws {
    var desk = try Desk()
    try desk.say("checkout is down sev2")
    #expect(
      try desk.say("sev 1")
        == """
        /inc sev INC-1: “checkout is down” goes from sev2 to sev1. Targets: acknowledge by 10:20, first update \
        by 10:45, mitigate by 11:15, resolve by 14:15 (Europe/Paris).
        """)
    #expect(
      desk.posted == [
        "card INC-1",
        """
        /inc sev INC-1 (@ana): “checkout is down” goes from sev2 to sev1. Targets: acknowledge by 10:20, first \
        update by 10:45, mitigate by 11:15, resolve by 14:15 (Europe/Paris).
        """,
      ])
    #expect(
      try desk.say("gravité 1 3", as: .lea)
        == """
        /inc gravité INC-1 : « checkout is down » passe de sev1 à sev3. Objectifs : prise en compte sous \
        1 heure ouvrée, un point toutes les 4 heures ouvrées, atténuation sous 1 jour ouvré, résolution sous 3 jours \
        ouvrés.
        """)
    #expect(
      try desk.say("severity INC-1 sev4")
        == """
        /inc sev INC-1: “checkout is down” goes from sev3 to sev4. Targets: acknowledge within 1 business day, \
        updates in the daily digest, resolve within 10 business days.
        """)
    try desk.say("resolve done")
    #expect(try desk.say("sev INC-1 s2") == "/inc sev INC-1: “checkout is down” goes from sev4 to sev2.")
    #expect(desk.state == desk.replayed)
  }

  @Test func refuses() throws {
    var desk = try Desk()
    try desk.say("checkout is down sev2")
    #expect(try desk.say("sev INC-1 2") == "INC-1 is sev2 already. Nothing was changed.")
    #expect(try desk.say("gravité INC-1 2", as: .lea) == "INC-1 est déjà sev2. Rien n’a été changé.")
    #expect(
      try desk.say("sev INC-1")
        == """
        Say how bad it is, from 1 (the worst) to 4.
        /inc sev [INC-12] <1-4>
        For example: /inc sev INC-12 1
        """)
    #expect(
      try desk.say("gravité INC-1", as: .lea)
        == """
        Dites la gravité, de 1 (la pire) à 4.
        /inc gravité [INC-12] <1-4>
        Par exemple : /inc gravité INC-12 1
        """)
    #expect(
      try desk.say("sev INC-1 sev7")
        == """
        “sev7”: a severity is a number from 1 to 4.
        /inc sev [INC-12] <1-4>
        For example: /inc sev INC-12 1
        """)
    try desk.say("cancel INC-1 false alarm")
    #expect(
      try desk.say("sev INC-1 1")
        == """
        INC-1 is cancelled. Within 5 minutes /inc undo brings it back for whoever cancelled it; \
        later, declare a new incident. Nothing was changed.
        """)
    #expect(desk.events.count == 2)
  }
}
