package import Kernel

/// What a clock promises: running time, or business days, which stay days and never become 8 or 24 hours.
package enum Target: Hashable, Sendable {
  /// Seconds of running time.
  case duration(Int64)
  case businessDays(Int)

  /// The running time that it means for a clock started at an instant, in seconds.
  ///
  /// Business days are the open time up to the same wall time so many business days later: every clock is judged by
  /// what has elapsed, also this one.
  package func seconds(from start: Timestamp, in calendar: CalendarHistory) throws(ClockProblem) -> Int64 {
    switch self {
    case .duration(let seconds):
      guard seconds > 0 else { throw .targetNotPositive }
      return seconds
    case .businessDays(let days):
      let end = try calendar.adding(businessDays: days, to: start)
      let seconds = calendar.elapsed(from: start, to: end)
      guard seconds > 0 else { throw .unreachable }
      return seconds
    }
  }
}

/// A target and the instant from which it holds: a change of priority brings another, the elapsed time stays.
package struct TargetChange: Hashable, Sendable {
  package var from: Timestamp
  package var target: Target

  package init(from: Timestamp, target: Target) { (self.from, self.target) = (from, target) }
}
