import HashTreeCollections
import Kernel
import Requests
import Testing

/// Requests that another system had.
struct ImportedRequestTests {
  private static let done = RequestEvent.Imported(
    origin: Origin(source: "servicenow", id: "INC0000047"), title: "Category 40 · Symptom 471", priority: .p3,
    from: "callers", asker: "Caller 2403", customer: "Acme", asked: at("2016-02-29T04:40"),
    holdings: [
      .init(team: "Group 70", person: "Resolver 89", since: at("2016-02-29T04:40")),
      .init(team: "Group 24", person: "Resolver 31", since: at("2016-02-29T05:30")),
    ], acknowledged: at("2016-02-29T05:30"),
    pauses: [
      .init(
        kind: .client, why: "Awaiting User Info", began: at("2016-03-01T09:14"), resumed: at("2016-03-01T09:20"))
    ], end: .init(kind: .done, text: "code 5", at: at("2016-03-01T09:52")))

  private static func at(_ minute: String) -> Timestamp {
    Timestamp(minute + ":00.000Z") ?? .distantFuture
  }

  private static func desk(_ imported: RequestEvent.Imported) throws -> Desk {
    var desk = try Desk()
    try desk.record(
      RequestEvent(request: 1, byName: imported.origin.source, change: .imported(imported)), by: PersonID("railhead"))
    return desk
  }

  private static var open: RequestEvent.Imported {
    var open = done
    open.end = nil
    return open
  }

  @Test func oneEventCarriesEverything() throws {
    let event = try #require(Self.desk(Self.done).events.first?.event)
    #expect(event.kind == "request.imported")
    #expect(event.version == 1)
    let text = [
      #"{"acknowledged":"2016-02-29T05:30:00.000Z","asked":"2016-02-29T04:40:00.000Z","asker":"Caller 2403","#,
      #""byName":"servicenow","customer":"Acme","end":{"at":"2016-03-01T09:52:00.000Z","kind":"done","text":"code 5"},"#,
      #""from":"callers","holdings":[{"person":"Resolver 89","since":"2016-02-29T04:40:00.000Z","team":"Group 70"},"#,
      #"{"person":"Resolver 31","since":"2016-02-29T05:30:00.000Z","team":"Group 24"}],"#,
      #""origin":{"id":"INC0000047","source":"servicenow"},"pauses":[{"began":"2016-03-01T09:14:00.000Z","#,
      #""for":"client","resumed":"2016-03-01T09:20:00.000Z","why":"Awaiting User Info"}],"priority":3,"request":1,"#,
      #""title":"Category 40 · Symptom 471"}"#,
    ]
    #expect(event.data.text == text.joined())
  }

  @Test func showTellsItsWholeStory() throws {
    var desk = try Self.desk(Self.done)
    #expect(
      try desk.say("show REQ-1") == """
        REQ-1 P3 done “Category 40 · Symptom 471”
        @callers → @Group 24 · @Resolver 31 · client Acme
        What happened (Europe/Paris):
        – imported from servicenow INC0000047
        – Mon 29 Feb 2016 05:40 asked · @servicenow
        – Mon 29 Feb 2016 06:30 acknowledged · @servicenow
        – Mon 29 Feb 2016 06:30 @Group 70 → @Group 24 · @servicenow
        – Tue 1 Mar 2016 10:14 waits for the client: Awaiting User Info · @servicenow
        – Tue 1 Mar 2016 10:20 goes on · @servicenow
        – Tue 1 Mar 2016 10:52 done: code 5 · @servicenow
        """)
    #expect(try desk.say("show REQ-1", as: .lea).contains("\n– importé de servicenow INC0000047\n"))
  }

  @Test func whatIsOverIsChosenByNoCommand() throws {
    var desk = try Self.desk(Self.done)
    try desk.say("done sent")
    #expect(desk.lastEventCount == 0)
    #expect(desk.state.open == [])
  }

  @Test func whatIsOpenGoesOnHere() throws {
    var desk = try Self.desk(Self.open)
    try desk.say("done sent")
    #expect(desk.events.last?.event.kind == "request.done")
    // Nowhere else: what stands for the other system is no room to post to.
    #expect(desk.posted.map { $0.prefix(12) } == ["here: card R", "thread REQ-1"])
    #expect(desk.state == desk.replayed)
  }

  @Test func aSnapshotKeepsIt() throws {
    let state = try Self.desk(Self.open).state
    let restored = try Requests(snapshot: state.snapshot())
    #expect(restored == state)
    #expect(restored[Self.open.origin]?.isImport(of: Self.open) == true)
    #expect(restored[Self.open.origin]?.isImport(of: Self.done) == false)
  }

  @Test func twiceIsAFault() throws {
    var desk = try Self.desk(Self.done)
    #expect(throws: Fault.self) {
      try desk.record(RequestEvent(request: 2, byName: "x", change: .imported(Self.done)), by: PersonID("railhead"))
    }
  }
}
