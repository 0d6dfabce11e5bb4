import Commands
import Kernel

/// Clocks that may be compared: one metric of one kind of record under one policy.
package struct ClockKind: Sendable, Hashable {
  /// The prefix of the records' ids: `REQ`.
  package var prefix: String
  package var metric: Metric
  package var policy: String

  package init(prefix: String, metric: Metric, policy: String) {
    (self.prefix, self.metric, self.policy) = (prefix, metric, policy)
  }
}

/// How far a clock had come when it stopped.
package struct ClockEnd: Sendable, Hashable {
  /// Of the target, in percent, rounded down.
  package var percent: Int64
  package var isMet: Bool

  package init(percent: Int64, isMet: Bool) { (self.percent, self.isMet) = (percent, isMet) }
}

extension Ledger {
  /// How the clocks of some kinds ended that were kept or not, in one pass over the rows.
  package func ends(of kinds: Set<ClockKind>) -> [ClockKind: [ClockEnd]] {
    let wanted: [ClockKind?] = (0..<UInt32(series.count)).map { index in
      guard let labels = series[index], let prefix = text(labels.kind), let policy = text(labels.policy) else {
        return nil
      }
      let kind = ClockKind(prefix: prefix, metric: labels.metric, policy: policy)
      return kinds.contains(kind) ? kind : nil
    }
    let judged: Set = [JudgedClock.Outcome.met.rawValue, JudgedClock.Outcome.breached.rawValue]
    var ends: [ClockKind: [ClockEnd]] = [:]
    for chunk in columns where chunk.series.contains(where: { wanted[Int($0)] != nil }) {
      for row in chunk.rows where judged.contains(row.outcome) {
        guard let kind = wanted[Int(row.series)] else { continue }
        let end = ClockEnd(
          percent: row.elapsed * 100 / max(1, row.target), isMet: row.outcome == JudgedClock.Outcome.met.rawValue)
        ends[kind, default: []].append(end)
      }
    }
    return ends
  }
}
