import Kernel
import Priorities
import TestKit
import Testing

/// The shapes that are in journals for ever.
@Suite("Events of priorities")
struct PriorityEventTests {
  private static func problem(_ kind: String, _ version: Int, _ data: JSON) -> String? {
    do {
      _ = try PriorityEvent(kind: kind, version: version, data: data)
      return nil
    } catch {
      return error.description
    }
  }

  @Test("are written with readable keys")
  func shapes() throws {
    var desk = try Desk()
    desk.records[ItemID("INC", 12)] = LinkedRecord(title: "checkout is down")
    for line in [
      "propose Migrate the CRM value 8 size 2.5 <@U2|bob> by fri", "propose Hire a clerk", "score PRI-1 8 5 3",
      "commit PRI-1 @karim by 15/12", "start PRI-1", "defer PRI-1 to 20/12 budget", "due PRI-1 18/12",
      "owner PRI-1 <@U1|ana>", "move PRI-2 1 signed", "block PRI-1 on <@U2|bob> not signed", "ack PRI-1", "undo",
      "unblock PRI-1 signed", "link PRI-1 INC-12", "vote close", "vote again", "vote close", "review start",
      "keep PRI-1",
      "review next", "review close", "unlink PRI-1 INC-12",
      "rename PRI-2 Hire two clerks", "done PRI-1 migrated at 10:15", "drop PRI-2 no use",
    ] {
      try desk.say(line)
    }
    try desk.record(.changed(1, byName: "railhead", .asked), by: PersonID("railhead"))
    try desk.say("propose New chairs")
    try desk.say("review start")
    try desk.record(.reviewed(2, byName: "railhead", .nudged(1)), by: PersonID("railhead"))
    #expect(desk.events.allSatisfy { $0.event.version == 1 })
    #expect(desk.state == desk.replayed)
    let text = desk.events.map { "\($0.event.kind) \($0.event.data.text)" }.joined(separator: "\n")
    #expect(
      text == #"""
        priority.proposed {"byName":"léa","due":"2026-03-27T17:00:00.000Z","owner":{"id":"slack:T1:U2","name":"bob"},"priority":1,"room":{"channel":"C1","platform":"slack","team":"T1"},"score":{"figures":{"size":"2.5","value":"8.0"},"method":"wsjf"},"title":"Migrate the CRM"}
        priority.proposed {"byName":"léa","priority":2,"room":{"channel":"C1","platform":"slack","team":"T1"},"title":"Hire a clerk"}
        priority.scored {"byName":"léa","priority":1,"score":{"figures":{"size":"3.0","time":"5.0","value":"8.0"},"method":"wsjf"}}
        priority.committed {"byName":"léa","due":"2026-12-15T17:00:00.000Z","owner":{"name":"karim"},"priority":1}
        priority.started {"byName":"léa","priority":1}
        priority.rescheduled {"byName":"léa","deferral":true,"due":"2026-12-20T17:00:00.000Z","priority":1,"why":"budget"}
        priority.rescheduled {"byName":"léa","due":"2026-12-18T17:00:00.000Z","priority":1}
        priority.owned {"byName":"léa","owner":{"id":"slack:T1:U1","name":"ana"},"priority":1}
        priority.placed {"byName":"léa","from":2,"place":1,"priority":2,"why":"signed"}
        priority.blocked {"byName":"léa","on":{"id":"slack:T1:U2","name":"bob"},"priority":1,"why":"not signed"}
        priority.acknowledged {"byName":"léa","priority":1}
        priority.undone {"byName":"léa","command":"ack","facts":{"blocks":[{"asked":"2026-03-26T09:15:00.000Z","began":{"at":"2026-03-26T09:15:00.000Z","by":{"id":"slack:T1:U3","name":"léa"}},"on":{"id":"slack:T1:U2","name":"bob"},"why":"not signed"}],"due":"2026-12-18T17:00:00.000Z","owner":{"id":"slack:T1:U1","name":"ana"},"promise":{"first":"2026-12-15T17:00:00.000Z","made":{"at":"2026-03-26T09:15:00.000Z","by":{"id":"slack:T1:U3","name":"léa"}},"moves":[{"from":"2026-12-15T17:00:00.000Z","mark":{"at":"2026-03-26T09:15:00.000Z","by":{"id":"slack:T1:U3","name":"léa"}},"to":"2026-12-20T17:00:00.000Z","why":"budget"},{"from":"2026-12-20T17:00:00.000Z","mark":{"at":"2026-03-26T09:15:00.000Z","by":{"id":"slack:T1:U3","name":"léa"}},"to":"2026-12-18T17:00:00.000Z"}]},"proposed":{"at":"2026-03-26T09:15:00.000Z","by":{"id":"slack:T1:U3","name":"léa"}},"revision":8,"score":{"figures":{"size":"3.0","time":"5.0","value":"8.0"},"method":"wsjf"},"source":{"channel":"C1","platform":"slack","team":"T1"},"started":{"at":"2026-03-26T09:15:00.000Z","by":{"id":"slack:T1:U3","name":"léa"}},"title":"Migrate the CRM"},"priority":1}
        priority.unblocked {"byName":"léa","priority":1,"why":"signed"}
        priority.linked {"byName":"léa","priority":1,"to":"INC-12"}
        priority.vote-restarted {"byName":"léa","round":1}
        priority.vote-closed {"byName":"léa","round":1,"votes":[]}
        priority.review-opened {"byName":"léa","review":1,"room":{"channel":"C1","platform":"slack","team":"T1"}}
        priority.kept {"byName":"léa","priority":1}
        priority.review-stepped {"agenda":[],"byName":"léa","review":1,"step":2}
        priority.review-closed {"byName":"léa","review":1,"undiscussed":[2]}
        priority.frozen {"byName":"léa","order":[{"number":2,"stage":"proposed"},{"due":"2026-12-18T17:00:00.000Z","number":1,"owner":{"id":"slack:T1:U1","name":"ana"},"stage":"doing"}]}
        priority.unlinked {"byName":"léa","priority":1,"to":"INC-12"}
        priority.renamed {"byName":"léa","priority":2,"title":"Hire two clerks"}
        priority.done {"at":"2026-03-26T09:15:00.000Z","byName":"léa","outcome":"migrated","priority":1}
        priority.dropped {"byName":"léa","priority":2,"why":"no use"}
        priority.asked {"byName":"railhead","priority":1}
        priority.proposed {"byName":"léa","priority":3,"room":{"channel":"C1","platform":"slack","team":"T1"},"title":"New chairs"}
        priority.review-opened {"byName":"léa","review":2,"room":{"channel":"C1","platform":"slack","team":"T1"}}
        priority.review-nudged {"byName":"railhead","count":1,"review":2}
        """#)
  }

  @Test("what is malformed or newer is named, what is unknown is nobody’s")
  func malformed() throws {
    #expect(
      Self.problem("priority.started", 2, .fields(["byName": "ana", "priority": 1]))
        == "priority.started: version 2 is newer than 1")
    #expect(
      Self.problem("priority.started", 1, .fields(["byName": "ana"]))
        == "priority.started: priority is missing or wrong")
    #expect(
      Self.problem(
        "priority.scored", 1, .fields(["byName": "ana", "priority": 1, "score": .fields(["method": "guess"])]))
        == "score: method is missing or wrong")
    #expect(
      Self.problem("priority.voted", 1, .fields(["byName": "ana", "round": 1]))
        == "priority.voted: sealed is missing or wrong")
    #expect(
      Self.problem("priority.review-opened", 1, .fields(["byName": "ana", "review": 1]))
        == "priority.review-opened: room is missing or wrong")
    #expect(try PriorityEvent(kind: "priority.sung", version: 1, data: .object([])) == nil)
  }

  @Test("one that contradicts the state is reported and changes nothing")
  func contradictions() throws {
    var state = Priorities()
    let (at, ana) = (Desk.start, PersonID("slack:T1:U1"))
    let unknown = #expect(throws: Fault.self) {
      try state.apply(.changed(1, byName: "ana", .started), at: at, by: ana)
    }
    #expect(unknown?.description == "priority.started for PRI-1, which was never proposed")
    let closed = #expect(throws: Fault.self) {
      try state.apply(.reviewed(3, byName: "ana", .closed(undiscussed: [])), at: at, by: ana)
    }
    #expect(closed?.description == "review 3 is not open")
    #expect(state == Priorities())
  }
}
