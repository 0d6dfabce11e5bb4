package import Kernel

extension Ledger {
  /// Counts the verdicts that match, per line and period; a line in which nothing is counted is left out.
  ///
  /// A clock belongs to the period that contains its due day, so months are an array of months. Each row costs a few
  /// look-ups and no comparison of names, whatever is asked.
  ///
  /// - Parameters:
  ///   - periods: half open; of several with a day in common, the first has it.
  ///   - limit: how many ids of breached clocks are wanted per line and period.
  package func tally(
    by grouping: LedgerGrouping = .none, in periods: [Range<CivilDate>], where filter: LedgerFilter = LedgerFilter(),
    breachedIDs limit: Int = 0
  ) -> [LedgerGroup: [Tally]] {
    let chunks = columns
    guard let first = chunks.first?.dayRange else { return [:] }
    let known = chunks.reduce(first) {
      min($0.lowerBound, $1.dayRange.lowerBound)...max($0.upperBound, $1.dayRange.upperBound)
    }
    guard let table = PeriodTable(periods, known: known) else { return [:] }
    let labels = LabelTable(of: self, where: filter, by: grouping)
    var counter = TallyCounter(labels, table, limit: limit)
    for chunk in chunks where chunk.dayRange.overlaps(table.days) { counter.count(chunk) }
    var tallies: [LedgerGroup: [Tally]] = [:]
    for (index, group) in labels.groups.enumerated() {
      let line = (0..<periods.count).map { counter.tally(line: index + 1, period: $0, in: self) }
      if line.contains(where: { $0 != Tally() }) { tallies[group] = line }
    }
    return tallies
  }
}
