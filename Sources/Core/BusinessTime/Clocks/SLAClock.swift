package import Kernel

/// One promise that runs, has run, or was called off; everything about it is derived from this on reading.
package struct SLAClock: Hashable, Sendable {
  package var calendar: CalendarHistory
  package var start: Timestamp
  package var stop: Timestamp?
  package var isCancelled: Bool
  package var pauses: [Pause]
  /// In the order of their instants, at least one; the first holds from the start.
  package private(set) var targets: [TargetChange]

  package init(
    calendar: CalendarHistory, start: Timestamp, target: Target, changes: [TargetChange] = [], stop: Timestamp? = nil,
    pauses: [Pause] = [], isCancelled: Bool = false
  ) {
    self.calendar = calendar
    self.start = start
    self.stop = stop
    self.pauses = pauses
    self.isCancelled = isCancelled
    targets = [TargetChange(from: start, target: target)] + changes.sorted { $0.from < $1.from }
  }

  /// A new target from an instant on.
  package mutating func change(to target: Target, from: Timestamp) {
    targets.append(TargetChange(from: from, target: target))
    targets[1...].sort { $0.from < $1.from }
  }

  /// The target in force at an instant; at the instant of a change it is the new one.
  package func target(at instant: Timestamp) -> Target {
    (targets.dropFirst().last { $0.from <= instant } ?? targets[0]).target
  }

  /// The pauses as the clock sees them: a stop ends those that are open.
  package var effectivePauses: [Pause] {
    guard let stop else { return pauses }
    return pauses.compactMap { pause in
      guard pause.to == nil else { return pause }
      return try? Pause(from: pause.from, to: max(stop, pause.from), reason: pause.reason)
    }
  }

  /// Running seconds up to an instant, or up to the stop when that was before.
  package func elapsed(at now: Timestamp) -> Int64 {
    calendar.elapsed(from: start, to: min(now, stop ?? now), pauses: effectivePauses)
  }

  /// When a share of the target in force has elapsed, in percent, rounded up to the second; nil while a pause is open.
  package func instant(ofPercent percent: Int64, now: Timestamp) throws(ClockProblem) -> Timestamp? {
    let seconds = try target(at: now).seconds(from: start, in: calendar)
    let (product, overflow) = seconds.multipliedReportingOverflow(by: percent)
    guard !overflow else { throw .unreachable }
    return try calendar.due(from: start, target: -(-product).flooredDivision(by: 100), pauses: effectivePauses)
  }

  /// The arithmetic up to an instant, or up to the stop when that was before.
  package func explanation(at now: Timestamp) -> Explanation {
    calendar.explanation(from: start, to: min(now, stop ?? now), pauses: effectivePauses)
  }
}
