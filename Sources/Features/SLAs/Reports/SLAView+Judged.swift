import Commands
import Kernel

extension SLAView {
  /// The verdicts that a question is about.
  func judged(
    _ scope: ClockScope, due days: Range<CivilDate>, outcomes: Set<JudgedClock.Outcome>
  ) -> [JudgedClock] {
    let rows = judged().rows(where: scope.filter, due: days, outcomes: outcomes)
    guard !scope.areas.isEmpty else { return rows }
    let areas = Set(scope.areas.map(Folding.fold))
    return rows.filter { row in record(row.id.record)?.area.map { areas.contains(Folding.fold($0)) } ?? false }
  }

  /// Whether a policy or an incident has an area.
  func isKnown(area: String) -> Bool {
    let key = Folding.fold(area)
    func isMeant(_ found: String?) -> Bool { found.map { Folding.fold($0) == key } ?? false }
    return slas.policies.policies.contains { isMeant($0.match.area) }
      || open().contains { !$0.visibility.isRestricted && isMeant($0.area) }
      || judged().rows(where: LedgerFilter(kinds: ["INC"])).contains { isMeant(record($0.id.record)?.area) }
  }

  /// The verdicts that a question is about, counted per line and period.
  func tally(
    _ grouping: LedgerGrouping, _ scope: ClockScope, in periods: [Range<CivilDate>]
  ) -> [LedgerGroup: [Tally]] {
    guard !scope.areas.isEmpty, let first = periods.map(\.lowerBound).min(), let end = periods.map(\.upperBound).max()
    else {
      return judged().tally(by: grouping, in: periods, where: scope.filter, breachedIDs: Report.clockLimit)
    }
    // The ledger has no areas: those few rows are looked up one by one, and counted in a ledger of their own.
    var found = Ledger()
    for row in judged(scope, due: first..<end, outcomes: Set(JudgedClock.Outcome.allCases)) { found.append(row) }
    return found.tally(by: grouping, in: periods, breachedIDs: Report.clockLimit)
  }
}
