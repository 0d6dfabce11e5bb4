import Kernel

/// One share of one clock that somebody was told of, in one word: there is one for every warning ever sent.
struct WarningMark: Sendable, Hashable {
  /// The percent, the target's number, the metric and the cycle, from the lowest bits on.
  private let bits: UInt64

  private init(_ clock: ClockID, target: Int, percent: Int) {
    let metric = Metric.allCases.firstIndex(of: clock.metric) ?? 0
    bits =
      UInt64(UInt8(clamping: percent)) | UInt64(UInt16(clamping: target)) << 8 | UInt64(UInt8(clamping: metric)) << 24
      | UInt64(UInt32(clamping: clock.cycle)) << 32
  }

  static func marks(of warning: SentWarning) -> [WarningMark] {
    warning.percents.map { WarningMark(warning.clock, target: warning.target, percent: $0) }
  }

  var percent: Int { Int(bits & 0xFF) }

  func isAbout(_ clock: ClockID, target: Int) -> Bool {
    self == WarningMark(clock, target: target, percent: percent)
  }

  /// As events keep it.
  func warning(about record: ItemID) -> SentWarning {
    let metric = Metric.allCases[min(Int(bits >> 24 & 0xFF), Metric.allCases.count - 1)]
    return SentWarning(
      ClockID(record, metric, cycle: Int(bits >> 32)), percents: [percent], target: Int(bits >> 8 & 0xFFFF))
  }
}
