import Incidents
import Kernel
import Testing

struct CancelIncidentTests {
  @Test func cancels() throws {
    var desk = try Desk()
    try desk.say("checkout is down sev1")
    #expect(
      try desk.say("cancel INC-1 false alarm")
        == "/inc cancel INC-1: “checkout is down” is cancelled: false alarm")
    #expect(
      desk.posted == [
        "card INC-1",
        "/inc cancel INC-1 (@ana): “checkout is down” is cancelled: false alarm",
      ])
    try desk.say("login is slow sev2")
    #expect(
      try desk.say("annuler INC-2 doublon", as: .lea)
        == "/inc annuler INC-2 : « login is slow » est annulé : doublon")
    #expect(desk.state == desk.replayed)
  }

  @Test func refuses() throws {
    var desk = try Desk()
    try desk.say("checkout is down sev1")
    #expect(
      try desk.say("cancel INC-1")
        == """
        Say why: false alarm, duplicate, somebody else’s… To take back your last line: /inc undo
        /inc cancel [INC-12] <why>
        For example: /inc cancel INC-12 false alarm
        """)
    #expect(
      try desk.say("annuler INC-1", as: .lea)
        == """
        Dites pourquoi : fausse alerte, doublon, extérieur… Pour défaire votre dernière ligne : /inc annule
        /inc annuler [INC-12] <pourquoi>
        Par exemple : /inc annuler INC-12 fausse alerte
        """)
    #expect(try desk.say("supprime INC-1", as: .lea).hasPrefix("Il n’y a pas de « supprime » ici."))
    try desk.say("resolve rolled back")
    #expect(
      try desk.say("cancel INC-1 false alarm")
        == "INC-1 is resolved. Nothing was changed; /inc reopen INC-1 <why> opens it again.")
    #expect(desk.events.count == 2)
  }
}
