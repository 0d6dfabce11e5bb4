import Kernel

/// One figure over several decisions: lengths of time, and whose they are.
struct Figure: Sendable, Hashable {
  struct Value: Sendable, Hashable, Comparable {
    var milliseconds: Int64
    /// The number of the decision.
    var decision: Int

    static func < (a: Value, b: Value) -> Bool { (a.milliseconds, a.decision) < (b.milliseconds, b.decision) }
  }

  /// Below so many, percentiles say nothing: the cases are listed instead.
  static let leastForPercentiles = 5

  private(set) var values: [Value] = []

  mutating func add(_ milliseconds: Int64, of decision: Int) {
    values.append(Value(milliseconds: max(0, milliseconds), decision: decision))
  }

  var count: Int { values.count }

  /// Of equally long ones the newest decision first.
  var longestFirst: [Value] { values.sorted(by: >) }

  /// The nearest rank; nil without a value.
  func percentile(_ percent: Int) -> Int64? { values.map(\.milliseconds).sorted().nearestRank(percent) }
}
