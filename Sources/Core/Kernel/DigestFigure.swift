/// A number that a digest tells, beside what it was before.
package struct DigestFigure: Sendable, Hashable {
  /// What was measured in a period, and of how many.
  package enum Reading: Sendable, Hashable {
    case count(Int)
    /// So many of so many; a percentage from five on.
    case share(Int, of: Int)
    /// Lengths of time: their percentiles from five on, one by one below.
    case lengths([Length])
  }

  /// A length of time, and whose it is.
  package struct Length: Sendable, Hashable {
    package var milliseconds: Int64
    /// Nil for a record that not everybody may read of.
    package var id: ItemID?

    package init(milliseconds: Int64, of id: ItemID?) { (self.milliseconds, self.id) = (milliseconds, id) }
  }

  /// Below so many cases, percentages and percentiles say nothing.
  package static let leastForPercentages = 5

  /// What it measures, as it stands in front of a colon: `time to resolve`.
  package var name: RichText
  /// One for each period of the question, oldest first.
  package var readings: [Reading]

  package init(_ name: RichText, _ readings: [Reading]) { (self.name, self.readings) = (name, readings) }

  package var now: Reading { readings.last ?? .count(0) }
  /// Nil where there is nothing to compare with.
  package var before: Reading? { readings.dropLast().last }

  /// Whether there is nothing to tell, neither now nor before.
  package var isEmpty: Bool { now.cases == 0 && (before?.cases ?? 0) == 0 }
}

extension DigestFigure.Reading {
  /// How many it is made of.
  package var cases: Int {
    switch self {
    case .count(let count): count
    case .share(_, let whole): whole
    case .lengths(let lengths): lengths.count
    }
  }

  /// One number for it, as a line through several periods shows it: a count, whole percents, the median in milliseconds;
  /// nil where there is too little to tell.
  ///
  /// Only all of them are 100 %, and only none of them is 0 %.
  package var value: Int64? {
    switch self {
    case .count(let count): return Int64(count)
    case .share(let part, let whole):
      guard whole >= DigestFigure.leastForPercentages else { return nil }
      let percent = (Int64(part) * 200 + Int64(whole)) / (Int64(whole) * 2)
      return part == whole ? 100 : part == 0 ? 0 : min(99, max(1, percent))
    case .lengths: return percentile(50)
    }
  }

  /// A length, in milliseconds, that so many percent do not exceed: the nearest rank; nil without a length.
  package func percentile(_ percent: Int) -> Int64? {
    guard case .lengths(let lengths) = self else { return nil }
    return lengths.map(\.milliseconds).sorted().nearestRank(percent)
  }
}
