import Decisions
import Kernel
import Testing

/// The shapes that are in journals for ever.
@Suite("Events")
struct DecisionEventTests {
  @Test("are written with readable keys")
  func keys() throws {
    var desk = try Desk()
    try desk.say(
      "propose Yearly plan driver <@U2|karim> approver <@U3|léa> by fri review 1/6 one-way", thread: "1.2",
      topic: ItemID("INC", 3))
    try desk.say("rename DEC-1 Plan")
    try desk.say("propose DEC-1 approver <@U3|léa> driver <@U2|karim> by fri", as: .eve)
    try desk.say("rename DEC-1 Yearly plan")
    try desk.say("consent DEC-1 until fri", as: .eve)
    try desk.say("contest DEC-1 no")
    try desk.say("go DEC-1 yes executor <@U2|karim> by 15/12", as: .eve)
    try desk.say("go DEC-1 nobody", as: .eve)
    try desk.say("executed DEC-1 live")
    try desk.say("contest DEC-1 not all", as: .lea)
    try desk.say("go “New pricing” executor me", as: .eve)
    try desk.say("supersede DEC-1 by DEC-2 dearer", as: .eve)
    try desk.say("reverse DEC-2 dear", as: .eve)
    try desk.say("consent “Fridays” until fri")
    try desk.say("drop DEC-3 no", as: .eve)
    try desk.say("standard discount = CFO", as: .eve)
    try desk.say("standard discount = nobody", as: .eve)
    try desk.say("undo", as: .eve)
    try desk.say("propose Logo by thu 11:00")
    try desk.wait(minutes: 60)
    try desk.say("consent “Motto” until 12:00", as: .eve)
    try desk.wait(minutes: 60)
    let written = desk.events.map { "\($0.event.kind) \($0.event.data.text)" }.joined(separator: "\n")
    #expect(
      written == #"""
        decision.proposed {"approver":{"id":"slack:T1:U3","name":"léa"},"byName":"ana","decision":1,\#
        "driver":{"id":"slack:T1:U2","name":"karim"},"oneWay":true,"review":"2026-06-01T16:00:00.000Z",\#
        "room":{"channel":"C1","platform":"slack","team":"T1"},"thread":"1.2","title":"Yearly plan",\#
        "topic":"INC-3","wanted":"2026-03-27T17:00:00.000Z"}
        decision.amended {"byName":"ana","decision":1,"title":"Plan"}
        decision.amended {"approver":{"id":"slack:T1:U3","name":"léa"},"byName":"eve","decision":1,\#
        "driver":{"id":"slack:T1:U2","name":"karim"},"wanted":"2026-03-27T17:00:00.000Z"}
        decision.amended {"byName":"ana","decision":1,"title":"Yearly plan"}
        decision.consent-asked {"byName":"eve","decision":1,"until":"2026-03-27T17:00:00.000Z"}
        decision.objected {"byName":"ana","decision":1,"why":"no"}
        decision.decided {"byName":"eve","decision":1,"go":{"approver":{"id":"slack:T1:U3","name":"léa"},\#
        "authority":"lead","executeBy":"2026-12-15T17:00:00.000Z","executor":{"id":"slack:T1:U2","name":"karim"},\#
        "words":"yes"}}
        decision.assigned {"byName":"eve","decision":1,"due":"2026-12-15T17:00:00.000Z"}
        decision.executed {"at":"2026-03-26T09:15:00.000Z","byName":"ana",\#
        "contestableUntil":"2026-03-30T08:15:00.000Z","decision":1,"evidence":"live"}
        decision.contested {"byName":"léa","decision":1,"why":"not all"}
        decision.proposed {"approver":{"id":"slack:T1:U4","name":"eve"},"byName":"eve","decision":2,\#
        "driver":{"id":"slack:T1:U4","name":"eve"},"go":{"approver":{"id":"slack:T1:U4","name":"eve"},\#
        "authority":"approver","executor":{"id":"slack:T1:U4","name":"eve"}},"room":{"channel":"C1",\#
        "platform":"slack","team":"T1"},"title":"New pricing"}
        decision.superseded {"by":2,"byName":"eve","decision":1,"why":"dearer"}
        decision.reversed {"byName":"eve","decision":2,"why":"dear"}
        decision.proposed {"byName":"ana","decision":3,"driver":{"id":"slack:T1:U1","name":"ana"},\#
        "room":{"channel":"C1","platform":"slack","team":"T1"},"title":"Fridays","until":"2026-03-27T17:00:00.000Z"}
        decision.dropped {"byName":"eve","decision":3,"why":"no"}
        decision.standard-set {"byName":"eve","decider":"CFO","rule":"discount"}
        decision.standard-removed {"byName":"eve","rule":"discount"}
        decision.standard-undone {"byName":"eve","command":"standard","rule":"discount",\#
        "standard":{"decider":"CFO","rule":"discount","since":{"at":"2026-03-26T09:15:00.000Z",\#
        "by":{"id":"slack:T1:U4","name":"eve"}}}}
        decision.proposed {"byName":"ana","decision":4,"driver":{"id":"slack:T1:U1","name":"ana"},\#
        "room":{"channel":"C1","platform":"slack","team":"T1"},"title":"Logo","wanted":"2026-03-26T10:00:00.000Z"}
        decision.reminded {"byName":"railhead","decision":4,"reminder":{"reason":"decision",\#
        "since":"2026-03-26T10:00:00.000Z","step":1}}
        decision.proposed {"byName":"eve","decision":5,"driver":{"id":"slack:T1:U4","name":"eve"},\#
        "room":{"channel":"C1","platform":"slack","team":"T1"},"title":"Motto","until":"2026-03-26T11:00:00.000Z"}
        decision.consented {"byName":"railhead","decision":5}
        """#)
    #expect(desk.events.allSatisfy { $0.event.version == 1 })
    #expect(desk.state == desk.replayed)
  }

  private static func problem(_ kind: String, _ version: Int, _ text: String) throws -> String? {
    let data = try JSONReader.read(Array(text.utf8))
    do {
      _ = try DecisionEvent(kind: kind, version: version, data: data)
      return nil
    } catch {
      return error.description
    }
  }

  @Test(
    "a malformed one is reported",
    arguments: [
      ("decision.proposed", #"{"byName":"ana","decision":1}"#, "decision.proposed: title is missing or wrong"),
      ("decision.decided", #"{"go":{}}"#, "go: approver is missing or wrong"),
      ("decision.executed", #"{"at":"now"}"#, "decision.executed: at is missing or wrong"),
      ("decision.consented", #"[]"#, "decision.consented: decision is missing or wrong"),
      ("decision.reminded", #"{"reminder":{"reason":"x"}}"#, "reminder: reason is missing or wrong"),
      ("decision.undone", #"{"command":"go","facts":{}}"#, "facts: title is missing or wrong"),
      ("decision.standard-set", #"{"rule":"x"}"#, "decision.standard-set: decider is missing or wrong"),
    ])
  func malformed(kind: String, text: String, problem: String) throws {
    #expect(try Self.problem(kind, 1, text) == problem)
  }

  @Test("what is newer is reported, and what is not ours is left")
  func newer() throws {
    let text = #"{"byName":"ana","decision":1}"#
    #expect(try Self.problem("decision.consented", 2, text) == "decision.consented: version 2 is newer than 1")
    #expect(try DecisionEvent(kind: "decision.sung", version: 1, data: JSONReader.read(Array(text.utf8))) == nil)
  }

  @Test("what contradicts the state is reported and changes nothing")
  func contradictions() throws {
    var desk = try Desk()
    try desk.say("propose Yearly plan")
    let first = try #require(desk.events.first).event
    var state = desk.state
    let twice = #expect(throws: Fault.self) { try state.apply(first, at: desk.now, by: Person.ana.id) }
    #expect(twice?.description == "DEC-1 is there twice")
    let never = #expect(throws: Fault.self) {
      try state.apply(DecisionEvent(.decision(7, .consented), byName: "railhead"), at: desk.now, by: Person.ana.id)
    }
    #expect(never?.description == "decision.consented for DEC-7, which was never proposed")
    #expect(state == desk.state)
  }
}

extension JSON {
  /// As it is written.
  fileprivate var text: String {
    var bytes: [UInt8] = []
    write(to: &bytes)
    return String(decoding: bytes, as: UTF8.self)
  }
}
