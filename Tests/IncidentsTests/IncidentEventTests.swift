import Incidents
import Kernel
import Testing

/// The shapes that are in journals for ever.
struct IncidentEventTests {
  private static func lines(_ said: [String]) throws -> [String] {
    var desk = try Desk()
    for line in said { try desk.say(line) }
    return desk.events.map { "\($0.event.kind) \($0.event.data.text)" }
  }

  private static func problem(_ kind: String, _ version: Int, _ data: JSON) -> String? {
    do {
      _ = try IncidentEvent(kind: kind, version: version, data: data)
      return nil
    } catch {
      return error.description
    }
  }

  @Test func areWrittenWithReadableKeys() throws {
    let lines = try Self.lines([
      "checkout is down sev1 <@U3|léa> #pay since 9:50", "note rolled back at 10:05", "ack at 10:15", "lead me",
      "sev 2",
      "update half next 30m", "update all next never", "mitigate moved", "resolve done at 10:15", "close",
      "reopen INC-1 again",
      "close anyway", "reopen INC-1 once more", "cancel duplicate",
    ])
    #expect(
      lines == [
        #"incident.declared {"area":"pay","byName":"ana","incident":1,"lead":{"id":"slack:T1:U3","name":"léa"},"#
          + #""room":{"channel":"C1","platform":"slack","team":"T1"},"severity":1,"since":"2026-03-26T08:50:00.000Z","#
          + #""title":"checkout is down"}"#,
        #"incident.noted {"at":"2026-03-26T09:05:00.000Z","byName":"ana","incident":1,"text":"rolled back"}"#,
        #"incident.acknowledged {"at":"2026-03-26T09:15:00.000Z","byName":"ana","incident":1}"#,
        #"incident.lead-changed {"byName":"ana","incident":1,"lead":{"id":"slack:T1:U1","name":"ana"}}"#,
        #"incident.severity-changed {"byName":"ana","from":1,"incident":1,"severity":2}"#,
        #"incident.updated {"byName":"ana","incident":1,"next":"2026-03-26T09:45:00.000Z","text":"half"}"#,
        #"incident.updated {"byName":"ana","incident":1,"next":"never","text":"all"}"#,
        #"incident.mitigated {"byName":"ana","incident":1,"text":"moved"}"#,
        #"incident.resolved {"at":"2026-03-26T09:15:00.000Z","byName":"ana","how":"done","incident":1}"#,
        #"incident.closed {"byName":"ana","incident":1}"#,
        #"incident.reopened {"byName":"ana","incident":1,"why":"again"}"#,
        #"incident.closed {"byName":"ana","incident":1,"unresolved":true}"#,
        #"incident.reopened {"byName":"ana","incident":1,"why":"once more"}"#,
        #"incident.cancelled {"byName":"ana","incident":1,"why":"duplicate"}"#,
      ])
  }

  @Test func relationsAreWrittenWithReadableKeys() throws {
    let lines = try Self.lines([
      "checkout is very slow sev1", "customers cannot pay since 9:50", "nobody can log in today", "link INC-2 INC-1",
      "cause INC-2 expired certificate", "merge INC-2 into INC-1", "dup INC-3 of INC-1", "resolve INC-1 renewed",
      "checkout is slow again", "recurs INC-4 of INC-1",
    ])
    #expect(
      lines.filter { !$0.contains("declared ") && !$0.contains("resolved ") } == [
        #"incident.linked {"byName":"ana","incident":2,"to":1}"#,
        #"incident.cause-named {"byName":"ana","incident":2,"text":"expired certificate"}"#,
        #"incident.absorbed {"byName":"ana","from":2,"impactStart":["2026-03-26T08:50:00.000Z","typed","ana","#
          + #""slack:T1:U1","2026-03-26T09:15:00.000Z"],"incident":1}"#,
        #"incident.merged {"byName":"ana","incident":2,"into":1}"#,
        #"incident.duplicate {"byName":"ana","incident":3,"of":1}"#,
        #"incident.recurred {"byName":"ana","incident":4,"of":1}"#,
      ])
  }

  @Test func anUndoneCommandCarriesWhatIsTrueAgain() throws {
    let undone = [
      #"incident.undone {"byName":"ana","command":"ack","entry":1,"facts":{"clocks":{"#,
      #""declared":["2026-03-26T09:15:00.000Z","derived","ana","slack:T1:U1"],"#,
      #""detected":["2026-03-26T09:15:00.000Z","default","ana","slack:T1:U1"],"#,
      #""impactStart":["2026-03-26T09:15:00.000Z","default","ana","slack:T1:U1"]},"#,
      #""declarer":{"id":"slack:T1:U1","name":"ana"},"phase":"declared","revision":1,"#,
      #""room":{"channel":"C1","platform":"slack","team":"T1"},"severity":1,"title":"checkout is down"},"incident":1}"#,
    ]
    #expect(try Self.lines(["checkout is down sev1", "ack", "undo"]).last == undone.joined())
  }

  @Test(arguments: [
    ("incident.declared", #"{"byName":"ana","incident":1}"#, "incident.declared: title is missing or wrong"),
    ("incident.noted", #"{"byName":"ana","text":"x"}"#, "incident.noted: incident is missing or wrong"),
    (
      "incident.noted", #"{"at":"10:05","byName":"a","incident":1,"text":"x"}"#,
      "incident.noted: at is missing or wrong"
    ),
    ("incident.severity-changed", #"{"from":9,"severity":1}"#, "incident.severity-changed: from is missing or wrong"),
    ("incident.acknowledged", #"[]"#, "incident.acknowledged: incident is missing or wrong"),
    ("incident.undone", #"{"command":"ack","entry":1,"facts":{}}"#, "facts: phase is missing or wrong"),
  ])
  func aMalformedOneIsReported(kind: String, text: String, problem: String) throws {
    let data = try JSONReader.read(Array(text.utf8))
    #expect(problem == Self.problem(kind, 1, data))
  }

  @Test func whatIsNewerIsReportedAndWhatIsNotOursIsLeft() throws {
    let data = try JSONReader.read(Array(#"{"byName":"ana","incident":1}"#.utf8))
    let newer = Self.problem("incident.closed", 2, data)
    #expect(newer == "incident.closed: version 2 is newer than 1")
    #expect(try IncidentEvent(kind: "sla.breached", version: 1, data: data) == nil)
    #expect(try IncidentEvent(kind: "incident.frozen", version: 1, data: data) == nil)
  }
}
