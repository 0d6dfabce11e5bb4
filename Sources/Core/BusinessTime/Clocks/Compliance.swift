package import Kernel

/// What one clock contributes to a report about a period.
package enum Outcome: Hashable, Sendable {
  case met
  case breached
  /// Still open, and more than its target has elapsed: a breach now, not when it closes.
  case overdue
  case pending
  case paused
  /// Called off.
  case excluded
  /// Its due time is in another period.
  case outside
}

extension SLAClock {
  /// What it contributes at an instant to the period that contains its due time; half open.
  package func outcome(in period: Range<Timestamp>, now: Timestamp) throws(ClockProblem) -> Outcome {
    if isCancelled { return .excluded }
    let judgement = try judgement(at: now)
    guard let due = judgement.due else { return .paused }
    guard period.contains(due) else { return .outside }
    switch judgement.state {
    case .stopped: return judgement.isBreached ? .breached : .met
    case .running: return judgement.isBreached ? .overdue : .pending
    case .paused: return judgement.isBreached ? .overdue : .paused
    case .cancelled: return .excluded
    }
  }
}

/// The clocks of a period, counted by outcome.
package struct Compliance: Hashable, Sendable {
  package private(set) var counts: [Outcome: Int] = [:]

  package init() {}

  package init(_ outcomes: some Sequence<Outcome>) { for outcome in outcomes { add(outcome) } }

  package mutating func add(_ outcome: Outcome) { counts[outcome, default: 0] += 1 }

  package var met: Int { counts[.met] ?? 0 }
  /// Stopped late, or open past due.
  package var breached: Int { (counts[.breached] ?? 0) + (counts[.overdue] ?? 0) }
  package var overdue: Int { counts[.overdue] ?? 0 }
  package var pending: Int { counts[.pending] ?? 0 }
  package var paused: Int { counts[.paused] ?? 0 }
  package var excluded: Int { counts[.excluded] ?? 0 }
  package var outside: Int { counts[.outside] ?? 0 }

  /// Clocks that were kept or not.
  package var judged: Int { met + breached }

  /// Met ÷ judged in percent; nil when nothing was judged.
  package var percentage: Double? { judged == 0 ? nil : 100 * Double(met) / Double(judged) }

  /// The percentage that may be shown: below five judged clocks it says nothing, and the counts are shown instead.
  package var presentablePercentage: Double? { judged < Compliance.fewest ? nil : percentage }

  /// The fewest judged clocks with a percentage.
  package static let fewest = 5
}
