import Kernel
import Requests
import Testing

/// A snapshot is one request per line; one that is damaged is named, never guessed.
struct SnapshotTests {
  @Test func oneRequestPerLine() throws {
    var desk = try Desk()
    try desk.say("@finance invoice 4711 is missing")
    try desk.say("@legal contract of \"Été SA\" P1 from support")
    desk.wait(minutes: 10)
    try desk.say("done REQ-1 sent", as: .bob)
    let lines = String(decoding: desk.state.snapshot(), as: UTF8.self).split(separator: "\n")
    #expect(lines.count == 5)
    #expect(lines[0] == "[")
    #expect(lines[1].hasPrefix(#"{"next":3,"undo":[{"#))
    let first = #"""
      {"facts":{"asker":{"id":"slack:T1:U1","name":"ana"},\#
      "channel":{"channel":"C9","platform":"slack","team":"T1"},\#
      "cycles":[{"acknowledged":{"at":"2026-03-26T09:25:00.000Z","by":{"id":"slack:T1:U2","name":"bob"}},\#
      "began":{"at":"2026-03-26T09:15:00.000Z","by":{"id":"slack:T1:U1","name":"ana"}},\#
      "end":{"kind":"done","mark":{"at":"2026-03-26T09:25:00.000Z","by":{"id":"slack:T1:U2","name":"bob"}},\#
      "text":"sent"}}],"from":"support",\#
      "holdings":[{"since":{"at":"2026-03-26T09:15:00.000Z","by":{"id":"slack:T1:U1","name":"ana"}},"team":"Finance"}],\#
      "priorities":[{"priority":3,"since":{"at":"2026-03-26T09:15:00.000Z","by":{"id":"slack:T1:U1","name":"ana"}}}],\#
      "revision":2,"room":{"channel":"C1","platform":"slack","team":"T1"},"title":"invoice 4711 is missing"},\#
      "number":1},
      """#
    #expect(lines[2] == first)
    #expect(lines[3].hasSuffix(#""number":2}"#))
    #expect(lines[4] == "]")
    #expect(try Requests(snapshot: desk.state.snapshot()) == desk.state)
  }

  @Test(arguments: [
    ("", "requests snapshot: it has no end"),
    ("{}\n", "requests snapshot, line 1: expected ["),
    ("[\n{\"next\":1,\"undo\":[]}\n", "requests snapshot: it has no end"),
    ("[\n{\"next\":1,\"undo\":[]}\n]\n]\n", "requests snapshot, line 4: text after the end"),
    ("[\n{\"undo\":[]}\n]\n", "requests snapshot, line 2: head: next is missing or wrong"),
    ("[\n{\"next\":1,\"undo\":[]},\n{}\n]\n", "requests snapshot, line 3: request: number is missing or wrong"),
    (
      "[\n{\"next\":1,\"undo\":[]},\n{\"facts\":{},\"number\":1}\n]\n",
      "requests snapshot, line 3: facts: title is missing or wrong"
    ),
  ])
  func aDamagedSnapshotIsReported(text: String, problem: String) {
    let fault = #expect(throws: Fault.self) { _ = try Requests(snapshot: Array(text.utf8)) }
    #expect(fault?.description == problem)
  }

  @Test func aRequestThatIsThereTwiceIsReported() throws {
    var desk = try Desk()
    try desk.say("@finance invoice 4711 is missing")
    var lines = String(decoding: desk.state.snapshot(), as: UTF8.self).split(separator: "\n").map(String.init)
    lines.insert(lines[2] + ",", at: 2)
    let text = lines.joined(separator: "\n")
    let fault = #expect(throws: Fault.self) { _ = try Requests(snapshot: Array(text.utf8)) }
    #expect(fault?.description == "requests snapshot, line 4: REQ-1 is there twice")
  }
}
