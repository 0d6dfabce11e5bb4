import Decisions
import Kernel
import Testing

@Suite("What holds in the place of what")
struct LineageTests {
  /// DEC-1 gave way to DEC-2; DEC-3 and DEC-4 are decided.
  private static func desk() throws -> Desk {
    var desk = try Desk()
    for title in ["One", "Two", "Three", "Four"] { try desk.say("go \(title) executor me", as: .eve) }
    try desk.say("supersede DEC-1 by DEC-2", as: .eve)
    return desk
  }

  @Test("once what replaced it is taken back, neither holds, and another one may take the place")
  func vacant() throws {
    var desk = try Self.desk()
    #expect(
      try desk.say("reverse DEC-2 too dear", as: .eve) == """
        /decision reverse DEC-2: “Two” is taken back, 0 s after the go: too dear
        It stood in the place of DEC-1: nothing holds there now.
        """)
    #expect(desk.posted.prefix(2) == ["here: card DEC-2", "here: card DEC-1"])
    #expect(
      try desk.card(1) == """
        DEC-1 superseded “One”
        Driver @eve · decides: @eve
        Go Thu 26 Mar 2026 10:15 (Europe/Paris), @eve
        To execute: @eve
        Superseded by DEC-2 Thu 26 Mar 2026 10:15 (Europe/Paris), @eve
        DEC-2 is reversed, so nothing holds in its place
        """)
    #expect(
      try desk.card(2, .parisienne) == """
        DEC-2 annulée « Two »
        Pilote @eve · décide : @eve
        Accord le jeu. 26 mars 2026 10:15 (Europe/Paris), @eve
        Exécutant : @eve
        Annulée le jeu. 26 mars 2026 10:15 (Europe/Paris), @eve : too dear
        Elle était à la place de DEC-1
        """)
    #expect(
      try desk.say("executed DEC-1 live", as: .eve) == """
        DEC-1 is superseded: DEC-2 came in its place and is reversed, so neither holds. Nothing was changed. Type \
        /decision propose <title> instead.
        """)
    #expect(
      try desk.say("annuler DEC-1 non", as: .marc) == """
        DEC-1 est remplacée : DEC-2 est venue à sa place et est annulée, donc aucune ne vaut. Rien n’a été changé. Tapez \
        plutôt /decision proposer <titre>.
        """)
    #expect(
      try desk.say("search one") == """
        /decision search one: 1 decision
        DEC-1 superseded “One” · DEC-2 “Two” came in its place, and is reversed
        """)
    #expect(
      try desk.say("remplacer DEC-1 par DEC-3", as: .marc)
        == "/decision remplacer DEC-1 : DEC-3 « Three » vaut à la place de « One ».")
    #expect(desk.posted.prefix(3) == ["here: card DEC-1", "here: card DEC-3", "here: card DEC-2"])
    #expect(
      try desk.say("show DEC-1") == """
        DEC-1 superseded “One”
        Driver @eve · decides: @eve
        Go Thu 26 Mar 2026 10:15 (Europe/Paris), @eve
        To execute: @eve
        Superseded by DEC-3 Thu 26 Mar 2026 10:15 (Europe/Paris), @marc
        What happened (Europe/Paris):
        – Thu 26 Mar 2026 10:15 go · @eve
        – Thu 26 Mar 2026 10:15 to be executed by @eve · @eve
        – Thu 26 Mar 2026 10:15 superseded by DEC-2 · @eve
        – Thu 26 Mar 2026 10:15 superseded by DEC-3 · @marc
        """)
    #expect(desk.state.superseded(by: 2) == [])
    #expect(desk.state.superseded(by: 3) == [1])
    try desk.say("undo", as: .marc)
    #expect(desk.state.superseded(by: 2) == [1])
    #expect(try desk.restored == desk.state)
    #expect(desk.state == desk.replayed)
  }

  @Test("a chain is shown from both ends")
  func chain() throws {
    var desk = try Self.desk()
    try desk.say("supersede DEC-2 by DEC-3", as: .eve)
    #expect(
      try desk.card(1)?.hasSuffix(
        """
        Superseded by DEC-2 Thu 26 Mar 2026 10:15 (Europe/Paris), @eve
        What holds today is DEC-3 “Three”
        """) == true)
    #expect(
      try desk.card(2, .parisienne)?.hasSuffix(
        """
        Remplacée par DEC-3 le jeu. 26 mars 2026 10:15 (Europe/Paris), @eve
        Elle était à la place de DEC-1
        """) == true)
    #expect(
      try desk.card(3) == """
        DEC-3 decided “Three”
        Driver @eve · decides: @eve
        Go Thu 26 Mar 2026 10:15 (Europe/Paris), @eve
        To execute: @eve
        In the place of DEC-2, DEC-1
        [Done…] decision executed DEC-3
        """)
    #expect(
      try desk.say("supersede DEC-1 by DEC-4", as: .eve) == """
        DEC-1 is superseded: DEC-3 holds in its place. Nothing was changed. Type /decision supersede DEC-3 by DEC-… \
        instead.
        """)
    #expect(
      try desk.say("search one") == """
        /decision search one: 1 decision
        DEC-1 superseded “One” · DEC-3 “Three” holds in its place since Thu 26 Mar 2026
        """)
    try desk.say("reverse DEC-3 no", as: .eve)
    #expect(
      try desk.say("voir DEC-1", as: .lea).contains("\nDEC-3 est annulée : rien ne vaut à sa place\n"))
    try desk.say("supersede DEC-2 by DEC-4", as: .eve)
    #expect(try desk.card(1)?.hasSuffix("What holds today is DEC-4 “Four”") == true)
  }

  @Test("who executes what stands in the place of another is taken back; its go is not, for that one rests on it")
  func undoes() throws {
    var desk = try Self.desk()
    try desk.say("go DEC-2 executor <@U2|karim>", as: .eve)
    #expect(try desk.say("undo", as: .eve) == "/decision undo: /decision go DEC-2 is taken back, and “Two” is decided.")
    #expect(desk.state[2]?.facts.executor?.name == "eve")
    try desk.say("décider DEC-2 exécutant <@U2|karim>", as: .marc)
    #expect(
      try desk.say("annule", as: .marc)
        == "/decision annule : /decision décider DEC-2 est défaite ; « Two » est décidée.")
    try desk.say("go Five executor me", as: .eve)
    try desk.say("supersede DEC-3 by DEC-5", as: .marc)
    #expect(
      try desk.say("undo", as: .eve)
        == "DEC-5 was changed after your /decision go, so taking that back would undo more. Nothing was changed.")
    #expect(desk.state == desk.replayed)
  }
}
