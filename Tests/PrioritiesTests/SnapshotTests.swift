import Kernel
import Priorities
import Testing

/// A snapshot is one priority per line; one that is damaged is named, never guessed.
@Suite("Snapshots of priorities")
struct SnapshotTests {
  @Test("one priority per line, behind what concerns them all")
  func lines() throws {
    var desk = try Desk()
    for line in ["propose Migrate the CRM value 8 size 3", "freeze", "propose Hire a clerk", "review start", "undo"] {
      try desk.say(line)
    }
    #expect(
      String(decoding: desk.state.snapshot(), as: UTF8.self) == #"""
        [
        {"meetings":{"freeze":{"mark":{"at":"2026-03-26T09:15:00.000Z","by":{"id":"slack:T1:U3","name":"léa"}},"places":[{"number":1,"stage":"scored"}]},"nextReview":2,"requeued":[],"reviews":[{"agenda":[],"decisions":[],"nudges":0,"number":1,"opened":{"at":"2026-03-26T09:15:00.000Z","by":{"id":"slack:T1:U3","name":"léa"}},"room":{"channel":"C1","platform":"slack","team":"T1"},"step":1,"stepped":{"at":"2026-03-26T09:15:00.000Z","by":{"id":"slack:T1:U3","name":"léa"}}}],"rounds":0},"next":3,"pins":0,"undo":[{"at":"2026-03-26T09:15:00.000Z","by":"slack:T1:U3","command":"review","entry":0,"record":0,"revision":1}]},
        {"facts":{"proposed":{"at":"2026-03-26T09:15:00.000Z","by":{"id":"slack:T1:U3","name":"léa"}},"revision":1,"score":{"figures":{"size":"3.0","value":"8.0"},"method":"wsjf"},"source":{"channel":"C1","platform":"slack","team":"T1"},"title":"Migrate the CRM"},"history":[{"kind":"priority.proposed","mark":{"at":"2026-03-26T09:15:00.000Z","by":{"id":"slack:T1:U3","name":"léa"}},"room":{"channel":"C1","platform":"slack","team":"T1"},"score":{"figures":{"size":"3.0","value":"8.0"},"method":"wsjf"},"title":"Migrate the CRM"}],"number":1},
        {"facts":{"proposed":{"at":"2026-03-26T09:15:00.000Z","by":{"id":"slack:T1:U3","name":"léa"}},"revision":1,"source":{"channel":"C1","platform":"slack","team":"T1"},"title":"Hire a clerk"},"history":[{"kind":"priority.proposed","mark":{"at":"2026-03-26T09:15:00.000Z","by":{"id":"slack:T1:U3","name":"léa"}},"room":{"channel":"C1","platform":"slack","team":"T1"},"title":"Hire a clerk"}],"number":2}
        ]

        """#)
  }

  @Test(
    "a damaged one is reported with its line",
    arguments: [
      ("", "priorities snapshot: it has no end"),
      ("[\n{}\n]\n", "priorities snapshot, line 2: head: next is missing or wrong"),
    ])
  func damage(text: String, problem: String) {
    let fault = #expect(throws: Fault.self) { _ = try Priorities(snapshot: Array(text.utf8)) }
    #expect(fault?.description == problem)
  }

  @Test("one that is there twice is reported")
  func twice() throws {
    var desk = try Desk()
    try desk.say("propose Migrate the CRM")
    var lines = String(decoding: desk.state.snapshot(), as: UTF8.self).split(separator: "\n").map(String.init)
    lines.insert(lines[2] + ",", at: 2)
    let text = lines.joined(separator: "\n")
    let fault = #expect(throws: Fault.self) { _ = try Priorities(snapshot: Array(text.utf8)) }
    #expect(fault?.description == "priorities snapshot, line 4: PRI-1 is there twice")
  }
}
