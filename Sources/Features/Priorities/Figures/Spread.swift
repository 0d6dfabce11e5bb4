import Kernel

/// Lengths of time, each with whose it is: listed while there are few, told by percentiles from five on.
struct Spread: Sendable, Hashable {
  struct Value: Sendable, Hashable, Comparable {
    /// In milliseconds.
    var length: Int64
    /// The number of the priority.
    var number: Int

    static func < (a: Value, b: Value) -> Bool { (a.length, a.number) < (b.length, b.number) }
  }

  /// Below so many, percentiles say nothing: the cases are listed instead.
  static let leastForPercentiles = 5

  /// Shortest first.
  let values: [Value]

  init(_ values: [Value]) { self.values = values.sorted() }

  /// The nearest rank; nil without a value.
  func percentile(_ percent: Int) -> Int64? { values.nearestRank(percent)?.length }
}
