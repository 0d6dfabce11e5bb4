import Incidents
import Kernel
import Testing

struct AcknowledgeIncidentTests {
  @Test func acknowledges() throws {
    var desk = try Desk()
    try desk.say("checkout is down sev1")
    try desk.say("login is slow sev2", room: "C2")
    desk.wait(minutes: 4)
    #expect(
      try desk.say("ack")
        == """
        /inc ack INC-1: “checkout is down” is acknowledged, 10:19 (Europe/Paris), 4 min after it was declared.
        """)
    #expect(
      desk.posted == [
        "card INC-1",
        """
        /inc ack INC-1 (@ana): “checkout is down” is acknowledged, 10:19 (Europe/Paris), 4 min after it was \
        declared.
        """,
      ])
    #expect(
      try desk.say("vu INC-2 horodaté 10h16", as: .lea, room: "C2", channel: .parisienne)
        == """
        /inc vu INC-2 : « login is slow » est pris en compte, jeu. 26 mars 2026 10:16 (Europe/Paris), 1 min \
        après sa déclaration.
        """)
    #expect(
      desk.posted == [
        "card INC-2",
        """
        /inc vu INC-2 (@léa) : « login is slow » est pris en compte, jeu. 26 mars 2026 10:16 (Europe/Paris), 1 \
        min après sa déclaration.
        """,
      ])
    #expect(try desk.say("on it") == "INC-1 is acknowledged already. Nothing was changed.")
    #expect(try desk.say("vu", as: .lea) == "INC-1 est déjà pris en compte. Rien n’a été changé.")
    #expect(desk.state == desk.replayed)
  }

  @Test func readsTheMinuteOfTheDeclarationAsAfterIt() throws {
    var desk = try Desk()
    desk.now = desk.now.adding(seconds: 40)
    try desk.say("checkout is down sev1")
    desk.now = desk.now.adding(seconds: 30)
    #expect(
      try desk.say("ack INC-1 at 10:15")
        == """
        /inc ack INC-1: “checkout is down” is acknowledged, Thu 26 Mar 2026 10:15 (Europe/Paris), 0 s after it \
        was declared.
        """)
    #expect(desk.state[1]?.facts.clocks[.acknowledged]?.at == Desk.start.adding(seconds: 40))
  }

  @Test func refusesTimesThatCannotBe() throws {
    var desk = try Desk()
    try desk.say("checkout is down sev1")
    #expect(
      try desk.say("ack INC-1 at 9:00")
        == """
        INC-1 was declared at 10:15, so it cannot have been acknowledged at 09:00 (Europe/Paris). \
        Nothing was changed.
        """)
    #expect(
      try desk.say("vu INC-1 horodaté 9h00", as: .lea)
        == """
        INC-1 a été déclaré à 10:15 : il ne peut pas avoir été pris en compte à 09:00 (Europe/Paris). \
        Rien n’a été changé.
        """)
    #expect(
      try desk.say("ack INC-1 at 27/3/2026 9:00")
        == """
        Fri 27 Mar 2026 09:00 (Europe/Paris) is in the future (it is Thu 26 Mar 2026 10:15). \
        Nothing was changed.
        """)
    #expect(desk.events.count == 1)
  }

  @Test func refusesWhatIsOver() throws {
    var desk = try Desk()
    try desk.say("checkout is down sev1")
    try desk.say("resolve INC-1 rolled back")
    #expect(
      try desk.say("ack INC-1")
        == "INC-1 is resolved. Nothing was changed; /inc reopen INC-1 <why> opens it again.")
    #expect(
      try desk.say("vu INC-1", as: .lea)
        == "INC-1 est résolu. Rien n’a été changé ; /inc rouvrir INC-1 <pourquoi> le rouvre.")
    try desk.say("login is slow sev2")
    try desk.say("cancel INC-2 false alarm")
    #expect(
      try desk.say("ack INC-2")
        == """
        INC-2 is cancelled. Within 5 minutes /inc undo brings it back for whoever cancelled it; \
        later, declare a new incident. Nothing was changed.
        """)
    #expect(
      try desk.say("vu INC-2", as: .lea)
        == """
        INC-2 est annulé. Pendant 5 minutes, la personne qui l’a annulé peut revenir en arrière avec \
        /inc annule ; ensuite, déclarez un nouvel incident. Rien n’a été changé.
        """)
  }

  @Test func refusesAnIncidentThatIsNotThere() throws {
    var desk = try Desk()
    #expect(
      try desk.say("ack INC-9")
        == "There is no INC-9. Nothing was changed; /inc list all shows every incident.")
    #expect(
      try desk.say("vu INC-9", as: .lea)
        == """
        INC-9 n’existe pas. Rien n’a été changé ; /inc liste tous montre tous les incidents.
        """)
    #expect(
      try desk.say("ack")
        == """
        No incident is open, so say which one you mean: /inc ack INC-…. Nothing was changed.
        """)
    #expect(
      try desk.say("vu", as: .lea)
        == """
        Aucun incident n’est ouvert : dites duquel il s’agit, /inc vu INC-…. Rien n’a été changé.
        """)
  }

  @Test func ignoresNothingInSilence() throws {
    var desk = try Desk()
    try desk.say("checkout is down sev1")
    #expect(
      try desk.say("ack INC-1 looking into it")
        == """
        Nothing was changed. Type /inc ack INC-1, and for the timeline /inc note INC-1 looking into it
        /inc ack [INC-12] [at 14:07]
        For example: /inc ack INC-12
        """)
    #expect(
      try desk.say("vu INC-1 je regarde", as: .lea)
        == """
        Rien n’a été changé. Tapez /inc vu INC-1, et pour la chronologie /inc noter INC-1 je regarde
        /inc vu [INC-12] [à 14h07]
        Par exemple : /inc vu INC-12
        """)
    #expect(desk.events.count == 1)
  }

  @Test func anHourThatHasNotComeIsYesterdaysInBothLanguages() throws {
    var desk = try Desk()
    // 04:30 in Paris.
    desk.now = desk.now.adding(seconds: -345 * 60)
    try desk.say("checkout is down sev1")
    #expect(
      try desk.say("ack at 14:05") == """
        INC-1 was declared at 04:30, so it cannot have been acknowledged on Wed 25 Mar 2026 at 14:05 (Europe/Paris). \
        Nothing was changed.
        """)
    #expect(
      try desk.say("vu à 14h05", as: .lea) == """
        INC-1 a été déclaré à 04:30 : il ne peut pas avoir été pris en compte le mer. 25 mars 2026 à 14:05 \
        (Europe/Paris). Rien n’a été changé.
        """)
  }
}
