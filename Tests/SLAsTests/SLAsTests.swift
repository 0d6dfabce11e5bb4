import BusinessTime
import Kernel
import SLAs
import TestKit
import Testing

@Suite("What is kept of promises")
struct SLAsTests {
  private let events: [SLAEvent] = {
    let at = Timestamp("2026-03-26T09:15:00.000Z") ?? .distantFuture
    let match = Match(.request, levels: [1, 2], area: "paie", customer: "Acme « SA »", from: "support", to: "compta")
    let terms = Terms(
      [.response: .duration(900), .resolution: .businessDays(2), .ownership: .duration(3600)], calendar: "24x7",
      pausedBy: [.client], reopening: .resume, warnings: [80], goal: 99)
    let clock = ClockID(ItemID("REQ", 7), .resolution, cycle: 3)
    return [
      .policyChanged(match, terms, from: at), .policyChanged(match, Terms([:]), from: at.adding(seconds: 60)),
      .policyChanged(Match(.incident, levels: [1]), Terms([.response: .duration(60)]), from: at),
      .warned(SentWarning(clock, percents: [50, 75], target: 2)),
      .warned(SentWarning(ClockID(ItemID("INC", 1), .update, cycle: 12), percents: [100], target: 1)),
    ]
  }()

  @Test("events are read back as they were written")
  func eventsAreReadBack() throws {
    for event in events {
      let data = try JSONReader.read(event.data.bytes)
      #expect(try SLAEvent(kind: event.kind, version: event.version, data: data) == event)
    }
    #expect(try SLAEvent(kind: "sla.unheard-of", version: 1, data: .object([])) == nil)
    #expect(throws: MalformedEvent.self) { try SLAEvent(kind: "sla.warned", version: 1, data: .object([])) }
  }

  @Test("a snapshot is read back to the same state")
  func snapshot() throws {
    var slas = SLAs()
    for event in events { slas.apply(event) }
    let restored = try SLAs(snapshot: slas.snapshot.map { try JSONReader.read($0.bytes) })
    #expect(restored == slas)
    #expect(try SLAs(snapshot: SLAs().snapshot) == SLAs())
    #expect(throws: Fault.self) { try SLAs(snapshot: [.object([])]) }
  }
}
