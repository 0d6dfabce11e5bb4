import Kernel
import SLAs
import TestKit
import Testing

/// Whatever is appended and taken back, the ledger says what a plain array of the same rows says.
struct LedgerPropertyTests {
  @Test(arguments: [1, 2, 3, 4, 5, 6] as [UInt64])
  func agreesWithAnArray(seed: UInt64) {
    print("seed \(seed)")
    var random = SeededGenerator(seed: seed)
    var (ledger, array): (Ledger, [JudgedClock]) = (Ledger(), [])
    var kept: (Ledger, [JudgedClock]) = (ledger, array)
    for step in 1...3000 {
      if Int.random(in: 0..<5, using: &random) == 0 {
        let id = array.randomElement(using: &random)?.id ?? ClockID(ItemID("REQ", 1), .response)
        let index = array.lastIndex { $0.id == id }
        let isRemoved = ledger.remove(id)
        #expect(isRemoved == (index != nil))
        if let index { array.remove(at: index) }
      } else {
        let clock = JudgedClock.random(&random)
        ledger.append(clock)
        array.append(clock)
      }
      if step % 700 == 0 {
        #expect(kept.0.rows() == kept.1)
        check(ledger, against: array, &random)
        kept = (ledger, array)
      }
    }
  }

  private func check(_ ledger: Ledger, against array: [JudgedClock], _ random: inout SeededGenerator) {
    #expect(ledger.count == array.count)
    #expect(ledger.rows() == array)
    for grouping in LedgerGrouping.allCases {
      let periods = (0...Int.random(in: 1...12, using: &random)).map { Range.march(31 * $0 - 100, 31 * $0 - 70) }
      let filter = LedgerFilter.random(&random)
      let limit = Int.random(in: 0...4, using: &random)
      var expected: [LedgerGroup: [Tally]] = [:]
      for clock in array where filter.lets(clock) {
        guard let period = periods.firstIndex(where: { $0.contains(clock.dueDay) }) else { continue }
        let none = periods.map { _ in Tally() }
        expected[clock.group(by: grouping), default: none][period].add(clock, limit: limit)
      }
      #expect(ledger.tally(by: grouping, in: periods, where: filter, breachedIDs: limit) == expected)
      let rows = array.filter { filter.lets($0) && periods[0].contains($0.dueDay) && $0.outcome != .met }
      #expect(ledger.rows(where: filter, due: periods[0], outcomes: [.breached, .excluded]) == rows)
    }
  }
}

extension Tally {
  fileprivate mutating func add(_ clock: JudgedClock, limit: Int) {
    switch clock.outcome {
    case .met: met += 1
    case .excluded: excluded += 1
    case .breached:
      breached += 1
      if breachedIDs.count < limit { breachedIDs.append(clock.id) }
    }
  }
}

extension LedgerFilter {
  fileprivate static func random(_ random: inout SeededGenerator) -> LedgerFilter {
    func some<T>(_ values: [T], _ random: inout SeededGenerator) -> Set<T> {
      Bool.random(using: &random) ? [] : Set(values.filter { _ in Bool.random(using: &random) })
    }
    return LedgerFilter(
      kinds: some(["REQ", "INC"], &random), metrics: some(Metric.allCases, &random), levels: some([1, 2, 3], &random),
      from: some(["support", "nobody"], &random), to: some(["finance", "légal"], &random))
  }

  fileprivate func lets(_ clock: JudgedClock) -> Bool {
    func allows<T>(_ wanted: Set<T>, _ value: T?) -> Bool { wanted.isEmpty || value.map(wanted.contains) ?? false }
    return allows(kinds, clock.id.record.prefix) && allows(metrics, clock.id.metric) && allows(levels, clock.level)
      && allows(policies, clock.policy) && allows(from, clock.from) && allows(to, clock.to)
      && allows(clients, clock.client)
  }
}

extension JudgedClock {
  fileprivate func group(by grouping: LedgerGrouping) -> LedgerGroup {
    switch grouping {
    case .none: .all
    case .team: .team(to)
    case .policy: .policy(policy)
    case .client: .client(client)
    case .pair: .pair(from: from, to: to)
    case .level: .level(level, kind: id.record.prefix)
    }
  }

  fileprivate static func random(_ random: inout SeededGenerator) -> JudgedClock {
    func instant(_ random: inout SeededGenerator) -> Timestamp {
      Timestamp(milliseconds: Int64.random(in: -1_000_000...1_900_000_000_000, using: &random))
    }
    func one(_ names: [String?], _ random: inout SeededGenerator) -> String? {
      names.randomElement(using: &random) ?? nil
    }
    let kind = one(["REQ", "INC"], &random) ?? "REQ"
    let number = [Int.random(in: 1...40, using: &random), 999_999_999].randomElement(using: &random) ?? 1
    return JudgedClock(
      id: ClockID(
        ItemID(kind, number), Metric.allCases.randomElement(using: &random) ?? .response,
        cycle: Int.random(in: 1...2, using: &random)),
      level: Int.random(in: 1...4, using: &random), policy: one(["P1", "sev1 🚆", ""], &random) ?? "P2",
      from: one(["support", "legal", nil], &random), to: one(["finance", "légal", nil], &random),
      client: one(["Été SA", nil, nil], &random), holder: one(["slack:T1:U7", "finance", nil], &random),
      start: instant(&random), stop: instant(&random), due: Bool.random(using: &random) ? instant(&random) : nil,
      dueDay: .march(Int.random(in: -120...300, using: &random)),
      elapsed: Int64.random(in: 0...10_000_000, using: &random), target: Int64.random(in: 1 ... .max, using: &random),
      outcome: Outcome.allCases.randomElement(using: &random) ?? .met)
  }
}
