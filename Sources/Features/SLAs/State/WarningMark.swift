import Kernel

/// One share of one clock that somebody was told of, in few bytes: there is one for every warning ever sent.
struct WarningMark: Sendable, Hashable {
  private let cycle: UInt32
  private let target: UInt32
  private let metric: UInt8
  private let share: UInt8

  private init(_ clock: ClockID, target: Int, percent: Int) {
    cycle = UInt32(clamping: clock.cycle)
    self.target = UInt32(clamping: target)
    metric = UInt8(clamping: Metric.allCases.firstIndex(of: clock.metric) ?? 0)
    share = UInt8(clamping: percent)
  }

  static func marks(of warning: SentWarning) -> [WarningMark] {
    warning.percents.map { WarningMark(warning.clock, target: warning.target, percent: $0) }
  }

  var percent: Int { Int(share) }

  func isAbout(_ clock: ClockID, target: Int) -> Bool {
    self == WarningMark(clock, target: target, percent: percent)
  }

  /// As events keep it.
  func warning(about record: ItemID) -> SentWarning {
    let metric = Metric.allCases[min(Int(metric), Metric.allCases.count - 1)]
    return SentWarning(ClockID(record, metric, cycle: Int(cycle)), percents: [percent], target: Int(target))
  }
}
