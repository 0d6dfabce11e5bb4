import Kernel

/// Which period a day belongs to, looked up instead of compared.
struct PeriodTable {
  /// The days that are looked up, counted from 1970-01-01; all others are outside every period.
  let days: ClosedRange<Int32>
  /// Per day its period; after the last one, once, what stands for outside.
  let periods: [Int]
  /// The number that stands for outside: that of no period.
  let outside: Int

  /// Nil when none of the `known` days is in a period; of several periods with a day in common, the first has it.
  init?(_ ranges: [Range<CivilDate>], known: ClosedRange<Int32>) {
    let known = Int(known.lowerBound)..<Int(known.upperBound) + 1
    let parts = ranges.map { range in
      (Int(range.lowerBound.daysSinceEpoch)..<Int(range.upperBound.daysSinceEpoch)).clamped(to: known)
    }
    let days = parts.filter { !$0.isEmpty }
    guard let first = days.map(\.lowerBound).min(), let end = days.map(\.upperBound).max() else { return nil }
    let outside = ranges.count
    var periods = Array(repeating: outside, count: end - first + 1)
    for (period, part) in parts.enumerated() {
      for day in part where periods[day - first] == outside { periods[day - first] = period }
    }
    (self.days, self.periods, self.outside) = (Int32(first)...Int32(end - 1), periods, outside)
  }
}
