import Bot
import Foundation
import HashTreeCollections
import Imports
import Incidents
import Kernel
import Operations
import Requests
import TestKit
import Testing

/// The real files that live beside the package.
@Suite(.enabled(if: SharedData.isThere, "the shared data is not beside the package"))
struct SharedHistoryTests {
  private static let log = "servicenow/incident_event_log.csv"
  private static let resaved = "servicenow/incident_event_log.resaved.csv"
  private static let page = "github-status/incidents.jsonl"

  @Test func theEventLogAndItsResavedCopyAreTheSameIncidents() throws {
    var run = HistoryImport()
    #expect(
      try run.run(Self.log, .shipped("servicenow.yaml")) == """
        lines read     198
        imported       32  (INC-1 to INC-32)
          from 2016-02-29 to 2016-02-29
        already there  0
        differ         0
        rejected       0
        """)
    #expect(
      try run.run(Self.resaved, .shipped("servicenow-resaved.yaml")) == """
        lines read     2499
        imported       346  (INC-33 to INC-378)
          from 2016-02-29 to 2016-03-01
          1 without acknowledged, which contradicts another clock
        already there  32
        differ         0
        rejected       0
        """)
    let records = run.journal.records.count
    #expect(try run.run(Self.resaved, .shipped("servicenow-resaved.yaml")).contains("already there  378\n"))
    #expect(run.journal.records.count == records)
    for state in try run.restarted() { #expect(state.incidents == run.state.incidents) }
    // Fifteen were closed without ever having been resolved.
    let incidents = run.state.incidents.byNumber.values.map(\.facts)
    #expect(incidents.count { $0.clocks[.resolved] == nil } == 15)
    #expect(incidents.allSatisfy { $0.phase == .closed && $0.clocks[.impactStart] == nil })
    #expect(run.state.incidents.openCount == 0)
  }

  @Test func oneIncidentOfTheLogAsAWhole() throws {
    var run = HistoryImport()
    _ = try run.run(Self.log, .shipped("servicenow.yaml"))
    let incident = try #require(run.state.incidents[Origin(source: "servicenow", id: "INC0000047")])
    #expect(
      incident.isImport(
        of: IncidentEvent.Imported(
          origin: Origin(source: "servicenow", id: "INC0000047"), title: "Category 40 · Symptom 471", severity: .sev3,
          area: "category-40", lead: "Resolver 89", declarer: "Opened by  397",
          clocks: [
            .declared: at("2016-02-29T04:40"), .acknowledged: at("2016-02-29T05:30"),
            .resolved: at("2016-03-01T09:52"), .closed: at("2016-03-06T10:00"),
          ], resolution: "code 5")))
  }

  @Test func theEventLogAsRequests() throws {
    var run = HistoryImport()
    #expect(
      try run.run(Self.log, .shipped("servicenow-requests.yaml", kind: .requests)) == """
        lines read     198
        imported       32  (REQ-1 to REQ-32)
          from 2016-02-29 to 2016-02-29
        already there  0
        differ         0
        rejected       0
        """)
    #expect(run.state.requests.open == [])
    let facts = run.state.requests.numbers.compactMap { run.state.requests[$0]?.facts }
    #expect(facts.count { $0.cycle?.pauses.isEmpty == false } == 8)
    #expect(facts.count { $0.holdings.count > 1 } == 17)
    for state in try run.restarted() { #expect(state.requests == run.state.requests) }
  }

  @Test func thePublicHistory() throws {
    var run = HistoryImport()
    let mapping = try Mapping.shipped("statuspage.yaml")
    #expect(
      try run.run(Self.page, mapping) == """
        lines read     399
        imported       389  (INC-1 to INC-389)
          from 2022-03-26 to 2024-12-20
          2 without mitigated, which contradicts another clock
        already there  0
        differ         0
        left out       10  (by the mapping)
        rejected       0
        """)
    #expect(
      try run.run(Self.page, mapping) == """
        lines read     399
        imported       0
        already there  389
        differ         0
        left out       10  (by the mapping)
        rejected       0
        """)
    for state in try run.restarted() { #expect(state.incidents == run.state.incidents) }
    let facts = run.state.incidents.byNumber.values.map(\.facts)
    #expect(facts.count { $0.impact(until: .distantFuture) == 0 } == 4)
    #expect(Set(facts.map(\.title)).count < facts.count)
    #expect(facts.count { $0.clocks[.impactStart]?.at != $0.clocks[.declared]?.at } == 24)
    #expect(facts.allSatisfy { $0.phase == .closed })
  }
}
