package import Kernel

/// Business time: everything is counted in whole seconds, every instant rounded down to its second first.
extension CalendarHistory {
  /// Open seconds from one instant to another outside pauses; 0 when they are the wrong way round.
  package func elapsed(from: Timestamp, to: Timestamp, pauses: [Pause] = []) -> Int64 {
    guard from < to else { return 0 }
    let timetable = timetable(from: from, to: to)
    var sum: Int64 = 0
    var second = from.seconds
    for pause in pauses.union where pause.upperBound > second && pause.lowerBound < to.seconds {
      sum += timetable.open(from: second, to: pause.lowerBound)
      second = pause.upperBound
    }
    return sum + timetable.open(from: second, to: to.seconds)
  }

  /// The earliest instant at which `target` seconds have elapsed; nil when an open pause comes before it.
  package func due(
    from: Timestamp, target: Int64, pauses: [Pause] = []
  ) throws(ClockProblem) -> Timestamp? {
    guard target > 0 else { throw .targetNotPositive }
    var left = target
    var second = from.seconds
    for pause in pauses.union where pause.upperBound > second {
      let open = timetable(covering: range(second, pause.lowerBound)).open(from: second, to: pause.lowerBound)
      // Reached at the very start of a pause is reached: it cannot push a due time any more.
      if open >= left { break }
      guard pause.upperBound < .max else { return nil }
      left -= open
      second = pause.upperBound
    }
    guard let due = reach(left, from: second, horizon: from.seconds + CalendarHistory.horizon) else {
      throw .unreachable
    }
    return Timestamp(milliseconds: due * 1000)
  }

  /// The first running instant at or after a due time, which a clock must pass to be breached; nil when there is none.
  package func breachAfter(due: Timestamp, pauses: [Pause] = []) -> Timestamp? {
    var second = due.seconds
    let holes = pauses.union
    while let opening = opening(atOrAfter: second) {
      guard let hole = holes.first(where: { $0.contains(opening) }) else {
        return Timestamp(milliseconds: opening * 1000)
      }
      guard hole.upperBound < .max else { return nil }
      second = hole.upperBound
    }
    return nil
  }

  /// The first open instant at or after another: itself when it is open; nil when none is within the horizon.
  package func nextOpening(from: Timestamp) -> Timestamp? {
    opening(atOrAfter: from.seconds).map { Timestamp(milliseconds: $0 * 1000) }
  }

  /// Whether this instant is open.
  package func isOpen(at instant: Timestamp) -> Bool {
    timetable(from: instant, to: instant).opening(atOrAfter: instant.seconds) == instant.seconds
  }

  /// The open stretches between two instants, in order.
  package func openIntervals(from: Timestamp, to: Timestamp) -> [OpenInterval] {
    guard from < to else { return [] }
    return timetable(from: from, to: to).open(in: from.seconds..<to.seconds).map(OpenInterval.init)
  }
}

extension CalendarHistory {
  private func range(_ from: Int64, _ to: Int64) -> Seconds {
    let low = CalendarHistory.clamped(from)
    return low..<max(low, CalendarHistory.clamped(to))
  }

  /// Looks further and further ahead, each time twice as far, up to the horizon.
  private func reach(_ open: Int64, from second: Int64, horizon: Int64) -> Int64? {
    // No calendar opens for longer than time goes by.
    guard open <= CalendarHistory.horizon else { return nil }
    var ahead: Int64 = 86_400
    while true {
      let timetable = timetable(covering: range(second, min(second + ahead, horizon)))
      if let found = timetable.second(reaching: timetable.openSeconds(before: second) + open) {
        return found <= max(second, horizon) ? found : nil
      }
      guard second + ahead < horizon else { return nil }
      ahead = max(ahead * 2, timetable.covered.upperBound - second)
    }
  }

  private func opening(atOrAfter second: Int64) -> Int64? {
    var ahead: Int64 = 86_400
    while true {
      let timetable = timetable(covering: range(second, second + ahead))
      if let found = timetable.opening(atOrAfter: second) {
        return found - second <= CalendarHistory.horizon ? found : nil
      }
      guard ahead < CalendarHistory.horizon else { return nil }
      ahead = min(max(ahead * 2, timetable.covered.upperBound - second), CalendarHistory.horizon)
    }
  }
}

extension Timetable {
  /// Open seconds between two seconds; 0 when they are the wrong way round.
  func open(from: Int64, to: Int64) -> Int64 {
    from < to ? openSeconds(before: to) - openSeconds(before: from) : 0
  }
}

/// A stretch of open time, half open.
package struct OpenInterval: Hashable, Sendable {
  package var from: Timestamp
  package var to: Timestamp

  package init(from: Timestamp, to: Timestamp) { (self.from, self.to) = (from, to) }

  init(_ seconds: Seconds) {
    self.init(
      from: Timestamp(milliseconds: seconds.lowerBound * 1000), to: Timestamp(milliseconds: seconds.upperBound * 1000))
  }

  /// How long it is.
  package var seconds: Int64 { to.seconds - from.seconds }
}
