import Commands
package import Kernel

extension Ledger {
  /// The rows that match, in the order in which they were appended; without a filter, all of them.
  ///
  /// - Parameters:
  ///   - days: those whose due day is one of these.
  ///   - outcomes: those that came to one of these ends.
  package func rows(
    where filter: LedgerFilter = LedgerFilter(), due days: Range<CivilDate>? = nil,
    outcomes: Set<JudgedClock.Outcome> = Set(JudgedClock.Outcome.allCases)
  ) -> [JudgedClock] {
    let table = LabelTable(of: self, where: filter)
    let days = days.map {
      Int32(clamping: $0.lowerBound.daysSinceEpoch)..<Int32(clamping: $0.upperBound.daysSinceEpoch)
    }
    let wanted = Set(outcomes.map(\.rawValue))
    return columns.flatMap { chunk -> [JudgedClock] in
      let matches = (0..<chunk.count).filter { row in
        table.matches[Int(chunk.series[row])] && wanted.contains(chunk.outcomes[row])
          && days?.contains(chunk.days[row]) ?? true
      }
      guard !matches.isEmpty else { return [] }
      let rows = chunk.rows
      return matches.compactMap { clock(rows[$0]) }
    }
  }

  /// The id of the clock that a row is about.
  func id(_ series: UInt32, _ number: UInt32) -> ClockID? {
    guard let labels = self.series[series], let kind = text(labels.kind) else { return nil }
    return ClockID(ItemID(kind, Int(number)), labels.metric, cycle: labels.cycle)
  }

  private func clock(_ row: LedgerRow) -> JudgedClock? {
    guard let labels = series[row.series], let id = id(row.series, row.number),
      let outcome = JudgedClock.Outcome(rawValue: row.outcome)
    else { return nil }
    return JudgedClock(
      id: id, level: labels.level, policy: text(labels.policy), from: text(labels.from), to: text(labels.to),
      client: text(labels.client), holder: text(row.holder), start: Timestamp(milliseconds: row.start),
      stop: Timestamp(milliseconds: row.stop), due: row.due.map { Timestamp(milliseconds: $0) },
      dueDay: CivilDate(daysSinceEpoch: Int64(row.day)), elapsed: row.elapsed, target: row.target, outcome: outcome)
  }
}

extension Ledger: Equatable {
  // Where the chunks end, and which numbers the names have, is not part of what a ledger says.
  package static func == (a: Ledger, b: Ledger) -> Bool { a.count == b.count && a.rows() == b.rows() }
}
