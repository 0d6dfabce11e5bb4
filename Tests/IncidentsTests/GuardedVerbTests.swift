import Incidents
import Kernel
import Testing

/// Misspelt words that would end something, or let somebody read: they ask, and change nothing.
struct GuardedVerbTests {
  private static func open() throws -> Desk {
    var desk = try Desk()
    try desk.say("checkout is down sev2")
    try desk.say("declare payroll leaked sev2 --private")
    return desk
  }

  @Test(arguments: [
    "séparer INC-1 les bases", "delier INC-1 INC-2", "reopne INC-1 again", "invte INC-2 <@U3|léa>",
    "mrege INC-1 into INC-2", "fixes INC-1 at last", "reslved INC-1 rebooted", "unlink INC-1 INC-2",
    "corrigé INC-1 certificat", "cancle INC-1 false alarm", "dissolve INC-1 now",
  ])
  func areNeverCorrected(_ line: String) throws {
    var desk = try Self.open()
    let reply = try desk.say(line)
    #expect(desk.events.count == 2, "\(reply)")
    #expect(reply.contains("Nothing was changed."), "\(reply)")
  }

  @Test func areAskedAbout() throws {
    var desk = try Self.open()
    #expect(
      try desk.say("reslved INC-1 rebooted")
        == """
        I do not know the word “reslved”. Did you mean /inc resolved?
        If it is a title, put /inc declare … in front of it.
        /inc checkout is down sev1 #payments
        /inc ack INC-12
        /inc update INC-12 half of the orders pass again next 30m
        Nothing was changed.
        """)
    #expect(
      try desk.say("corrigé INC-1 certificat", as: .lea)
        == """
        Il n’y a pas de « corrigé » ici. Vouliez-vous dire /inc résolu [INC-12] <comment> [horodaté 15h02] ?
        Si c’est un titre, mettez /inc déclarer … devant.
        Rien n’a été changé.
        """)
  }

  @Test(arguments: [
    ("reslove INC-1 rebooted", Phase.resolved), ("résolue INC-1 relancé", .resolved),
    ("mitigé INC-1 trafic basculé", .mitigated), ("contourné INC-1", .mitigated),
    ("pris en charge INC-1", .acknowledged), ("je m’en occupe INC-1", .acknowledged),
    ("fausse alerte INC-1", .cancelled), ("false alarm INC-1 a test", .cancelled),
  ])
  func areKnown(_ line: String, _ phase: Phase) throws {
    var desk = try Self.open()
    let reply = try desk.say(line)
    #expect(desk.state[1]?.facts.phase == phase, "\(reply)")
  }

  @Test func theLifeOfOne() throws {
    var desk = try Self.open()
    for line in [
      "résolu INC-1 fait", "clôturé INC-1", "rouvre INC-1 encore", "passer INC-1 en sev3", "escalader INC-1 1",
    ] {
      try desk.say(line)
    }
    #expect(desk.state[1]?.facts.phase == .declared)
    #expect(desk.state[1]?.facts.severity == .sev1)
    #expect(try desk.say("historique INC-1", as: .lea) == desk.say("chronologie INC-1", as: .lea))
    #expect(try desk.say("détails INC-1", as: .lea) == desk.say("voir INC-1", as: .lea))
    #expect(try desk.say("trouver checkout", as: .lea) == desk.say("chercher checkout", as: .lea))
  }

  @Test(arguments: [
    "mise à jour Windows qui casse", "fausse alerte incendie au dépôt", "false alarm at the gate again",
  ])
  func aPhraseThatMayBeATitleWantsAnID(_ line: String) throws {
    var desk = try Self.open()
    let reply = try desk.say(line)
    #expect(desk.events.count == 2, "\(reply)")
    #expect(reply.contains("Type one of these:\n1. /inc declare \(line)\n2. /inc "), "\(reply)")
  }
}
