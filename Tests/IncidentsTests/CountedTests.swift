import Incidents
import Kernel
import Testing

/// A bare number in front of somebody's own words: an incident's, or a count.
struct CountedTests {
  /// INC-1 and INC-2 are resolved, INC-3 is open in the room of the lines, INC-4 elsewhere.
  private static func desk() throws -> Desk {
    var desk = try Desk()
    for title in ["checkout is down", "search is slow"] { try desk.say("declare \(title) sev2") }
    try desk.say("resolve INC-1 rebooted")
    try desk.say("resolve INC-2 rebooted")
    try desk.say("declare mails are late sev2")
    try desk.say("declare scanners are dead sev2", room: "C2")
    return desk
  }

  @Test(arguments: [
    ("resolve 9 switches replaced", "resolve", "INC-9"), ("mitigate 9 of 10 scanners work", "mitigate", "INC-9"),
    ("resolve 2 servers rebooted", "resolve", "INC-2"), ("cancel 40 percent was a guess", "cancel", "INC-40"),
    ("résolu 2 serveurs relancés", "resolve", "INC-2"),
  ])
  func isTextWhereNoSuchIncidentCanBeMeant(_ line: String, _ verb: String, _ id: String) throws {
    var desk = try Self.desk()
    let count = desk.events.count
    let reply = try desk.say(line)
    #expect(desk.events.count == count + 1, "\(reply)")
    #expect(desk.events.last?.event.incident == 3, "\(reply)")
  }

  @Test func keepsTheNumberInTheText() throws {
    var desk = try Self.desk()
    try desk.say("update 40 percent of orders pass")
    #expect(desk.state[3]?.facts.lastUpdate?.text == "40 percent of orders pass")
    try desk.say("résolu 9 serveurs relancés", as: .lea)
    #expect(desk.state[3]?.facts.resolution == "9 serveurs relancés")
  }

  @Test func asksWhereBothCanBeMeant() throws {
    var desk = try Self.desk()
    let count = desk.events.count
    #expect(
      try desk.say("resolve 4 switches replaced")
        == """
        Does the number count something, or is it INC-4? Nothing was changed. Type one of these:
        1. /inc resolve INC-3 4 switches replaced
        2. /inc resolve INC-4 switches replaced
        """)
    #expect(
      try desk.say("note 2 serveurs relancés", as: .lea)
        == """
        Ce nombre compte-t-il quelque chose, ou est-ce INC-2 ? Rien n’a été changé. Tapez l’une de ces lignes :
        1. /inc noter INC-3 2 serveurs relancés
        2. /inc noter INC-2 serveurs relancés
        """)
    #expect(try desk.say("task 2 servers to check <@U2|bob>").contains("2. /inc task INC-2 servers to check @bob"))
    #expect(desk.events.count == count)
    try desk.say("resolve INC-3 4 switches replaced")
    #expect(desk.state[3]?.facts.resolution == "4 switches replaced")
  }

  @Test(arguments: ["resolve 10 min ago", "mitigate 3 min ago", "ack 3 min ago", "ack 10 min ago"])
  func isATimeInFrontOfAgo(_ line: String) throws {
    var desk = try Self.desk()
    desk.wait(minutes: 20)
    let count = desk.events.count
    let reply = try desk.say(line)
    #expect(!reply.contains("INC-10"), "\(reply)")
    #expect(desk.state[4]?.facts.phase == .declared)
    #expect(desk.state[3]?.facts.phase != .declared || reply.contains("Say how it was resolved"), "\(reply)")
    #expect(desk.events.count <= count + 1)
  }

  @Test(arguments: [
    "resolve 4: switches replaced", "resolve 4 - switches replaced", "resolve 4, switches replaced",
    "resolve #4 switches replaced",
  ])
  func isAnIDWithAMarkBehindIt(_ line: String) throws {
    var desk = try Self.desk()
    try desk.say(line)
    #expect(desk.state[4]?.facts.resolution == "switches replaced")
  }

  @Test(arguments: ["ack 4 at 10:15", "ack 4", "sev 4 1", "lead 4 <@U2|bob>", "hold 4 vendor"])
  func isAnIDInFrontOfWhatIsNoText(_ line: String) throws {
    var desk = try Self.desk()
    desk.wait(minutes: 1)
    let reply = try desk.say(line)
    #expect(desk.events.last?.event.incident == 4, "\(reply)")
  }

  @Test(arguments: [
    ("area #settlement", "Say which one you mean: /inc area INC-… #settlement. Nothing was changed."),
    ("private", "Say which one you mean: /inc private INC-…. Nothing was changed."),
    ("client Acme", "Say which one you mean: /inc client INC-… Acme. Nothing was changed."),
    ("sev2", "Say which one you mean: /inc sev INC-… 2. Nothing was changed."),
  ])
  func saysWhereTheIDBelongs(_ line: String, _ answer: String) throws {
    var desk = try Self.desk()
    let count = desk.events.count
    #expect(try desk.say(line).hasPrefix(answer))
    #expect(desk.events.count == count)
    #expect(
      try desk.say("domaine #paiements", as: .lea)
        .hasPrefix("Dites de quel numéro il s’agit : /inc domaine INC-… #paiements. Rien n’a été changé."))
  }
}
