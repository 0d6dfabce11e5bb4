import Incidents
import Kernel
import Testing

/// Whoever takes the lead, or tells others of it, is on it.
struct ImpliedAcknowledgementTests {
  private static func desk() throws -> Desk {
    var desk = try Desk()
    try desk.say("checkout is down sev1")
    desk.wait(minutes: 3)
    return desk
  }

  @Test(arguments: ["lead INC-1 me", "take INC-1", "role lead me INC-1", "lead", "handoff <@U1|ana>"])
  func whoeverTakesTheLeadAcknowledges(_ line: String) throws {
    var desk = try Self.desk()
    let reply = try desk.say(line)
    #expect(
      reply == "/inc lead INC-1: @ana leads “checkout is down”. It is acknowledged, 3 min after it was declared.")
    #expect(desk.events.last?.event.data.text.hasPrefix(#"{"acknowledges":true,"byName":"ana""#) == true)
    #expect(desk.state[1]?.facts.phase == .acknowledged)
    #expect(desk.state[1]?.facts.clocks[.acknowledged]?.at == desk.now)
    #expect(desk.card(1)?.buttons.map(\.label) == ["Resolve"])
    let timeline = try desk.say("timeline INC-1")
    #expect(timeline.hasSuffix("Thu 26 Mar 2026 10:18 acknowledged, led by @ana · @ana"), "\(timeline)")
    let undone = try desk.say("undo")
    #expect(
      undone == """
        /inc undo: /inc lead INC-1 is taken back, and nobody leads “checkout is down” again, and it is not acknowledged \
        any more. Both stay in the timeline.
        """)
    #expect(desk.state[1]?.facts.phase == .declared)
    #expect(desk.state[1]?.facts.clocks[.acknowledged] == nil)
    #expect(desk.state == desk.replayed)
  }

  @Test func soDoesAnUpdateByAnybody() throws {
    var desk = try Self.desk()
    let reply = try desk.say("point INC-1 on cherche encore prochain 30min", as: .lea)
    #expect(
      reply == """
        /inc point INC-1 : le point sur « checkout is down » est publié. Il est pris en compte, 3 min après sa \
        déclaration. Prochain point avant 10:48 (Europe/Paris).
        """)
    #expect(desk.state[1]?.facts.phase == .acknowledged)
    let second = try desk.say("update INC-1 half is back")
    #expect(!second.contains("acknowledged"), "\(second)")
    try desk.say("undo")
    #expect(desk.state[1]?.facts.phase == .acknowledged)
    let undone = try desk.say("annule", as: .lea)
    #expect(undone.contains("a changé depuis"), "\(undone)")
    #expect(desk.state == desk.replayed)
    #expect(try Incidents(snapshot: desk.state.snapshot()) == desk.state)
  }

  @Test func anUndoneUpdateTakesItBack() throws {
    var desk = try Self.desk()
    try desk.say("update INC-1 we are looking")
    let undone = try desk.say("undo")
    #expect(
      undone == """
        /inc undo: /inc update INC-1 is taken back, and “checkout is down” has no update, and it is not acknowledged any \
        more. Both stay in the timeline.
        """)
    #expect(desk.state[1]?.facts.clocks[.acknowledged] == nil)
  }

  @Test func somebodyElseWhoIsNamedDoesNot() throws {
    var desk = try Self.desk()
    #expect(try desk.say("lead INC-1 <@U2|bob>") == "/inc lead INC-1: @bob leads “checkout is down”.")
    #expect(desk.state[1]?.facts.phase == .declared)
    let french = try desk.say("prendre INC-1", as: .lea)
    #expect(
      french == """
        /inc pilote INC-1 : @léa pilote maintenant « checkout is down », à la place de @bob. Il est pris en compte, 3 min \
        après sa déclaration.
        """)
  }

  /// What was recorded before is read as it was meant then.
  @Test func anOldChangeOfLeadAcknowledgesNothing() throws {
    var desk = try Self.desk()
    let old = try IncidentEvent(
      kind: "incident.lead-changed", version: 1,
      data: try JSONReader.read(
        Array(#"{"byName":"ana","incident":1,"lead":{"id":"slack:T1:U1","name":"ana"}}"#.utf8)))
    try desk.record(try #require(old), by: Person.ana.id)
    #expect(desk.state[1]?.facts.phase == .declared)
  }
}
