import Kernel

/// The figures of a period: the time from go to done of what was done in it, and what became of what was decided in it.
struct Figures: Sendable {
  /// From the go to the moment at which it was done, of those done in the period and not contested since.
  private(set) var lead = Figure()
  /// The same in working time.
  private(set) var leadWork = Figure()
  /// From the proposal to the go, of those decided in the period.
  private(set) var latency = Figure()
  private(set) var latencyWork = Figure()
  /// Those decided in the period that nobody had proposed.
  private(set) var direct = 0
  /// Decided and not done at the end of the period: how long ago the go was then.
  private(set) var undone = Figure()
  /// Those of them whose date had passed.
  private(set) var overdue: Set<Int> = []
  /// Not decided at the end of the period: how long ago they were proposed then.
  private(set) var undecided = Figure()
  /// Decided in the period.
  private(set) var decided: [Int] = []
  /// Those of them that nobody was named to carry out.
  private(set) var ownerless: [Int] = []
  /// Those of them that were reversed within `reversalWindow` of the go.
  private(set) var reversed: [Int] = []
  /// Those of them that may still be.
  private(set) var young = 0
  /// Said to be done in the period, contested or not.
  private(set) var executed: [Int] = []
  private(set) var contested: [Int] = []
  /// Done in the period with a date to be done by, and those that missed it.
  private(set) var dated = 0
  private(set) var late: [Int] = []

  static let reversalWindow: Int64 = 90 * 86_400_000

  private let period: Range<Timestamp>
  /// The end of the period, or now where that is still to come.
  private let end: Timestamp
  private let now: Timestamp
  private let hours: BusinessHours

  init(of records: some Sequence<DecisionRecord>, in period: Range<Timestamp>, at now: Timestamp, hours: BusinessHours)
  {
    (self.period, self.now, self.hours) = (period, now, hours)
    end = min(period.upperBound, now)
    for record in records { count(record.facts, record.number) }
  }

  /// Up to now: what happens at this very instant belongs to a period that goes on.
  private func contains(_ instant: Timestamp) -> Bool {
    period.contains(instant) || (instant == now && period.upperBound == now)
  }

  private mutating func count(_ facts: Facts, _ number: Int) {
    if let go = facts.go {
      if contains(go.at) { countGo(go, facts, number) }
      countExecutions(since: go.at, facts, number)
    }
    countWaiting(facts, number)
  }

  private mutating func countGo(_ go: Facts.Go, _ facts: Facts, _ number: Int) {
    decided.append(number)
    if let length = facts.latency {
      latency.add(length.milliseconds, of: number)
      latencyWork.add(hours.elapsed(facts.proposed.at, go.at), of: number)
    } else {
      direct += 1
    }
    if facts.assignments.first?.person == nil { ownerless.append(number) }
    if let end = facts.end, end.kind == .reversed {
      if end.mark.at.milliseconds(since: go.at) <= Figures.reversalWindow { reversed.append(number) }
    } else if facts.end == nil, now.milliseconds(since: go.at) < Figures.reversalWindow {
      young += 1
    }
  }

  private mutating func countExecutions(since go: Timestamp, _ facts: Facts, _ number: Int) {
    let said = facts.executions.filter { contains($0.at) }
    if !said.isEmpty {
      executed.append(number)
      if said.contains(where: { $0.contest != nil }) { contested.append(number) }
    }
    guard let length = facts.leadTime, contains(length.end) else { return }
    lead.add(length.milliseconds, of: number)
    leadWork.add(hours.elapsed(go, length.end), of: number)
    guard let due = facts.executeBy else { return }
    dated += 1
    if due < length.end { late.append(number) }
  }

  /// What was still to be done when the period ended.
  private mutating func countWaiting(_ facts: Facts, _ number: Int) {
    if let over = facts.end?.mark.at, over <= end { return }
    if let go = facts.go, go.at <= end {
      if let done = facts.executed, done <= end { return }
      undone.add(end.milliseconds(since: go.at), of: number)
      if let due = facts.executeBy, due < end { overdue.insert(number) }
    } else if facts.proposed.at <= end {
      undecided.add(end.milliseconds(since: facts.proposed.at), of: number)
    }
  }
}
