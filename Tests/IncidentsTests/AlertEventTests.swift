import Incidents
import Kernel
import Testing

/// The shapes of what alerts did, which are in journals for ever.
struct AlertEventTests {
  @Test func areWrittenWithReadableKeys() throws {
    var desk = try Desk()
    try desk.hear(.firing(2))
    try desk.hear(.firing(3))
    try desk.hear(.firing(3, severity: 1))
    try desk.hear(.resolved(at: Desk.start))
    try desk.hear(.firing(1))
    try desk.say("cancel INC-1 maintenance")
    try desk.hear(.resolved())
    let lines = desk.events.map { "\($0.event.kind) \($0.event.data.text)" }
    #expect(
      lines == [
        #"incident.declared {"alert":{"firing":2,"key":{"id":"latency","source":"alertmanager"},"#
          + #""text":"p99 is above 2 s","url":"http://prometheus/graph"},"area":"checkout","byName":"alertmanager","#
          + #""incident":1,"room":{"channel":"CALERTS","platform":"slack","team":"T1"},"severity":2,"#
          + #""since":"2026-03-26T09:05:00.000Z","title":"Checkout is slow"}"#,
        #"incident.alert-changed {"byName":"alertmanager","firing":3,"incident":1}"#,
        #"incident.alert-changed {"byName":"alertmanager","firing":3,"incident":1,"severity":1}"#,
        #"incident.alert-resolved {"at":"2026-03-26T09:15:00.000Z","byName":"alertmanager","how":"alert resolved","#
          + #""incident":1}"#,
        #"incident.alert-reopened {"byName":"alertmanager","firing":1,"flap":1,"incident":1,"#
          + #""severity":2,"why":"the alert fires again"}"#,
        #"incident.cancelled {"byName":"ana","incident":1,"why":"maintenance"}"#,
        #"incident.alert-ended {"byName":"alertmanager","incident":1}"#,
      ])
    #expect(desk.state == desk.replayed)
    let restored = try Incidents(snapshot: desk.state.snapshot())
    #expect(restored == desk.state)
    #expect(restored.newest(of: Origin(source: "alertmanager", id: "latency"))?.number == 1)
  }

  @Test(arguments: [
    ("incident.alert-changed", #"{"byName":"a","incident":1}"#, "incident.alert-changed: firing is missing or wrong"),
    (
      "incident.alert-changed", #"{"byName":"a","firing":1,"incident":1,"severity":7}"#,
      "incident.alert-changed: severity is missing or wrong"
    ),
    ("incident.alert-resolved", #"{"byName":"a","incident":1}"#, "incident.alert-resolved: how is missing or wrong"),
    (
      "incident.declared",
      #"{"alert":{"firing":1},"byName":"a","incident":1,"room":{"channel":"C","platform":"p","team":"T"},"#
        + #""severity":1,"title":"x"}"#,
      "alert: key is missing or wrong"
    ),
  ])
  func aMalformedOneIsReported(kind: String, text: String, problem: String) throws {
    let data = try JSONReader.read(Array(text.utf8))
    let error = #expect(throws: MalformedEvent.self) { try IncidentEvent(kind: kind, version: 1, data: data) }
    #expect(error?.description == problem)
  }
}
