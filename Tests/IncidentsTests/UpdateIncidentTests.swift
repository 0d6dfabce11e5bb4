import Incidents
import Kernel
import Testing

struct UpdateIncidentTests {
  @Test func updates() throws {
    var desk = try Desk()
    try desk.say("checkout is down sev1")
    try desk.say("ack INC-1")
    #expect(
      try desk.say("update half of the orders pass next 30m")
        == """
        /inc update INC-1: the update on “checkout is down” is posted. Next update by 10:45 (Europe/Paris).
        """)
    #expect(
      desk.posted == [
        "card INC-1",
        """
        INC-1 sev1 “checkout is down” (@ana): half of the orders pass
        Next update by 10:45 (Europe/Paris).
        """,
      ])
    #expect(desk.posts.last?.destination == .here)
    #expect(
      try desk.say("point INC-1 presque tout passe prochain 2 h", as: .lea, room: "C2", channel: .parisienne)
        == """
        /inc point INC-1 : le point sur « checkout is down » est publié. Prochain point avant 12:15 \
        (Europe/Paris).
        """)
    #expect(
      desk.posted == [
        "card INC-1",
        """
        INC-1 sev1 « checkout is down » (@léa) : presque tout passe
        Prochain point avant 12:15 (Europe/Paris).
        """,
      ])
    #expect(desk.posts.last?.destination == .thread(of: ItemID("INC", 1)))
    #expect(
      try desk.say("post all orders pass next never")
        == """
        /inc update INC-1: the update on “checkout is down” is posted. No further update is planned.
        """)
    #expect(
      try desk.say("maj tout passe", as: .lea)
        == "/inc point INC-1 : le point sur « checkout is down » est publié.")
    #expect(desk.state == desk.replayed)
  }

  @Test func aFrenchDateHasItsArticle() throws {
    var desk = try Desk()
    try desk.say("checkout is down sev3")
    try desk.say("ack INC-1")
    #expect(
      try desk.say("point INC-1 en attente du fournisseur prochain 1j", as: .lea) == """
        /inc point INC-1 : le point sur « checkout is down » est publié. \
        Prochain point avant le ven. 27 mars 2026 10:15 (Europe/Paris).
        """)
    #expect(
      try desk.say("point INC-1 en attente du fournisseur prochain 30min", as: .lea) == """
        /inc point INC-1 : le point sur « checkout is down » est publié. Prochain point avant 10:45 (Europe/Paris).
        """)
  }

  @Test func refuses() throws {
    var desk = try Desk()
    try desk.say("checkout is down sev1")
    #expect(
      try desk.say("update INC-1 next 30m")
        == """
        Say what the situation is.
        /inc update [INC-12] <text> [next 30m|never]
        For example: /inc update INC-12 half of the orders pass again next 30m
        """)
    #expect(
      try desk.say("point INC-1", as: .lea)
        == """
        Dites où en est l’incident.
        /inc point [INC-12] <texte> [prochain 30min|jamais]
        Par exemple : /inc point INC-12 la moitié des commandes passe prochain 30min
        """)
    try desk.say("resolve done")
    try desk.say("close")
    #expect(
      try desk.say("update INC-1 really over")
        == "INC-1 is closed. Nothing was changed; /inc reopen INC-1 <why> opens it again.")
    #expect(
      try desk.say("point INC-1 vraiment fini", as: .lea)
        == "INC-1 est clos. Rien n’a été changé ; /inc rouvrir INC-1 <pourquoi> le rouvre.")
  }
}
