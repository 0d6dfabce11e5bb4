import Kernel

/// Some rows that will not change any more, column by column; what only a listing reads is packed.
///
/// An immutable object, so that copies of the ledger share it.
final class LedgerChunk: Sendable {
  let series: [UInt32]
  let numbers: [UInt32]
  let days: [Int32]
  /// Raw values of outcomes, or `LedgerRow.removed`.
  let outcomes: [UInt8]
  /// Per row its start, counted from that of the row before, and the rest counted from its start.
  private let details: [UInt8]
  let dayRange: ClosedRange<Int32>
  let numberRange: ClosedRange<UInt32>

  var count: Int { outcomes.count }

  /// Nil when there are no rows.
  init?(_ rows: [LedgerRow]) {
    guard let first = rows.first else { return nil }
    (series, numbers, days) = (rows.map(\.series), rows.map(\.number), rows.map(\.day))
    outcomes = rows.map(\.outcome)
    dayRange = days.reduce(first.day...first.day) { min($0.lowerBound, $1)...max($0.upperBound, $1) }
    numberRange = numbers.reduce(first.number...first.number) { min($0.lowerBound, $1)...max($0.upperBound, $1) }
    var writer = VarintWriter()
    var before: Int64 = 0
    for row in rows {
      writer.write(signed: row.start &- before)
      writer.write(signed: row.stop &- row.start)
      writer.write(UInt64(row.holder) << 1 | (row.due == nil ? 0 : 1))
      if let due = row.due { writer.write(signed: due &- row.start) }
      writer.write(signed: row.elapsed)
      writer.write(signed: row.target)
      before = row.start
    }
    details = writer.bytes
  }

  private init(_ chunk: LedgerChunk, outcomes: [UInt8]) {
    (series, numbers, days, details) = (chunk.series, chunk.numbers, chunk.days, chunk.details)
    (dayRange, numberRange) = (chunk.dayRange, chunk.numberRange)
    self.outcomes = outcomes
  }

  /// The same rows without one: only the column of outcomes is copied.
  func removing(_ index: Int) -> LedgerChunk {
    var outcomes = outcomes
    outcomes[index] = LedgerRow.removed
    return LedgerChunk(self, outcomes: outcomes)
  }

  /// All rows, also the removed ones.
  var rows: [LedgerRow] {
    var reader = VarintReader(details)
    var rows: [LedgerRow] = []
    rows.reserveCapacity(count)
    do throws(VarintReader.Problem) {
      var before: Int64 = 0
      for index in 0..<count {
        rows.append(try row(index, &reader, after: before))
        before = rows[index].start
      }
    } catch {
      // Bytes of our own making end where they should.
      assertionFailure("a chunk of the ledger cannot be read")
    }
    return rows
  }

  private func row(
    _ index: Int, _ reader: inout VarintReader, after before: Int64
  ) throws(VarintReader.Problem) -> LedgerRow {
    let start = try before &+ reader.signed()
    let stop = try start &+ reader.signed()
    let holder = try reader.unsigned()
    return LedgerRow(
      series: series[index], number: numbers[index], day: days[index], outcome: outcomes[index],
      holder: LedgerSeries.Name(truncatingIfNeeded: holder >> 1), start: start, stop: stop,
      due: holder & 1 == 1 ? try start &+ reader.signed() : nil, elapsed: try reader.signed(),
      target: try reader.signed())
  }
}
