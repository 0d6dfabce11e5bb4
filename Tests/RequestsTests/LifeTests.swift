import Kernel
import Requests
import Testing

/// From “seen” to “done”, and back.
struct LifeTests {
  private static func desk() throws -> Desk {
    var desk = try Desk()
    try desk.say("@finance invoice 4711 is missing P2")
    return desk
  }

  @Test func isAcknowledged() throws {
    var desk = try Self.desk()
    desk.wait(minutes: 4)
    #expect(
      try desk.say("ack", as: .bob, room: "C9")
        == "/ask ack REQ-1: “invoice 4711 is missing” is acknowledged, 10:19 (Europe/Paris), after 4 min.")
    #expect(
      desk.posted == [
        "here: card REQ-1",
        """
        thread REQ-1: /ask ack REQ-1 (@bob): “invoice 4711 is missing” is acknowledged, 10:19 (Europe/Paris), after 4 min.
        """,
      ])
    #expect(try desk.say("ack REQ-1") == "REQ-1 is acknowledged already. Nothing was changed.")
    #expect(try desk.say("vu REQ-1", as: .lea) == "REQ-1 est déjà vue. Rien n’a été changé.")
    try desk.say("@legal check it P1")
    #expect(
      try desk.say("vu REQ-2", as: .lea)
        == "/ask vu REQ-2 : « check it » est vue, 10:19 (Europe/Paris), après 0 s.")
  }

  @Test func isTakenWhichSaysThatItWasSeen() throws {
    var desk = try Self.desk()
    #expect(try desk.say("take REQ-1", as: .bob) == "/ask take REQ-1: @bob takes “invoice 4711 is missing”.")
    #expect(desk.state[1]?.facts.cycle?.acknowledged?.by == Participant(.bob))
    desk.wait(minutes: 1)
    #expect(
      try desk.say("prendre REQ-1", as: .lea)
        == "/ask prendre REQ-1 : @léa prend « invoice 4711 is missing », à la place de @bob.")
    #expect(try desk.say("je prends REQ-1", as: .lea) == "REQ-1 est déjà à vous. Rien n’a été changé.")
    #expect(try desk.say("take REQ-1", as: .bob).hasPrefix("/ask take REQ-1: @bob takes"))
    #expect(try desk.say("on it", as: .bob) == "REQ-1 is yours already. Nothing was changed.")
    let start = Desk.start
    #expect(
      desk.state[1]?.facts.holdings.map {
        "\($0.team) \($0.person?.name ?? "-") \($0.since.at.milliseconds(since: start))"
      }
        == ["Finance - 0", "Finance bob 0", "Finance léa 60000", "Finance bob 60000"])
    #expect(desk.state == desk.replayed)
  }

  @Test func isDoneAndReopened() throws {
    var desk = try Self.desk()
    desk.wait(minutes: 105)
    #expect(try desk.say("done REQ-1", as: .bob) == "Say how it was done: /ask done REQ-1 <how>. Nothing was changed.")
    #expect(
      try desk.say("fait REQ-1", as: .lea)
        == "Dites comment elle a été faite : /ask fait REQ-1 <comment>. Rien n’a été changé.")
    let echo = "/ask done REQ-1 (@bob): “invoice 4711 is missing” is done, after 1 h 45 min: sent again"
    #expect(
      try desk.say("done REQ-1 sent again", as: .bob)
        == "/ask done REQ-1: “invoice 4711 is missing” is done, after 1 h 45 min: sent again")
    #expect(desk.posted == ["here: card REQ-1", "thread REQ-1: \(echo)", "room C1: \(echo)"])
    #expect(
      try desk.say("ack REQ-1")
        == "REQ-1 is done. Nothing was changed; /ask reopen REQ-1 <why> opens it again.")
    #expect(
      try desk.say("fait REQ-1 encore", as: .lea)
        == "REQ-1 est faite. Rien n’a été changé ; /ask rouvrir REQ-1 <pourquoi> la rouvre.")
    #expect(
      try desk.say("reopen the amount is wrong")
        == "Say which request you mean: /ask reopen REQ-… the amount is wrong. Nothing was changed.")
    #expect(
      try desk.say("rouvrir le montant est faux", as: .lea)
        == "Dites de quelle demande il s’agit : /ask rouvrir REQ-… le montant est faux. Rien n’a été changé.")
    desk.wait(minutes: 60)
    #expect(
      try desk.say("reopen the amount is wrong", topic: ItemID("REQ", 1))
        == "/ask reopen REQ-1: “invoice 4711 is missing” is open again, 1 h after it was over: the amount is wrong")
    #expect(try desk.say("rouvrir REQ-1 encore", as: .lea) == "REQ-1 est déjà ouverte. Rien n’a été changé.")
    #expect(
      try desk.say("fait REQ-1 corrigée", as: .lea)
        == "/ask fait REQ-1 : « invoice 4711 is missing » est faite, après 0 s : corrigée")
    #expect(
      try desk.say("rouvrir REQ-1 encore fausse", as: .lea)
        == "/ask rouvrir REQ-1 : « invoice 4711 is missing » est rouverte, 0 s après sa fin : encore fausse")
    #expect(desk.state[1]?.facts.cycles.map(\.stage) == [.done, .done, .new])
    #expect(desk.state == desk.replayed)
  }

  @Test func isCancelled() throws {
    var desk = try Self.desk()
    try desk.say("@legal check it P1")
    #expect(
      try desk.say("cancel REQ-1 found it") == "/ask cancel REQ-1: “invoice 4711 is missing” is cancelled: found it")
    #expect(
      try desk.say("annuler REQ-2 trouvée", as: .lea) == "/ask annuler REQ-2 : « check it » est annulée : trouvée")
    #expect(
      try desk.say("cancel REQ-1") == """
        Say why: asked by mistake, found elsewhere…
        /ask cancel [REQ-12] <why>
        For example: /ask cancel REQ-12 found it
        """)
    #expect(
      try desk.say("done REQ-1 x")
        == "REQ-1 is cancelled. Nothing was changed; /ask reopen REQ-1 <why> opens it again.")
  }

  @Test func changesItsPriority() throws {
    var desk = try Self.desk()
    #expect(
      try desk.say("priority P1", as: .bob)
        == "/ask priority REQ-1: “invoice 4711 is missing” goes from P2 to P1.")
    #expect(try desk.say("prio 1", as: .bob) == "REQ-1 is P1 already. Nothing was changed.")
    #expect(try desk.say("priorité REQ-1 p1", as: .lea) == "REQ-1 est déjà P1. Rien n’a été changé.")
    #expect(
      try desk.say("priorité REQ-1 4", as: .lea)
        == "/ask priorité REQ-1 : « invoice 4711 is missing » passe de P1 à P4.")
    #expect(
      try desk.say("priorité REQ-1", as: .lea) == """
        Dites l’urgence, de P1 (la plus forte) à P4.
        /ask priorité [REQ-12] <P1-4>
        Par exemple : /ask priorité REQ-12 P1
        """)
    #expect(desk.state[1]?.facts.priorities.map(\.priority) == [.p2, .p1, .p4])
  }
}
