package import Kernel

/// What is to be said of a clock at an instant.
package struct Judgement: Hashable, Sendable {
  package enum State: String, Hashable, Sendable { case running, paused, stopped, cancelled }

  package var state: State
  /// Of the target in force, in seconds.
  package var target: Int64
  package var elapsed: Int64
  /// Nil while an open pause comes before it.
  package var due: Timestamp?
  /// The first running instant at or after the due time; nil when there is no due time, or a pause after it is open.
  package var breachAfter: Timestamp?
  /// Had more than the target elapsed when the target became the one in force? It is recorded, without a ladder.
  package var wasLateAtChange: Bool

  /// Seconds that are left, negative when it is late.
  package var remaining: Int64 { target - elapsed }
  /// More than the target has elapsed, strictly; never judged by comparing instants.
  package var isBreached: Bool { elapsed > target }
  /// Kept; nil before it is stopped.
  package var isMet: Bool? { state == .stopped ? !isBreached : nil }
}

extension SLAClock {
  /// What is to be said at an instant; a stopped clock is judged at its stop.
  package func judgement(at now: Timestamp) throws(ClockProblem) -> Judgement {
    let reading = min(now, stop ?? now)
    let pauses = effectivePauses
    let seconds = try target(at: reading).seconds(from: start, in: calendar)
    let due = try calendar.due(from: start, target: seconds, pauses: pauses)
    return Judgement(
      state: state(at: now), target: seconds,
      elapsed: calendar.elapsed(from: start, to: reading, pauses: pauses), due: due,
      breachAfter: due.flatMap { calendar.breachAfter(due: $0, pauses: pauses) },
      wasLateAtChange: wasLate(at: reading, target: seconds))
  }

  private func state(at now: Timestamp) -> Judgement.State {
    if isCancelled { return .cancelled }
    if let stop, stop <= now { return .stopped }
    return pauses.contains { $0.holds(at: now) } ? .paused : .running
  }

  private func wasLate(at reading: Timestamp, target seconds: Int64) -> Bool {
    guard let change = targets.dropFirst().last(where: { $0.from <= reading }) else { return false }
    return elapsed(at: change.from) > seconds
  }
}
