import Kernel
import SLAs
import Testing

struct LedgerTests {
  @Test func aVerdictComesBackWhole() {
    let clocks = [
      JudgedClock.some(1),
      .some(2, .ownership, cycle: 3, client: "Été SA", holder: "léa", outcome: .breached),
      .some(3, kind: "INC", from: nil, to: nil, due: nil, outcome: .excluded),
    ]
    var ledger = Ledger()
    for clock in clocks { ledger.append(clock) }
    #expect(ledger.count == 3)
    #expect(ledger.rows() == clocks)
  }

  @Test func aListingIsByLabelsDaysAndOutcomes() {
    var ledger = Ledger()
    for number in 1...600 {
      ledger.append(
        .some(
          number, to: number % 2 == 0 ? "finance" : "legal", day: number % 28,
          outcome: number % 3 == 0 ? .breached : .met))
    }
    let rows = ledger.rows(
      where: LedgerFilter(to: ["finance"]), due: .march(5, 7), outcomes: [.breached])
    // Even, a multiple of three, and 5 or 6 more than a multiple of 28.
    #expect(rows.map(\.id.record.number) == [6, 90, 174, 258, 342, 426, 510, 594])
    #expect(ledger.rows(where: LedgerFilter(to: ["sales"])).isEmpty)
  }

  @Test func aCopyKeepsWhatItHad() {
    var ledger = Ledger()
    for number in 1...300 { ledger.append(.some(number)) }
    let copy = ledger
    let rows = copy.rows()
    for number in 301...700 { ledger.append(.some(number, to: "sales")) }
    ledger.remove(ClockID(ItemID("REQ", 5), .response))
    ledger.remove(ClockID(ItemID("REQ", 299), .response))
    #expect(ledger.count == 698)
    #expect(copy.count == 300)
    #expect(copy.rows() == rows)
    #expect(copy.tally(in: [.march(1, 31)]) == [.all: [Tally(met: 300)]])
  }

  @Test func onlyTheLastVerdictOnAClockIsTakenBack() {
    var ledger = Ledger()
    ledger.append(.some(7, outcome: .breached))
    for number in 10...600 { ledger.append(.some(number)) }
    ledger.append(.some(7, outcome: .met))
    let id = ClockID(ItemID("REQ", 7), .response)
    var halfway = ledger
    halfway.remove(id)
    #expect(halfway.rows(outcomes: [.breached]).map(\.id) == [id])
    let removed = [id, id, id].map { ledger.remove($0) }
    #expect(removed == [true, true, false])
    let others = [
      ClockID(ItemID("INC", 10), .response), ClockID(ItemID("REQ", 10), .response, cycle: 2),
      ClockID(ItemID("REQ", 10), .resolution),
    ]
    #expect(others.map { ledger.remove($0) } == [false, false, false])
    #expect(ledger.count == 591)
  }

  @Test func ledgersWithTheSameRowsAreEqual() {
    let (a, b) = (JudgedClock.some(1, to: "legal"), JudgedClock.some(2, to: "finance"))
    var (one, other) = (Ledger(), Ledger())
    for clock in [a, b] { one.append(clock) }
    for clock in [b, a, b] { other.append(clock) }
    #expect(one != other)
    other = Ledger()
    for clock in [b, a, b] { other.append(clock) }
    one.remove(a.id)
    other.remove(b.id)
    other.remove(a.id)
    #expect(one == other)
  }
}
