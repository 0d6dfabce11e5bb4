import Incidents
import Kernel
import Testing

struct LinkIncidentsTests {
  private static func desk() throws -> Desk {
    var desk = try Desk()
    try desk.say("settlement queue is stuck sev2 #payments")
    try desk.say("checkout is very slow sev1 #shop")
    return desk
  }

  @Test func showsOnBoth() throws {
    var desk = try Self.desk()
    #expect(
      try desk.say("link INC-1")
        == "/inc link INC-2: “checkout is very slow” and INC-1 “settlement queue is stuck” are linked.")
    #expect(
      desk.posted == [
        "card INC-2", "card INC-1",
        "/inc link INC-2 (@ana): “checkout is very slow” and INC-1 “settlement queue is stuck” are linked.",
      ])
    #expect(try desk.say("show INC-1").contains("\nLinked: INC-2 declared “checkout is very slow”\n"))
    #expect(try desk.say("voir INC-2", as: .lea).contains("\nLiés : INC-1 déclaré « settlement queue is stuck »\n"))
    #expect(desk.card(1)?.text.unsafePlainText.contains("\nLinked: INC-2") == true)
    #expect(desk.card(2)?.text.unsafePlainText.contains("\nLinked: INC-1") == true)
    #expect(try desk.say("timeline INC-2").hasSuffix("Thu 26 Mar 2026 10:15 linked with INC-1 · @ana"))
    #expect(try desk.say("chronologie INC-2", as: .lea).hasSuffix("jeu. 26 mars 2026 10:15 lié à INC-1 · @ana"))
    #expect(desk.state == desk.replayed)
  }

  @Test func takesTwoIDsInAnyForm() throws {
    for line in ["link INC-2 INC-1", "link INC-2 to INC-1", "related 2 and 1", "lier INC-2 à INC-1", "relier 2 avec 1"]
    {
      var desk = try Self.desk()
      try desk.say(line)
      #expect(desk.events.last?.event.change == .related(.linked(to: 1)), "\(line)")
      #expect(desk.events.last?.event.incident == 2, "\(line)")
    }
  }

  @Test func refuses() throws {
    var desk = try Self.desk()
    #expect(try desk.say("link INC-1 INC-1") == "That would relate INC-1 to itself. Nothing was changed.")
    #expect(try desk.say("lier 1 1", as: .lea) == "Cela relierait INC-1 à lui-même. Rien n’a été changé.")
    #expect(
      try desk.say("link INC-9") == "There is no INC-9. Nothing was changed; /inc list all shows every incident.")
    try desk.say("link INC-1")
    #expect(try desk.say("link INC-1 INC-2") == "INC-1 and INC-2 are linked already. Nothing was changed.")
    #expect(try desk.say("lier INC-2 INC-1", as: .lea) == "INC-2 et INC-1 sont déjà liés. Rien n’a été changé.")
    #expect(
      try desk.say("link")
        == """
        Say which other incident.
        /inc link [INC-12] INC-9
        For example: /inc link INC-9
        """)
    #expect(
      try desk.say("lier", as: .lea)
        == """
        Dites quel autre incident.
        /inc lier [INC-12] INC-9
        Par exemple : /inc lier INC-9
        """)
    #expect(
      try desk.say("link is broken on the home page")
        == """
        I don’t understand “is broken on the home page” after /inc link. Nothing was changed.
        To declare it: /inc declare link is broken on the home page
        /inc link [INC-12] INC-9
        For example: /inc link INC-9
        """)
    #expect(desk.events.count == 3)
  }

  @Test func isTakenBack() throws {
    var desk = try Self.desk()
    try desk.say("link INC-1")
    #expect(
      try desk.say("undo")
        == """
        /inc undo: /inc link INC-2 is taken back, and “checkout is very slow” and INC-1 are not linked any more. Both stay \
        in the timeline.
        """)
    #expect(try !desk.say("show INC-1").contains("Linked"))
    #expect(desk.state == desk.replayed)
  }
}
