import Commands
import HashTreeCollections
import Kernel

/// The verdicts on every clock that has stopped, one row each, in the order in which they were reached.
///
/// A value: chunks of columns that copies share, and a short tail that an append to a copy copies.
package struct Ledger: Sendable {
  /// How many rows a chunk has: few, as an append to a copy copies up to that many.
  private static let chunkSize = 256

  private var chunks: TreeDictionary<Int, LedgerChunk> = [:]
  private var tail: [LedgerRow] = []
  private(set) var names = Interned<String>()
  private(set) var series = Interned<LedgerSeries>()
  /// How many rows there are.
  package private(set) var count = 0

  package init() {}

  /// Keeps a verdict; whether there is one of the same clock already is not checked.
  package mutating func append(_ clock: JudgedClock) {
    if tail.count == Ledger.chunkSize {
      chunks[chunks.count] = LedgerChunk(tail)
      tail.removeAll()
    }
    tail.append(row(of: clock))
    count += 1
  }

  /// Takes back the last verdict on a clock: an undo, or a reopening after which the same clock goes on.
  ///
  /// - Returns: false when there is none.
  @discardableResult
  package mutating func remove(_ id: ClockID) -> Bool {
    let number = UInt32(clamping: id.record.number)
    func isMeant(_ row: (number: UInt32, outcome: UInt8, series: UInt32)) -> Bool {
      row.number == number && row.outcome != LedgerRow.removed && isSeries(row.series, of: id)
    }
    if let index = tail.lastIndex(where: { isMeant(($0.number, $0.outcome, $0.series)) }) {
      tail[index].outcome = LedgerRow.removed
      count -= 1
      return true
    }
    for place in (0..<chunks.count).reversed() {
      guard let chunk = chunks[place], chunk.numberRange.contains(number),
        let index = chunk.numbers.indices.last(where: {
          isMeant((chunk.numbers[$0], chunk.outcomes[$0], chunk.series[$0]))
        })
      else { continue }
      chunks[place] = chunk.removing(index)
      count -= 1
      return true
    }
    return false
  }

  /// The chunks in order, the tail as the last one.
  var columns: [LedgerChunk] {
    (0..<chunks.count).compactMap { chunks[$0] } + [LedgerChunk(tail)].compactMap(\.self)
  }

  private mutating func row(of clock: JudgedClock) -> LedgerRow {
    let labels = LedgerSeries(
      kind: name(clock.id.record.prefix), metric: clock.id.metric, cycle: clock.id.cycle, level: clock.level,
      policy: name(clock.policy), from: name(clock.from), to: name(clock.to), client: name(clock.client))
    return LedgerRow(
      series: series.index(of: labels), number: UInt32(clamping: clock.id.record.number),
      day: Int32(clamping: clock.dueDay.daysSinceEpoch), outcome: clock.outcome.rawValue, holder: name(clock.holder),
      start: clock.start.milliseconds, stop: clock.stop.milliseconds, due: clock.due?.milliseconds,
      elapsed: clock.elapsed, target: clock.target)
  }

  private mutating func name(_ text: String?) -> LedgerSeries.Name { text.map { names.index(of: $0) + 1 } ?? 0 }

  private func isSeries(_ index: UInt32, of id: ClockID) -> Bool {
    guard let labels = series[index] else { return false }
    return labels.metric == id.metric && labels.cycle == id.cycle && text(labels.kind) == id.record.prefix
  }

  /// The text of a name; nil for none.
  func text(_ name: LedgerSeries.Name) -> String? { name == 0 ? nil : names[name - 1] }

  /// The different names that the rows have in a column, in the order in which they were first met.
  func names(_ column: (LedgerSeries) -> LedgerSeries.Name) -> [String] {
    Set((0..<UInt32(series.count)).compactMap { series[$0].map(column) }).sorted().compactMap(text)
  }
}
