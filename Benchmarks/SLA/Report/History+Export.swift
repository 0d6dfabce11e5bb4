import Foundation
import Kernel
import Requests
import SLAs

extension History {
  /// Writes the clocks and what the ledger says of them.
  func export(to folder: URL) throws {
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    try Data(clocks).write(to: folder.appending(path: "clocks.bin"))
    try Data(report.utf8).write(to: folder.appending(path: "report.csv"))
  }

  /// Eight little-endian 64-bit integers per clock: pair, start, stop, pause from and to (0 and 0 without one), target,
  /// due day (all in seconds or days since the Unix epoch), and 0 for met or 1 for breached.
  private var clocks: [UInt8] {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(ledger.count * 64)
    for month in History.months {
      for row in ledger.rows(due: month) {
        let pair = Plan.pairs.firstIndex { $0.0 == row.from && $0.1 == row.to } ?? 0
        let pause = row.id.metric == .resolution ? requests[row.id.record.number]?.facts.cycle?.pauses.first : nil
        let values = [
          Int64(pair), row.start.seconds, row.stop.seconds, pause?.began.at.seconds ?? 0,
          pause?.resumed?.at.seconds ?? 0, row.target, row.dueDay.daysSinceEpoch, Int64(row.outcome.rawValue),
        ]
        for value in values { withUnsafeBytes(of: value.littleEndian) { bytes.append(contentsOf: $0) } }
      }
    }
    return bytes
  }

  /// `pair,month,met,breached`: a line for each month from 0 in which a clock of the pair was judged.
  private var report: String {
    let tallies = ledger.tally(by: .pair, in: History.months)
    var lines: [String] = []
    for (pair, (from, to)) in Plan.pairs.enumerated() {
      for (month, tally) in (tallies[.pair(from: from, to: to)] ?? []).enumerated() where tally.judged > 0 {
        lines.append("\(pair),\(month),\(tally.met),\(tally.breached)\n")
      }
    }
    return lines.joined()
  }
}
