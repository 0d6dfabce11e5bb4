package import Kernel

/// What happens to a clock.
package struct ClockEvent: Hashable, Sendable {
  /// In the order in which they take effect when they fall on the same instant: stop beats pause beats start.
  package enum Kind: Int, Hashable, Sendable, CaseIterable {
    case start, resume, pause, stop, cancel
  }

  package var at: Timestamp
  package var kind: Kind
  /// Why it pauses.
  package var reason: String

  package init(at: Timestamp, _ kind: Kind, reason: String = "") {
    (self.at, self.kind, self.reason) = (at, kind, reason)
  }
}

/// What a start after a stop does.
package enum Reopening: String, Hashable, Sendable, CaseIterable {
  /// A clock of its own, from zero.
  case newCycle = "new_cycle"
  /// The same clock goes on; the time between does not count.
  case resume
  /// Nothing: only the first cycle is judged.
  case firstOnly = "first_only"
}

/// One run of a clock, from its start to its stop.
package struct Cycle: Hashable, Sendable {
  package var start: Timestamp
  package var stop: Timestamp?
  package var isCancelled = false
  package var pauses: [Pause] = []

  /// The clock of this run.
  package func clock(calendar: CalendarHistory, target: Target) -> SLAClock {
    SLAClock(
      calendar: calendar, start: start, target: target, stop: stop, pauses: pauses, isCancelled: isCancelled)
  }
}

extension Cycle {
  /// The runs that events lead to, in order; what makes no sense (a pause before a start) changes nothing.
  package static func cycles(
    of events: [ClockEvent], reopening: Reopening = .newCycle
  ) throws(ClockProblem) -> [Cycle] {
    var cycles: [Cycle] = []
    // Sorting is stable: events of one kind and instant keep their order.
    for event in events.sorted(by: { ($0.at, $0.kind.rawValue) < ($1.at, $1.kind.rawValue) }) {
      guard var cycle = cycles.popLast() else {
        if event.kind == .start { cycles.append(Cycle(start: event.at)) }
        continue
      }
      let next = try cycle.apply(event, reopening: reopening)
      cycles.append(cycle)
      if let next { cycles.append(next) }
    }
    return cycles
  }

  /// Carries out an event; returns the cycle that it starts besides this one.
  private mutating func apply(_ event: ClockEvent, reopening: Reopening) throws(ClockProblem) -> Cycle? {
    let isOver = stop != nil || isCancelled
    switch event.kind {
    case .start where isOver:
      switch reopening {
      case .newCycle: return Cycle(start: event.at)
      case .resume: try reopen(at: event.at)
      case .firstOnly: break
      }
    case .pause where !isOver && pauses.last.map { $0.to != nil } ?? true:
      pauses.append(try Pause(from: event.at, to: nil, reason: event.reason))
    case .start where !isOver, .resume where !isOver: try endPause(at: event.at)
    case .stop where !isOver:
      try endPause(at: event.at)
      stop = event.at
    case .cancel where !isOver:
      try endPause(at: event.at)
      stop = event.at
      isCancelled = true
    default: break
    }
    return nil
  }

  private mutating func endPause(at instant: Timestamp) throws(ClockProblem) {
    guard let last = pauses.last, last.to == nil else { return }
    pauses.removeLast()
    // One that ends where it begins has not been.
    if last.from < instant { pauses.append(try Pause(from: last.from, to: instant, reason: last.reason)) }
  }

  private mutating func reopen(at instant: Timestamp) throws(ClockProblem) {
    guard let end = stop else { return }
    pauses.append(try Pause(from: end, to: instant, reason: "closed"))
    stop = nil
    isCancelled = false
  }
}
