import Incidents
import Kernel
import Testing

struct StatusIncidentTests {
  @Test func showsAlone() throws {
    var desk = try Desk()
    try desk.say("checkout is down sev1")
    #expect(try desk.say("status INC-1") == desk.say("show INC-1"))
    #expect(try desk.say("état", as: .lea) == desk.say("voir", as: .lea))
  }

  @Test func changesWithAWord() throws {
    var desk = try Desk()
    try desk.say("checkout is down sev1")
    #expect(
      try desk.say("status acknowledged")
        == """
        /inc ack INC-1: “checkout is down” is acknowledged, 10:15 (Europe/Paris), 0 s after it was declared.
        """)
    #expect(
      try desk.say("état INC-1 atténué", as: .lea)
        == """
        /inc atténué INC-1 : « checkout is down » est atténué, 10:15 (Europe/Paris), 0 s après le début de \
        l’impact.
        """)
    #expect(
      try desk.say("status INC-1 resolved rolled back")
        == """
        /inc resolve INC-1: “checkout is down” is resolved, 10:15 (Europe/Paris), after 0 s of impact: rolled back
        """)
    #expect(
      try desk.say("statut INC-1 rouvert encore des erreurs", as: .lea)
        == """
        /inc rouvrir INC-1 : « checkout is down » est rouvert, 0 s après sa fin : encore des erreurs
        """)
    #expect(
      try desk.say("status INC-1 cancelled false alarm")
        == "/inc cancel INC-1: “checkout is down” is cancelled: false alarm")
    #expect(
      try desk.say("status INC-1 closed")
        == """
        INC-1 is cancelled. Within 5 minutes /inc undo brings it back for whoever cancelled it; \
        later, declare a new incident. Nothing was changed.
        """)
    #expect(desk.state == desk.replayed)
  }

  @Test func refusesAnUnknownWord() throws {
    var desk = try Desk()
    try desk.say("checkout is down sev1")
    #expect(
      try desk.say("status INC-1 frozen")
        == """
        I don’t know the status “frozen”. Possible ones: acknowledged, mitigated, resolved, closed, cancelled, \
        open. Nothing was changed.
        /inc status [INC-12] [mitigated|resolved …]
        For example: /inc status INC-12
        """)
    #expect(
      try desk.say("état INC-1 gelé", as: .lea)
        == """
        Je ne connais pas le statut « gelé ». Statuts possibles : pris en compte, atténué, résolu, clos, annulé, \
        ouvert. Rien n’a été changé.
        /inc état [INC-12] [atténué|résolu …]
        Par exemple : /inc état INC-12
        """)
    #expect(desk.events.count == 1)
  }
}
