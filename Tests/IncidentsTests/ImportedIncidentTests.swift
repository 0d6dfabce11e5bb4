import Incidents
import Kernel
import Testing

/// Incidents that another system had.
struct ImportedIncidentTests {
  private static let closed = IncidentEvent.Imported(
    origin: Origin(source: "servicenow", id: "INC0000045"), title: "Category 55 · Symptom 72", severity: .sev3,
    area: "pay", lead: "Resolver 6", declarer: "Opened by 8",
    clocks: [.declared: at("2016-02-29T01:16"), .resolved: at("2016-02-29T11:29"), .closed: at("2016-03-05T12:00")],
    resolution: "code 5")
  private static let open = IncidentEvent.Imported(
    origin: Origin(source: "servicenow", id: "INC0000101"), title: "still broken", severity: .sev2,
    clocks: [.declared: at("2026-03-25T08:00"), .acknowledged: at("2026-03-25T08:10")])

  private static func at(_ minute: String) -> Timestamp {
    Timestamp(minute + ":00.000Z") ?? .distantFuture
  }

  private static func desk(_ imported: [IncidentEvent.Imported]) throws -> Desk {
    var desk = try Desk()
    for (index, imported) in imported.enumerated() {
      let event = IncidentEvent(incident: index + 1, byName: imported.origin.source, change: .imported(imported))
      try desk.record(event, by: PersonID("railhead"))
    }
    return desk
  }

  @Test func oneEventCarriesEverything() throws {
    let event = try #require(Self.desk([Self.closed]).events.first?.event)
    #expect(event.kind == "incident.imported")
    #expect(event.version == 1)
    let text = [
      #"{"area":"pay","byName":"servicenow","clocks":{"closed":"2016-03-05T12:00:00.000Z","#,
      #""declared":"2016-02-29T01:16:00.000Z","resolved":"2016-02-29T11:29:00.000Z"},"declarer":"Opened by 8","#,
      #""how":"code 5","incident":1,"lead":"Resolver 6","origin":{"id":"INC0000045","source":"servicenow"},"#,
      #""severity":3,"title":"Category 55 · Symptom 72"}"#,
    ]
    #expect(event.data.text == text.joined())
  }

  @Test func theTimelineSaysWhereItCameFrom() throws {
    var desk = try Self.desk([Self.closed])
    let english = try desk.say("timeline INC-1")
    #expect(
      english == """
        INC-1 “Category 55 · Symptom 72”, timeline (Europe/Paris):
        Thu 26 Mar 2026 10:15 imported from servicenow INC0000045: declared Mon 29 Feb 2016 02:16, \
        resolved Mon 29 Feb 2016 12:29, closed Sat 5 Mar 2016 13:00
        """)
    let french = try desk.say("chronologie INC-1", as: .lea)
    #expect(
      french == """
        INC-1 « Category 55 · Symptom 72 », chronologie (Europe/Paris) :
        jeu. 26 mars 2026 10:15 importé de servicenow INC0000045 : déclaré lun. 29 févr. 2016 02:16, \
        résolu lun. 29 févr. 2016 12:29, clos sam. 5 mars 2016 13:00
        """)
  }

  @Test func showsItsClocksAsTyped() throws {
    var desk = try Self.desk([Self.closed])
    #expect(
      try desk.say("show INC-1") == """
        INC-1 sev3 closed “Category 55 · Symptom 72”
        #pay · led by @Resolver 6 · declared by @Opened by 8
        Clocks (Europe/Paris):
        – declared Mon 29 Feb 2016 02:16, typed, @servicenow
        – resolved Mon 29 Feb 2016 12:29, typed, @servicenow
        – closed Sat 5 Mar 2016 13:00, typed, @servicenow
        Resolved: code 5
        1 entry in the timeline: /inc timeline INC-1
        """)
  }

  @Test func whatIsOverIsChosenByNoCommand() throws {
    var desk = try Self.desk([Self.closed])
    let answer = try desk.say("resolve restarted")
    #expect(answer.hasPrefix("No incident is open"))
    #expect(desk.lastEventCount == 0)
  }

  @Test func whatIsOpenGoesOnHere() throws {
    var desk = try Self.desk([Self.closed, Self.open])
    try desk.say("resolve restarted")
    #expect(desk.events.last?.event.kind == "incident.resolved")
    #expect(desk.events.last?.event.incident == 2)
    #expect(desk.state == desk.replayed)
  }

  @Test func nothingOfItCanBeTakenBack() throws {
    var desk = try Self.desk([Self.open])
    #expect(try desk.say("undo").contains("You did nothing"))
  }

  @Test func newOnesAreNotComparedWithHistory() throws {
    var desk = try Self.desk([Self.closed])
    let answer = try desk.say("checkout is down sev1 #pay")
    #expect(answer.hasPrefix("/inc declare: INC-2 is declared"))
    #expect(!answer.contains("Perhaps the same"))
  }

  @Test func aSnapshotKeepsIt() throws {
    let state = try Self.desk([Self.closed, Self.open]).state
    let restored = try Incidents(snapshot: state.snapshot())
    #expect(restored == state)
    #expect(restored[Self.open.origin]?.number == 2)
    #expect(restored[Origin(source: "servicenow", id: "INC1")] == nil)
    #expect(restored[Origin(source: "statuspage", id: "INC0000045")] == nil)
  }

  @Test func theSameOneIsKnownWhateverWasDoneSince() throws {
    var desk = try Self.desk([Self.closed, Self.open])
    try desk.say("note INC-1 looked at it again")
    try desk.say("resolve INC-2 restarted")
    var changed = Self.open
    changed.clocks[.resolved] = Self.at("2026-03-25T09:00")
    #expect(desk.state[1]?.isImport(of: Self.closed) == true)
    #expect(desk.state[2]?.isImport(of: Self.open) == true)
    #expect(desk.state[2]?.isImport(of: changed) == false)
  }

  @Test func twiceIsAFault() throws {
    var desk = try Self.desk([Self.closed])
    #expect(throws: Fault.self) {
      try desk.record(
        IncidentEvent(incident: 2, byName: "x", change: .imported(Self.closed)), by: PersonID("railhead"))
    }
  }

  @Test func exportHasTheExternalKey() throws {
    let desk = try Self.desk([Self.closed])
    #expect(String(decoding: desk.state.export(), as: UTF8.self).contains(#""externalKey":"servicenow:INC0000045""#))
    #expect(
      String(decoding: desk.state.exportTable(), as: UTF8.self).contains(#""","","servicenow:INC0000045","""#))
  }
}
