import Kernel

/// One figure over many incidents: what was measured, and how many could not be.
struct Figure: Sendable, Hashable {
  /// A length of time, and whose it is.
  struct Value: Sendable, Hashable, Comparable {
    var milliseconds: Int64
    /// The number of the incident; nil for one that the reader may not know of.
    var incident: Int?

    static func < (a: Value, b: Value) -> Bool {
      (a.milliseconds, a.incident ?? 0) < (b.milliseconds, b.incident ?? 0)
    }
  }

  /// Below so many, percentiles say nothing: the cases are listed instead.
  static let leastForPercentiles = 5

  /// In the order in which they came.
  private(set) var values: [Value] = []
  /// How many incidents lack one of the clocks.
  private(set) var missing = 0

  /// Counts an incident.
  ///
  /// - Parameter length: in milliseconds; nil, or below 0, where its clocks do not tell.
  mutating func add(_ length: Int64?, of incident: Int?) {
    if let length, length >= 0 {
      values.append(Value(milliseconds: length, incident: incident))
    } else {
      missing += 1
    }
  }

  /// What people read of it; nil without a value.
  var summary: Summary? { Summary(values) }

  /// Nearest rank: the percentile is one of the values.
  struct Summary: Sendable, Hashable {
    let count: Int
    let median: Value
    let p90: Value
    let longest: Value
    /// In milliseconds, rounded down.
    let mean: Int64
    /// Of equally long ones the newest incident first.
    let longestFirst: [Value]

    init?(_ values: [Value]) {
      let sorted = values.sorted()
      guard let median = sorted.nearestRank(50), let p90 = sorted.nearestRank(90), let longest = sorted.last else {
        return nil
      }
      count = sorted.count
      (self.median, self.p90, self.longest) = (median, p90, longest)
      mean = sorted.reduce(into: Summary.Sum()) { $0.add($1.milliseconds) }.mean(of: Int64(count))
      longestFirst = sorted.reversed()
    }

    /// A sum that imported nonsense cannot overflow.
    private struct Sum {
      private var total: Int64 = 0

      mutating func add(_ value: Int64) {
        let (sum, overflows) = total.addingReportingOverflow(value)
        total = overflows ? .max : sum
      }

      func mean(of count: Int64) -> Int64 { total / count }
    }
  }
}
