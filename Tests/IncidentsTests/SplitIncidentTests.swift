import Incidents
import Kernel
import Testing

/// A merger that is taken back after the five minutes of undo.
struct SplitIncidentTests {
  private static func desk() throws -> Desk {
    var desk = try Desk()
    try desk.say("checkout is down sev1")
    try desk.say("customers cannot pay sev2 since 9:50")
    try desk.say("ack INC-2")
    try desk.say("task INC-2 call the bank <@U2|bob>")
    try desk.say("hold INC-2 vendor")
    desk.wait(minutes: 10)
    return desk
  }

  private static let lead = Person(id: PersonID("slack:T1:U9"), name: "max", role: .lead, audience: .paris)

  @Test(arguments: ["split INC-2", "unmerge INC-2", "split INC-2 from INC-1", "séparer INC-2 de INC-1"])
  func bothAreAsTheyWere(_ line: String) throws {
    var desk = try Self.desk()
    let before = [desk.state[1]?.facts, desk.state[2]?.facts]
    try desk.say("merge INC-2 into INC-1")
    desk.wait(minutes: 20)
    try desk.say("note INC-2 the bank called")
    #expect(desk.state[2]?.facts.phase == .cancelled)
    #expect(desk.state[1]?.facts.clocks[.impactStart]?.at == before[1]?.clocks[.impactStart]?.at)
    try desk.say(line)
    for (number, facts) in zip(1...2, before) {
      var expected = facts
      expected?.revision = desk.state[number]?.facts.revision ?? 0
      #expect(desk.state[number]?.facts == expected)
    }
    #expect(desk.state.survivor(of: 2)?.number == 2)
    #expect(try desk.say("timeline INC-1").contains("note: the bank called"))
    #expect(try desk.say("stats").contains("2 declared (1 sev1, 1 sev2)"))
    #expect(desk.state == desk.replayed)
    #expect(try Incidents(snapshot: desk.state.snapshot()) == desk.state)
  }

  @Test func isSaidAndUndone() throws {
    var desk = try Self.desk()
    try desk.say("merge INC-2 into INC-1")
    let merged = [desk.state[1]?.facts.relations, desk.state[2]?.facts.relations]
    desk.wait(minutes: 20)
    let reply = try desk.say("split INC-2")
    #expect(
      reply.hasPrefix(
        """
        /inc split INC-2: “customers cannot pay” is on its own again, acknowledged: INC-1 “checkout is down” no longer \
        answers for it, and keeps what was recorded there. The impact of INC-1 counts from Thu 26 Mar 2026 10:15 \
        (Europe/Paris).
        """), "\(reply)")
    #expect(desk.posted.prefix(2) == ["card INC-2", "card INC-1"])
    #expect(desk.posted.last == "INC-2 “customers cannot pay” is on its own again (@ana).")
    #expect(
      desk.events.suffix(2).map { "\($0.event.kind) \($0.event.data.text)" } == [
        #"incident.parted {"byName":"ana","from":2,"incident":1}"#,
        #"incident.split {"byName":"ana","from":1,"incident":2}"#,
      ])
    let undone = try desk.say("undo")
    #expect(
      undone == """
        /inc undo: /inc split INC-2 is taken back, and “customers cannot pay” is merged into INC-1 again. Both stay in \
        the timeline.
        """)
    #expect([desk.state[1]?.facts.relations, desk.state[2]?.facts.relations] == merged)
    #expect(desk.state.survivor(of: 2)?.number == 1)
    #expect(desk.state == desk.replayed)
  }

  @Test func whoMay() throws {
    var desk = try Self.desk()
    try desk.say("merge INC-2 into INC-1")
    #expect(
      try desk.say("split INC-2", as: .bob)
        == "Only whoever merged INC-2, or a lead, can split it off again. Nothing was changed.")
    #expect(
      try desk.say("séparer INC-2", as: .lea) == """
        Seule la personne qui a fusionné INC-2, ou un responsable, peut l’en séparer. Rien n’a été changé.
        """)
    let other = try desk.say("split INC-1", as: .bob)
    #expect(
      other == """
        INC-1 was not merged into another one. Nothing was changed. These were merged into it:
        /inc split INC-2
        """)
    #expect(try desk.say("split INC-2", as: Self.lead).hasPrefix("/inc split INC-2: "))
    #expect(
      try desk.say("split INC-2", as: Self.lead)
        == "INC-2 was not merged into another one. Nothing was changed.")
  }

  @Test func whatWasMergedFurtherComesFirst() throws {
    var desk = try Self.desk()
    try desk.say("orders are lost sev2")
    try desk.say("merge INC-2 into INC-1")
    try desk.say("merge INC-1 into INC-3")
    #expect(
      try desk.say("split INC-2")
        == "INC-1 was merged further itself: split that first, /inc split INC-1. Nothing was changed.")
    try desk.say("split INC-1")
    try desk.say("split INC-2")
    #expect((1...3).map { desk.state[$0]?.facts.phase } == [.declared, .acknowledged, .declared])
  }

  @Test func aBareTitleIsStillOne() throws {
    var desk = try Self.desk()
    try desk.say("split brain on the cluster sev1")
    #expect(desk.state[3]?.facts.title == "split brain on the cluster")
  }
}
