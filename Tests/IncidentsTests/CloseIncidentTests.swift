import Incidents
import Kernel
import Testing

struct CloseIncidentTests {
  @Test func closes() throws {
    var desk = try Desk()
    try desk.say("checkout is down sev1")
    try desk.say("resolve rolled back")
    #expect(try desk.say("close") == "/inc close INC-1: “checkout is down” is closed.")
    #expect(
      desk.posted == [
        "card INC-1",
        "/inc close INC-1 (@ana): “checkout is down” is closed.",
      ])
    #expect(try desk.say("close INC-1") == "INC-1 is closed already. Nothing was changed.")
    #expect(try desk.say("clore INC-1", as: .lea) == "INC-1 est déjà clos. Rien n’a été changé.")
    #expect(desk.state == desk.replayed)
  }

  @Test func asksBeforeItClosesAnUnresolvedOne() throws {
    var desk = try Desk()
    try desk.say("checkout is down sev1")
    #expect(
      try desk.say("close")
        == """
        INC-1 is not resolved. Nothing was changed; type /inc resolve INC-1 <how> first, or /inc close INC-1 \
        anyway.
        """)
    #expect(
      try desk.say("clore INC-1", as: .lea)
        == """
        INC-1 n’est pas résolu. Rien n’a été changé ; tapez d’abord /inc résolu INC-1 <comment>, \
        ou bien /inc clore INC-1 quand même.
        """)
    #expect(desk.events.count == 1)
    #expect(
      try desk.say("clore INC-1 quand même", as: .lea)
        == """
        /inc clore INC-1 : « checkout is down » est clos sans avoir été résolu : il ne compte pas dans le délai \
        de résolution.
        """)
    try desk.say("login is slow sev2")
    #expect(
      try desk.say("close INC-2 anyway")
        == """
        /inc close INC-2: “login is slow” is closed without having been resolved: it does not count in the time \
        to resolve.
        """)
    #expect(desk.state == desk.replayed)
  }

  @Test func neverGuessesATypo() throws {
    var desk = try Desk()
    try desk.say("checkout is down sev1")
    try desk.say("resolve rolled back")
    try desk.say("clsoe INC-1")
    #expect(desk.state[1]?.facts.phase == .resolved)
  }
}
