import Incidents
import Kernel
import Testing

/// Causes and links that were wrong.
struct TakingAwayTests {
  private static func desk() throws -> Desk {
    var desk = try Desk()
    try desk.say("settlement queue is stuck sev2 #payments")
    try desk.say("checkout is very slow sev1 #shop")
    try desk.say("cause INC-1 expired certificate")
    try desk.say("cause INC-1 nobody watches the renewal")
    return desk
  }

  @Test func takesACauseAway() throws {
    var desk = try Self.desk()
    #expect(
      try desk.say("cause INC-1 remove Expired certificate")
        == "/inc cause INC-1: “expired certificate” is no cause of “settlement queue is stuck” any more.")
    #expect(desk.state[1]?.facts.causes == ["nobody watches the renewal"])
    #expect(try desk.say("timeline INC-1").hasSuffix(" not the cause: expired certificate · @ana"))
    #expect(
      try desk.say("undo")
        == """
        /inc undo: /inc cause INC-1 is taken back, and “expired certificate” is a cause of “settlement queue is stuck” \
        again. Both stay in the timeline.
        """)
    #expect(desk.state[1]?.facts.causes == ["expired certificate", "nobody watches the renewal"])
    #expect(
      try desk.say("cause INC-1 retirer nobody", as: .lea)
        == "/inc cause INC-1 : « nobody watches the renewal » n’est plus une cause de « settlement queue is stuck ».")
    #expect(
      try desk.say("cause INC-1 supprimer le câble", as: .lea)
        == "« le câble » n’est pas une cause de INC-1. Il a : expired certificate. Rien n’a été changé.")
    #expect(
      try desk.say("cause INC-2 remove the cable")
        == "“the cable” is no cause of INC-2. It has none. Nothing was changed.")
    #expect(desk.state == desk.replayed)
  }

  @Test(arguments: ["unlink INC-1 INC-2", "unlink INC-2 from INC-1", "délier INC-2 INC-1"])
  func takesALinkAway(_ line: String) throws {
    var desk = try Self.desk()
    try desk.say("link INC-2 INC-1")
    try desk.say(line)
    #expect(desk.events.last?.event.change == .related(.unlinked(from: 1)))
    #expect(try !desk.say("show INC-1").contains("Linked"))
    #expect(try !desk.say("show INC-2").contains("Linked"))
    #expect(desk.posted.count == 0)
    #expect(try desk.say(line).contains("INC-"))
    #expect(desk.state == desk.replayed)
    #expect(try Incidents(snapshot: desk.state.snapshot()) == desk.state)
  }

  @Test func saysSo() throws {
    var desk = try Self.desk()
    try desk.say("link INC-2 INC-1")
    #expect(
      try desk.say("unlink INC-2 INC-1")
        == "/inc unlink INC-2: “checkout is very slow” and INC-1 “settlement queue is stuck” are not linked any more.")
    #expect(desk.posted.prefix(2) == ["card INC-2", "card INC-1"])
    #expect(try desk.say("timeline INC-2").hasSuffix(" not linked with INC-1 · @ana"))
    #expect(
      try desk.say("undo")
        == """
        /inc undo: /inc unlink INC-2 is taken back, and “checkout is very slow” and INC-1 are linked again. Both stay in \
        the timeline.
        """)
    #expect(try desk.say("show INC-1").contains("\nLinked: INC-2"))
    try desk.say("unlink INC-2 INC-1")
    #expect(
      try desk.say("délier INC-1 INC-2", as: .lea) == "INC-1 et INC-2 ne sont pas liés. Rien n’a été changé.")
  }

  @Test func takesAwayWhatWasSaidOfAMergedOne() throws {
    var desk = try Self.desk()
    try desk.say("login is slow sev3")
    try desk.say("link INC-1 INC-3")
    try desk.say("merge INC-1 into INC-2")
    #expect(try desk.say("show INC-2").contains("\nLinked: INC-3"))
    try desk.say("unlink INC-3 INC-2")
    #expect(try !desk.say("show INC-2").contains("Linked"))
    #expect(desk.state == desk.replayed)
  }

  @Test func offersOnlyWhatIsLinked() throws {
    var desk = try Self.desk()
    try desk.say("login is slow sev3")
    #expect(try desk.say("unlink INC-1") == "INC-1 is linked with no other incident. Nothing was changed.")
    #expect(try desk.say("délier INC-1", as: .lea) == "INC-1 n’est lié à aucun autre incident. Rien n’a été changé.")
    try desk.say("link INC-1 INC-3")
    try desk.say("link INC-1 INC-2")
    let asked = try desk.say("unlink INC-1")
    #expect(
      asked == """
        Which incident do you mean? Nothing was changed. Type one of these:
        1. /inc unlink INC-2 INC-1 (sev1, “checkout is very slow”)
        2. /inc unlink INC-3 INC-1 (sev3, “login is slow”)
        """)
    let reply = try desk.say("unlink INC-3")
    #expect(
      reply == "/inc unlink INC-1: “settlement queue is stuck” and INC-3 “login is slow” are not linked any more.")
  }

  @Test func declinesNothingWhereNothingIsOffered() throws {
    var desk = try Self.desk()
    #expect(try desk.say("decline") == "Nobody asks you to lead anything. Nothing was changed.")
    #expect(try desk.say("décliner", as: .lea) == "Personne ne vous propose de pilotage. Rien n’a été changé.")
    try desk.say("handoff INC-2 <@U2|bob>")
    let reply = try desk.say("decline", as: .bob)
    #expect(reply == "/inc decline INC-2: @bob does not take the lead of “checkout is very slow”. Nobody leads.")
  }

  @Test(arguments: [
    "i'm on it INC-1", "looking into it INC-1", "je m'en charge INC-1", "on s'en occupe INC-1", "je m'occupe de INC-1",
    "j'y vais INC-1", "on s’en charge INC-1", "INC-1 je m’en charge",
  ])
  func whoeverSaysSoIsOnIt(_ line: String) throws {
    var desk = try Self.desk()
    let reply = try desk.say(line)
    #expect(reply.hasPrefix("/inc ack INC-1: "), "\(reply)")
  }

  /// Near words that led somewhere else: “quitter” acknowledged, “commenter” gave the lead away.
  @Test(arguments: [
    ("quitter INC-1", "Il n’y a pas de « quitter » ici. Vouliez-vous dire /inc relais [INC-12] @lea"),
    ("masquer INC-1", "Il n’y a pas de « masquer » ici. Vouliez-vous dire /inc privé INC-12 ?"),
    ("assigner INC-1 @bob", "Il n’y a pas de « assigner » ici. Vouliez-vous dire /inc pilote [INC-12]"),
    ("commenter INC-1 le câble", "/inc noter INC-1 : noté sur « settlement queue is stuck »"),
    ("je gère INC-1", "/inc vu INC-1 : "),
  ])
  func nearWordsLeadWhereTheyShould(_ line: String, _ start: String) throws {
    var desk = try Self.desk()
    let reply = try desk.say(line, as: .lea)
    #expect(reply.hasPrefix(start), "\(reply)")
  }
}
