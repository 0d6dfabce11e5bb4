import Incidents
import Kernel
import Testing

struct SnapshotTests {
  private static func desk() throws -> Desk {
    var desk = try Desk()
    try desk.say("checkout is down sev1")
    try desk.say("note rolled back at 10:05")
    return desk
  }

  @Test func hasOneIncidentPerLine() throws {
    let text = String(decoding: try Self.desk().state.snapshot(), as: UTF8.self)
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
    #expect(lines.count == 5)
    #expect(lines[0] == "[")
    #expect(lines[1].hasPrefix(#"{"next":2,"nextAction":1,"undo":[{"at":"2026-03-26T09:15:00.000Z","before":{"#))
    let incident = [
      #"{"entries":2,"facts":{"clocks":{"declared":["2026-03-26T09:15:00.000Z","derived","ana","#,
      #""slack:T1:U1"],"detected":["2026-03-26T09:15:00.000Z","default","ana","slack:T1:U1"],"#,
      #""impactStart":["2026-03-26T09:15:00.000Z","default","ana","slack:T1:U1"]},"#,
      #""declarer":{"id":"slack:T1:U1","name":"ana"},"phase":"declared","revision":1,"#,
      #""room":{"channel":"C1","platform":"slack","team":"T1"},"severity":1,"title":"checkout is down"},"number":1,"#,
      #""timeline":[{"at":"2026-03-26T09:15:00.000Z","by":"slack:T1:U1","data":{"byName":"ana","incident":1,"#,
      #""room":{"channel":"C1","platform":"slack","team":"T1"},"severity":1,"title":"checkout is down"},"#,
      #""kind":"incident.declared","v":1},{"at":"2026-03-26T09:15:00.000Z","by":"slack:T1:U1","#,
      #""data":{"at":"2026-03-26T09:05:00.000Z","byName":"ana","incident":1,"text":"rolled back"},"#,
      #""kind":"incident.noted","v":1}]}"#,
    ]
    #expect(lines[2] == incident.joined())
    #expect(lines[3] == "]")
  }

  @Test func isReadableJSON() throws {
    let bytes = try Self.desk().state.snapshot().filter { $0 != UInt8(ascii: "\n") }
    #expect(try JSONReader.read(bytes).array?.count == 2)
  }

  @Test(arguments: [
    ("", "incidents snapshot: it has no end"),
    ("[\n", "incidents snapshot: it has no end"),
    ("{\n", "incidents snapshot, line 1: expected ["),
    ("[\n{\"undo\":[]}\n]\n", "incidents snapshot, line 2: head: next is missing or wrong"),
    ("[\n{\"next\":1,\"undo\":[]}\n]\nx\n", "incidents snapshot, line 4: text after the end"),
  ])
  func damageIsReportedWithItsLine(text: String, problem: String) {
    #expect(problem == fault(Array(text.utf8)))
  }

  @Test func noCutAndNoChangedLengthIsTakenForAWhole() throws {
    let whole = try Self.desk().state.snapshot()
    for length in 0..<(whole.count - 1) { #expect(fault(Array(whole.prefix(length))) != nil) }
    #expect(fault(Array(whole.dropLast())) == nil)
  }

  private func fault(_ bytes: [UInt8]) -> String? {
    do {
      _ = try Incidents(snapshot: bytes)
      return nil
    } catch {
      return error.description
    }
  }
}
