/// Counts rows in cells, one per line, period and outcome; what nobody asked for has cells too, so that no row needs a
/// decision.
struct TallyCounter {
  private let limit: Int
  private let firstDay: Int
  /// The first cell of each period's outcomes within a line, by day; the last is what stands for outside.
  private let periodCells: [Int]
  /// The first cell of a line, by series.
  private let lineCells: [Int]
  private let lineSize: Int
  private var cells: [Int]
  /// The first rows that were breached, by the cell they are counted in: series and number.
  private var breached: [Int: [(series: UInt32, number: UInt32)]] = [:]

  /// Met, breached, excluded and removed.
  private static let outcomes = 4

  init(_ labels: LabelTable, _ periods: PeriodTable, limit: Int) {
    let lineSize = (periods.outside + 1) * TallyCounter.outcomes
    self.limit = limit
    self.lineSize = lineSize
    firstDay = Int(periods.days.lowerBound)
    periodCells = periods.periods.map { $0 * TallyCounter.outcomes }
    lineCells = labels.lines.map { $0 * lineSize }
    cells = Array(repeating: 0, count: (labels.groups.count + 1) * lineSize)
  }

  mutating func count(_ chunk: LedgerChunk) {
    let outside = UInt(periodCells.count - 1)
    for row in 0..<chunk.count {
      // A day before the first one wraps around to a large number: it is outside as well.
      let day = UInt(bitPattern: Int(chunk.days[row]) &- firstDay)
      let outcome = chunk.outcomes[row]
      let cell = lineCells[Int(chunk.series[row])] &+ periodCells[Int(min(day, outside))] &+ Int(outcome)
      if outcome == JudgedClock.Outcome.breached.rawValue, cells[cell] < limit {
        breached[cell, default: []].append((chunk.series[row], chunk.numbers[row]))
      }
      cells[cell] &+= 1
    }
  }

  /// What was counted in a line, from 1, and a period.
  func tally(line: Int, period: Int, in ledger: Ledger) -> Tally {
    func cell(_ outcome: JudgedClock.Outcome) -> Int {
      line * lineSize + period * TallyCounter.outcomes + Int(outcome.rawValue)
    }
    let ids = breached[cell(.breached)] ?? []
    return Tally(
      met: cells[cell(.met)], breached: cells[cell(.breached)], excluded: cells[cell(.excluded)],
      breachedIDs: ids.compactMap { ledger.id($0.series, $0.number) })
  }
}
