package import Kernel

/// How an elapsed time comes about: every open stretch that counted, every pause that was taken off, and the sum.
package struct Explanation: Hashable, Sendable {
  /// An open stretch under one calendar version, before pauses.
  package struct Part: Hashable, Sendable {
    /// Where the version stands in the history's `versions`.
    package var version: Int
    package var interval: OpenInterval
  }

  package struct Deduction: Hashable, Sendable {
    package var pause: Pause
    /// Open seconds that it took off; what overlapping pauses share is taken off by the first.
    package var seconds: Int64
  }

  package var parts: [Part]
  package var deductions: [Deduction]

  /// Open seconds before pauses.
  package var open: Int64 { parts.reduce(0) { $0 + $1.interval.seconds } }
  /// Open seconds that pauses took off.
  package var paused: Int64 { deductions.reduce(0) { $0 + $1.seconds } }
  /// What is left: exactly `elapsed(from:to:pauses:)`.
  package var elapsed: Int64 { open - paused }
}

extension CalendarHistory {
  /// The arithmetic behind `elapsed(from:to:pauses:)`.
  package func explanation(from: Timestamp, to: Timestamp, pauses: [Pause] = []) -> Explanation {
    guard from < to else { return Explanation(parts: [], deductions: []) }
    let timetable = timetable(from: from, to: to)
    let range = from.seconds..<to.seconds
    var parts: [Explanation.Part] = []
    var cuts = versions.indices.dropFirst().map { versions[$0].firstSecond }.filter(range.contains)
    cuts.append(range.upperBound)
    var start = range.lowerBound
    for cut in cuts where cut > start {
      let version = versionIndex(at: Timestamp(milliseconds: start * 1000))
      parts += timetable.open(in: start..<cut).map { Explanation.Part(version: version, interval: OpenInterval($0)) }
      start = cut
    }
    var taken = range.lowerBound
    var deductions: [Explanation.Deduction] = []
    for pause in pauses.sorted(by: { ($0.from, $0.to ?? .distantFuture) < ($1.from, $1.to ?? .distantFuture) }) {
      let hole = pause.seconds.clamped(to: range)
      let first = max(hole.lowerBound, taken)
      deductions.append(Explanation.Deduction(pause: pause, seconds: timetable.open(from: first, to: hole.upperBound)))
      taken = max(taken, hole.upperBound)
    }
    return Explanation(parts: parts, deductions: deductions)
  }
}
