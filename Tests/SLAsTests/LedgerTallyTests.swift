import Kernel
import SLAs
import Testing

struct LedgerTallyTests {
  private static let ledger: Ledger = {
    var ledger = Ledger()
    for clock in [
      JudgedClock.some(1, day: 2),
      .some(2, day: 2, outcome: .breached),
      .some(3, .resolution, level: 1, policy: "P1", client: "Acme", day: 9, outcome: .breached),
      .some(4, from: "legal", to: "support", day: 9, outcome: .excluded),
      .some(5, kind: "INC", level: 1, policy: "sev1", from: nil, to: nil, day: 31),
      .some(6, to: "legal", day: 40, outcome: .breached),
    ] { ledger.append(clock) }
    return ledger
  }()

  private static func id(_ number: Int, _ metric: Metric = .response) -> ClockID {
    ClockID(ItemID("REQ", number), metric)
  }

  @Test func pairsAreCountedByPeriod() {
    let tallies = Self.ledger.tally(by: .pair, in: [.march(1, 8), .march(8, 15)], breachedIDs: 5)
    #expect(
      tallies == [
        .pair(from: "support", to: "finance"): [
          Tally(met: 1, breached: 1, breachedIDs: [Self.id(2)]),
          Tally(breached: 1, breachedIDs: [Self.id(3, .resolution)]),
        ],
        .pair(from: "legal", to: "support"): [Tally(), Tally(excluded: 1)],
      ])
  }

  @Test(
    arguments: [
      (.none, [.all: Tally(met: 2, breached: 2, excluded: 1)]),
      (
        .team,
        [
          .team("finance"): Tally(met: 1, breached: 2), .team("support"): Tally(excluded: 1), .team(nil): Tally(met: 1),
        ]
      ),
      (
        .policy,
        [
          .policy("P1"): Tally(breached: 1), .policy("P3"): Tally(met: 1, breached: 1, excluded: 1),
          .policy("sev1"): Tally(met: 1),
        ]
      ),
      (.client, [.client("Acme"): Tally(breached: 1), .client(nil): Tally(met: 2, breached: 1, excluded: 1)]),
      (
        .level,
        [
          .level(1, kind: "REQ"): Tally(breached: 1), .level(1, kind: "INC"): Tally(met: 1),
          .level(3, kind: "REQ"): Tally(met: 1, breached: 1, excluded: 1),
        ]
      ),
    ] as [(LedgerGrouping, [LedgerGroup: Tally])])
  func everyGrouping(grouping: LedgerGrouping, expected: [LedgerGroup: Tally]) {
    #expect(Self.ledger.tally(by: grouping, in: [.march(1, 32)]) == expected.mapValues { [$0] })
  }

  @Test(arguments: [
    (LedgerFilter(kinds: ["INC"]), Tally(met: 1)),
    (LedgerFilter(metrics: [.resolution, .update]), Tally(breached: 1)),
    (LedgerFilter(levels: [1], policies: ["sev1", "P1"]), Tally(met: 1, breached: 1)),
    (LedgerFilter(from: ["support"]), Tally(met: 1, breached: 2)),
    (LedgerFilter(from: ["support"], clients: ["Acme"]), Tally(breached: 1)),
  ])
  func everyFilter(filter: LedgerFilter, expected: Tally) {
    #expect(Self.ledger.tally(in: [.march(1, 32)], where: filter) == [.all: [expected]])
  }

  @Test func allSpellingsOfANameAreOneLine() {
    var ledger = Ledger()
    for clock in [
      JudgedClock.some(1, to: "acme", client: "Été SA"), .some(2, client: "ÉTÉ sa"), .some(3, client: "ete SA"),
      .some(4, client: "Acme"), .some(5, client: "ACME"),
    ] { ledger.append(clock) }
    #expect(
      ledger.tally(by: .client, in: [.march(1, 32)]) == [
        .client("Été SA"): [Tally(met: 3)], .client("Acme"): [Tally(met: 2)],
      ])
    #expect(
      ledger.tally(in: [.march(1, 32)], where: LedgerFilter(clients: ["eté sa"])) == [.all: [Tally(met: 3)]])
  }

  @Test func nothingIsSaidOfWhatIsNotThere() {
    let nothing: [LedgerGroup: [Tally]] = [:]
    #expect(Ledger().tally(in: [.march(1, 32)]) == nothing)
    #expect(Self.ledger.tally(in: []) == nothing)
    #expect(Self.ledger.tally(in: [.march(5, 5)]) == nothing)
    #expect(Self.ledger.tally(in: [.march(32, 39)]) == nothing)
    #expect(Self.ledger.tally(in: [.march(100, 200)]) == nothing)
    #expect(Self.ledger.tally(in: [.march(1, 32)], where: LedgerFilter(to: ["sales"])) == nothing)
  }

  @Test func ofPeriodsWithADayInCommonTheFirstHasIt() {
    let tallies = Self.ledger.tally(in: [.march(1, 5), .march(1, 20), .march(-400, 400)])
    #expect(
      tallies == [.all: [Tally(met: 1, breached: 1), Tally(breached: 1, excluded: 1), Tally(met: 1, breached: 1)]])
  }

  @Test func idsAreGivenUpToTheLimit() {
    var ledger = Ledger()
    for number in 1...1000 { ledger.append(.some(number, outcome: number % 2 == 0 ? .breached : .met)) }
    ledger.remove(Self.id(4))
    let tallies = ledger.tally(in: [.march(1, 32)], breachedIDs: 3)
    #expect(tallies == [.all: [Tally(met: 500, breached: 499, breachedIDs: [2, 6, 8].map { Self.id($0) })]])
  }
}
