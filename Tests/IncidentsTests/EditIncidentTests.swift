import Kernel
import Testing

@testable import Incidents

/// A better title, another area, another client.
struct EditIncidentTests {
  private static func desk() throws -> Desk {
    var desk = try Desk()
    try desk.say("chekout is down sev1 #web")
    desk.wait(minutes: 2)
    return desk
  }

  @Test(arguments: [
    ("rename INC-1 checkout is down", "/inc rename INC-1: “chekout is down” is called “checkout is down” now."),
    ("retitle INC-1: checkout is down", "/inc rename INC-1: “chekout is down” is called “checkout is down” now."),
    ("title INC-1 to checkout is down", "/inc rename INC-1: “chekout is down” is called “checkout is down” now."),
    ("rename checkout is down", "/inc rename INC-1: “chekout is down” is called “checkout is down” now."),
    ("area INC-1 #payments", "/inc area INC-1: “chekout is down” goes from #web to #payments."),
    ("area INC-1 none", "/inc area INC-1: “chekout is down” is not in #web any more."),
    ("client INC-1 Acme", "/inc client INC-1: “chekout is down” is about client Acme."),
    ("rename INC-1 chekout is down", "INC-1 is called “chekout is down” already. Nothing was changed."),
    ("area INC-1 #web", "INC-1 is in #web already. Nothing was changed."),
    ("client INC-1 none", "INC-1 is about no client. Nothing was changed."),
  ])
  func isSaid(line: String, reply: String) throws {
    var desk = try Self.desk()
    #expect(try desk.say(line) == reply)
  }

  @Test(arguments: [
    (
      "renommer INC-1 paiement en panne",
      "/inc renommer INC-1 : « chekout is down » s’appelle désormais « paiement en panne »."
    ),
    (
      "titre INC-1 paiement en panne",
      "/inc renommer INC-1 : « chekout is down » s’appelle désormais « paiement en panne »."
    ),
    ("domaine INC-1 #paiements", "/inc domaine INC-1 : « chekout is down » passe de #web à #paiements."),
    ("domaine INC-1 aucun", "/inc domaine INC-1 : « chekout is down » n’est plus dans #web."),
    ("client INC-1 Acme", "/inc client INC-1 : « chekout is down » concerne le client Acme."),
  ])
  func isSaidInFrench(line: String, reply: String) throws {
    var desk = try Self.desk()
    #expect(try desk.say(line, as: .lea) == reply)
  }

  @Test func isUndoneAndStaysInTheTimeline() throws {
    var desk = try Self.desk()
    try desk.say("rename INC-1 checkout of EU customers is down")
    #expect(
      desk.posted == [
        "card INC-1",
        "/inc rename INC-1 (@ana): “chekout is down” is called “checkout of EU customers is down” now.",
      ])
    #expect(
      try desk.say("timeline INC-1") == """
        INC-1 “checkout of EU customers is down”, timeline (Europe/Paris):
        Thu 26 Mar 2026 10:15 declared, sev1: chekout is down · @ana
        Thu 26 Mar 2026 10:17 renamed: checkout of EU customers is down, before: chekout is down · @ana
        """)
    #expect(
      try desk.say("undo") == """
        /inc undo: /inc rename INC-1 is taken back, and it is called “chekout is down” again. Both stay in the timeline.
        """)
    try desk.say("area INC-1 #pay")
    #expect(
      try desk.say("undo") == """
        /inc undo: /inc area INC-1 is taken back, and “chekout is down” is in #web again. Both stay in the timeline.
        """)
    try desk.say("client INC-1 Acme")
    #expect(
      try desk.say("undo") == """
        /inc undo: /inc client INC-1 is taken back, and “chekout is down” is without a client again. Both stay in the timeline.
        """)
    #expect(desk.replayed == desk.state)
    #expect(try Incidents(snapshot: desk.state.snapshot()) == desk.state)
  }

  @Test func isFoundByTheOldTitleAndTheNewOne() throws {
    var desk = try Self.desk()
    try desk.say("rename INC-1 settlement of EU customers is down")
    #expect(try desk.say("find chekout").contains("INC-1 sev1 declared “settlement of EU customers is down”"))
    #expect(try desk.say("find settlement").contains("INC-1 sev1 declared “settlement of EU customers is down”"))
    try desk.say("area INC-1 #pay")
    #expect(try desk.say("find #pay settlement").contains("INC-1"))
    #expect(try desk.say("list #web").contains("INC-1") == false)
    #expect(try desk.say("orders are lost somewhere sev2 #pay").contains("INC-1 sev1 declared"))
    #expect(try Incidents(snapshot: desk.state.snapshot()) == desk.state)
  }

  @Test func whatIsOverIsRenamedToo() throws {
    var desk = try Self.desk()
    try desk.say("resolve INC-1 rolled back")
    #expect(
      try desk.say("rename INC-1 checkout was down")
        == "/inc rename INC-1: “chekout is down” is called “checkout was down” now.")
    try desk.say("close INC-1")
    #expect(try desk.say("area INC-1 #pay") == "/inc area INC-1: “checkout was down” goes from #web to #pay.")
    #expect(try desk.say("stats #pay").contains("1 declared"))
    #expect(try desk.say("stats #web").contains("1 declared") == false)
  }

  /// Words that begin titles stay in them: without an id nothing is renamed.
  @Test(arguments: [
    ("client Acme cannot log in sev2", "/inc declare: INC-2"),
    ("client portal is down sev2", "/inc declare: INC-2"),
    ("title page is broken", "/inc declare: INC-2"),
    ("area 51 cannot be reached", "/inc declare: INC-2"),
    ("zone de Paris sans courant", "/inc declare: INC-2"),
    ("titre de transport illisible", "/inc declare: INC-2"),
  ])
  func titlesKeepTheirFirstWord(line: String, start: String) throws {
    var desk = try Self.desk()
    let reply = try desk.say(line)
    #expect(reply.hasPrefix(start), "\(reply)")
    #expect(desk.state[2]?.facts.title.hasPrefix(String(line.prefix(4))) == true || line.hasPrefix("client Acme"))
  }

  @Test func belowItsCardNoIDIsNeeded() throws {
    var desk = try Self.desk()
    let topic = ItemID("INC", 1)
    #expect(try desk.say("area #pay", topic: topic) == "/inc area INC-1: “chekout is down” goes from #web to #pay.")
    #expect(try desk.say("client Acme", topic: topic) == "/inc client INC-1: “chekout is down” is about client Acme.")
    #expect(
      try desk.say("client Globex", topic: topic)
        == "/inc client INC-1: “chekout is down” is about client Globex, and not about Acme.")
    let asked = try desk.say("area INC-1 payments")
    #expect(asked.hasPrefix("An area begins with #: /inc area INC-1 #payments. Nothing was changed."), "\(asked)")
  }

  @Test func aPrivateOneTellsItsMembersAlone() throws {
    var desk = try Desk()
    try desk.say("zanzibar leaves us sev1 private")
    try desk.say("rename INC-1 quokka leaves us")
    #expect(desk.posts.isEmpty)
    #expect(
      try desk.say("rename INC-1 wombat", as: .bob)
        == "There is no INC-1. Nothing was changed; /inc list all shows every incident.")
  }
}
