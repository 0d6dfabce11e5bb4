import Kernel
import Requests
import Testing

/// The shapes that are in journals for ever.
struct RequestEventTests {
  private static func problem(_ kind: String, _ version: Int, _ data: JSON) -> String? {
    do {
      _ = try RequestEvent(kind: kind, version: version, data: data)
      return nil
    } catch {
      return error.description
    }
  }

  @Test func areWrittenWithReadableKeys() throws {
    var desk = try Desk()
    for line in [
      "@finance invoice is missing P2 client Acme", "@legal check it", "ack REQ-1", "take REQ-1",
      "hand REQ-1 @legal a contract", "hand REQ-1 @finance", "wait REQ-1 client a form until fri",
      "wait REQ-2 internal a word", "resume REQ-1", "priority REQ-1 P1", "note REQ-1 called", "done REQ-1 sent",
      "reopen REQ-1 wrong", "cancel REQ-1 found",
    ] {
      try desk.say(line)
    }
    #expect(
      desk.events.map { "\($0.event.kind) \($0.event.data.text)" } == [
        #"request.asked {"byName":"ana","channel":{"channel":"C9","platform":"slack","team":"T1"},"customer":"Acme","#
          + #""from":"support","priority":2,"request":1,"room":{"channel":"C1","platform":"slack","team":"T1"},"#
          + #""title":"invoice is missing","to":"Finance"}"#,
        #"request.asked {"byName":"ana","from":"support","priority":3,"request":2,"#
          + #""room":{"channel":"C1","platform":"slack","team":"T1"},"title":"check it","to":"légal"}"#,
        #"request.acknowledged {"byName":"ana","request":1}"#,
        #"request.taken {"byName":"ana","person":{"id":"slack:T1:U1","name":"ana"},"request":1}"#,
        #"request.handed {"byName":"ana","from":"Finance","request":1,"to":"légal","why":"a contract"}"#,
        #"request.handed {"byName":"ana","from":"légal","request":1,"to":"Finance"}"#,
        #"request.waiting {"byName":"ana","for":"client","request":1,"until":"2026-03-26T23:00:00.000Z","why":"a form"}"#,
        #"request.waiting {"byName":"ana","for":"internal","request":2,"why":"a word"}"#,
        #"request.resumed {"byName":"ana","request":1}"#,
        #"request.priority-changed {"byName":"ana","from":2,"priority":1,"request":1}"#,
        #"request.noted {"byName":"ana","request":1,"text":"called"}"#,
        #"request.done {"byName":"ana","how":"sent","request":1}"#,
        #"request.reopened {"byName":"ana","request":1,"why":"wrong"}"#,
        #"request.cancelled {"byName":"ana","request":1,"why":"found"}"#,
      ])
    #expect(desk.events.allSatisfy { $0.event.version == 1 })
  }

  @Test func anUndoneCommandCarriesWhatIsTrueAgain() throws {
    var desk = try Desk()
    for line in ["@legal check it P2", "ack", "undo"] { try desk.say(line) }
    let mark = #"{"at":"2026-03-26T09:15:00.000Z","by":{"id":"slack:T1:U1","name":"ana"}}"#
    let undone = [
      #"{"byName":"ana","command":"ack","facts":{"asker":{"id":"slack:T1:U1","name":"ana"},"cycles":[{"began":"#, mark,
      #"}],"from":"support","holdings":[{"since":"#, mark, #","team":"légal"}],"priorities":[{"priority":2,"since":"#,
      mark, #"}],"revision":1,"room":{"channel":"C1","platform":"slack","team":"T1"},"title":"check it"},"request":1}"#,
    ]
    #expect(desk.events.last?.event.data.text == undone.joined())
  }

  @Test(arguments: [
    ("request.asked", #"{"byName":"ana","request":1}"#, "request.asked: title is missing or wrong"),
    ("request.waiting", #"{"for":"nobody","why":"x"}"#, "request.waiting: for is missing or wrong"),
    ("request.priority-changed", #"{"from":9}"#, "request.priority-changed: from is missing or wrong"),
    ("request.taken", #"{"person":{}}"#, "participant: name is missing or wrong"),
    ("request.acknowledged", #"[]"#, "request.acknowledged: request is missing or wrong"),
    ("request.undone", #"{"command":"ack","facts":{}}"#, "facts: title is missing or wrong"),
  ])
  func aMalformedOneIsReported(kind: String, text: String, problem: String) throws {
    let data = try JSONReader.read(Array(text.utf8))
    #expect(problem == Self.problem(kind, 1, data))
  }

  @Test func whatIsNewerIsReportedAndWhatIsNotOursIsLeft() throws {
    let data = try JSONReader.read(Array(#"{"byName":"ana","request":1}"#.utf8))
    #expect(Self.problem("request.resumed", 2, data) == "request.resumed: version 2 is newer than 1")
    #expect(try RequestEvent(kind: "request.frozen", version: 1, data: data) == nil)
    #expect(try RequestEvent(kind: "incident.noted", version: 1, data: data) == nil)
  }

  @Test func whatContradictsTheStateIsAFault() throws {
    var state = Requests()
    let event = RequestEvent(request: 7, byName: "ana", change: .resumed)
    let fault = #expect(throws: Fault.self) {
      try state.apply(event, at: Desk.start, by: PersonID("slack:T1:U1"))
    }
    #expect(fault?.description == "request.resumed for REQ-7, which was never asked")
    #expect(state == Requests())
  }
}
