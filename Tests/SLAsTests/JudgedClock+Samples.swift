import Kernel
import SLAs

extension JudgedClock {
  /// A verdict about which only what matters is said; days are those of March 2026.
  static func some(
    _ number: Int, _ metric: Metric = .response, kind: String = "REQ", cycle: Int = 1, level: Int = 3,
    policy: String = "P3", from: String? = "support", to: String? = "finance", client: String? = nil,
    holder: String? = nil, day: Int = 10, due: Int64? = 3600, outcome: Outcome = .met
  ) -> JudgedClock {
    // 2026-03-01T09:00:00Z
    let start = Timestamp(milliseconds: 1_772_355_600_000 + Int64(number) * 61_001)
    return JudgedClock(
      id: ClockID(ItemID(kind, number), metric, cycle: cycle), level: level, policy: policy, from: from, to: to,
      client: client, holder: holder, start: start, stop: start.adding(seconds: 1800),
      due: due.map { start.adding(seconds: $0) }, dueDay: .march(day), elapsed: 1800, target: 3600, outcome: outcome)
  }
}

extension CivilDate {
  /// A day counted from the last one of February 2026.
  static func march(_ day: Int) -> CivilDate { CivilDate(daysSinceEpoch: 20_512 + Int64(day)) }
}

extension Range<CivilDate> {
  /// Days of March 2026, half open.
  static func march(_ from: Int, _ to: Int) -> Range<CivilDate> { .march(from) ..< .march(to) }
}
