import Incidents
import Kernel
import Testing

struct DuplicateIncidentTests {
  private static func desk() throws -> Desk {
    var desk = try Desk()
    try desk.say("checkout is very slow sev1 #shop")
    try desk.say("customers cannot pay anything sev2 #shop")
    return desk
  }

  @Test func cancelsTheCallersOne() throws {
    var desk = try Self.desk()
    #expect(
      try desk.say("dup INC-1")
        == """
        /inc dup INC-2: “customers cannot pay anything” is cancelled as a duplicate of INC-1 “checkout is very slow”.
        """)
    #expect(desk.state[2]?.facts.phase == .cancelled)
    #expect(desk.state[2]?.facts.duplicateOf == 1)
    #expect(desk.state[2]?.facts.reason == "duplicate of INC-1")
    #expect(
      try desk.say("show INC-2")
        == """
        INC-2 sev2 cancelled “customers cannot pay anything”
        #shop · nobody leads · declared by @ana
        Clocks (Europe/Paris):
        – impact start Thu 26 Mar 2026 10:15, by default, @ana
        – detected Thu 26 Mar 2026 10:15, by default, @ana
        – declared Thu 26 Mar 2026 10:15, recorded, @ana
        Cancelled: duplicate of INC-1
        2 entries in the timeline: /inc timeline INC-2
        """)
    #expect(try desk.say("voir INC-2", as: .lea).contains("\nAnnulé : doublon de INC-1\n"))
    #expect(try desk.say("show INC-1").contains("\nDuplicates: INC-2 cancelled “customers cannot pay anything”\n"))
    #expect(
      try desk.say("voir INC-1", as: .lea).contains("\nDoublons : INC-2 annulé « customers cannot pay anything »"))
    #expect(desk.state == desk.replayed)
  }

  @Test func saysItInFrench() throws {
    var desk = try Self.desk()
    #expect(
      try desk.say("doublon INC-2 de INC-1", as: .lea)
        == """
        /inc doublon INC-2 : « customers cannot pay anything » est annulé comme doublon de INC-1 « checkout is very \
        slow ».
        """)
    #expect(
      try desk.say("annule", as: .lea)
        == """
        /inc annule : /inc doublon INC-2 est annulé ; « customers cannot pay anything » est de nouveau déclaré. \
        Les deux restent dans la chronologie.
        """)
    #expect(desk.state[2]?.facts.duplicateOf == nil)
    #expect(desk.state[2]?.facts.reason == nil)
    #expect(desk.state == desk.replayed)
  }

  @Test func refuses() throws {
    var desk = try Self.desk()
    try desk.say("dup INC-2 of INC-1")
    #expect(
      try desk.say("dup INC-1 of INC-2")
        == "INC-2 is cancelled as a duplicate of INC-1: name that one. Nothing was changed.")
    #expect(
      try desk.say("ack INC-2")
        == "INC-2 is cancelled as a duplicate of INC-1: name that one. Nothing was changed.")
    #expect(
      try desk.say("vu INC-2", as: .lea)
        == "INC-2 est annulé comme doublon de INC-1 : nommez celui-là. Rien n’a été changé.")
    try desk.say("resolve INC-1 restarted")
    try desk.say("close INC-1")
    try desk.say("nobody can log in today")
    #expect(
      try desk.say("dup INC-3 of INC-1")
        == """
        INC-1 is closed, so it came back: /inc recurs INC-3 INC-1, or /inc reopen INC-1 <why>. Nothing was changed.
        """)
    #expect(
      try desk.say("doublon INC-3 de INC-1", as: .lea)
        == """
        INC-1 est clos : il s’agit plutôt d’une récidive, /inc récidive INC-3 INC-1, ou /inc rouvrir INC-1 <pourquoi>. \
        Rien n’a été changé.
        """)
    #expect(
      try desk.say("dup INC-1 of INC-3")
        == "INC-1 is closed. Nothing was changed; /inc reopen INC-1 <why> opens it again.")
    #expect(desk.events.count == 6)
  }
}
