import Kernel
import SLAs
import Testing

struct LedgerEndTests {
  @Test func clocksOfAKindAreComparedAndNoOthers() {
    var ledger = Ledger()
    for clock in [
      JudgedClock.some(1), .some(2, outcome: .breached), .some(3, .resolution), .some(4, kind: "INC"),
      .some(5, policy: "P1"), .some(6, outcome: .excluded), .some(7),
    ] { ledger.append(clock) }
    ledger.remove(ClockID(ItemID("REQ", 7), .response))
    let response = ClockKind(prefix: "REQ", metric: .response, policy: "P3")
    let urgent = ClockKind(prefix: "REQ", metric: .response, policy: "P1")
    let unknown = ClockKind(prefix: "REQ", metric: .update, policy: "P3")
    #expect(
      ledger.ends(of: [response, urgent, unknown]) == [
        response: [ClockEnd(percent: 50, isMet: true), ClockEnd(percent: 50, isMet: false)],
        urgent: [ClockEnd(percent: 50, isMet: true)],
      ])
  }
}
