import BusinessTime
import Commands
import Kernel

/// One line of a report in one period: the clocks that have stopped, from the ledger, and those that have not.
struct ReportCount: Sendable, Hashable {
  var met = 0
  var breached = 0
  /// Open and past due: late now, and counted in `breached`.
  var overdue: [ClockID] = []
  var pending = 0
  var paused = 0
  var excluded = 0
  var late: [ClockID] = []

  var judged: Int { met + breached }

  /// Kept ÷ judged in percent, rounded half up, but never to 100 unless all were kept; nil below five, where it would
  /// say nothing.
  var percentage: Int? {
    guard judged >= Compliance.fewest else { return nil }
    let rounded = (met * 200 + judged) / (judged * 2)
    return breached > 0 ? min(rounded, 99) : rounded
  }

  /// The same counts, with the ids of those alone that may be told of.
  func naming(_ isNamed: (ClockID) -> Bool) -> ReportCount {
    var count = self
    count.late.removeAll { !isNamed($0) }
    return count
  }

  mutating func add(_ tally: Tally) {
    met += tally.met
    breached += tally.breached
    excluded += tally.excluded
    late += tally.breachedIDs
  }

  mutating func add(_ outcome: Outcome, _ id: ClockID) {
    switch outcome {
    case .met: met += 1
    case .breached:
      breached += 1
      late.append(id)
    case .overdue:
      breached += 1
      overdue.append(id)
      late.append(id)
    case .pending: pending += 1
    case .paused: paused += 1
    case .excluded: excluded += 1
    case .outside: break
    }
  }
}

/// What a report is asked about.
struct ReportQuestion: Sendable {
  var period: CalendarPeriod
  /// False for the current month, which holds where none is named.
  var isPeriodSaid = false
  var grouping = LedgerGrouping.none
  var filter = ClockFilter()
}

extension LedgerGrouping {
  /// The line that a record is counted in.
  fileprivate func group(_ record: Tracked, policy: String?) -> LedgerGroup {
    switch self {
    case .none: .all
    case .team: .team(record.to)
    case .policy: .policy(policy)
    case .client: .client(record.customer)
    case .pair: .pair(from: record.from, to: record.to)
    case .level: .level(record.level, kind: record.id.prefix)
    }
  }
}

extension ClockScope {
  /// Whether a report counts a clock of an open record: what is promised update by update is no line of one.
  ///
  /// - Parameter policy: What its policy is called for whoever asks.
  func isReported(_ record: Tracked, _ commitment: Commitment, policy: String?) -> Bool {
    commitment.id.metric != .update && includes(record, commitment, policy: policy, teams: [record.to])
  }
}

extension SLAView {
  /// The counts per line for a period and those before it, the latest one last.
  func report(
    _ question: ReportQuestion, _ scope: ClockScope, periods count: Int, at now: Timestamp
  ) -> [LedgerGroup: [ReportCount]] {
    let periods = (0..<count).reversed().map { question.period.before($0).dates }
    return report(question.grouping, scope, in: periods, at: now)
  }

  /// The same for any periods; of several with a day in common, the first has it.
  func report(
    _ grouping: LedgerGrouping, _ scope: ClockScope, in periods: [Range<CivilDate>], at now: Timestamp
  ) -> [LedgerGroup: [ReportCount]] {
    let known = grouping == .none || grouping == .level ? nil : KnownNames(self)
    func line(_ group: LedgerGroup) -> LedgerGroup { known?.group(group) ?? group }
    var lines: [LedgerGroup: [ReportCount]] = [:]
    let empty = [ReportCount](repeating: ReportCount(), count: periods.count)
    for (group, tallies) in tally(grouping, scope, in: periods) {
      for (index, tally) in tallies.enumerated() { lines[line(group), default: empty][index].add(tally) }
    }
    for record in open() {
      // What names a private record is no word to ask for it by.
      let told = record.visibility.isRestricted ? record.anonymous : record
      let commitments = slas.commitments(of: record, teams: teams)
      for (commitment, policy) in slas.openPolicies(of: commitments, on: record, teams: teams)
      where scope.isReported(told, commitment, policy: policy) {
        guard let (outcome, day) = commitment.outcome(at: now),
          let index = periods.firstIndex(where: { $0.contains(day) })
        else { continue }
        let group = line(grouping.group(told, policy: policy))
        lines[group, default: empty][index].add(outcome, commitment.id)
      }
    }
    return lines.mapValues { counts in counts.map { $0.naming { self.record($0.record) != nil } } }
  }
}

enum Report {
  /// How many late records a line names at most.
  static let idLimit = 8
  /// How many late clocks the ledger is asked for, so that they are so many records: each has a few.
  static let clockLimit = idLimit * Metric.allCases.count
  /// How many periods a trend looks back on, the one that is asked about included.
  static let trendLength = 6
}

extension Commitment {
  /// What it comes to now, and the day that counts: that of its due time in its calendar’s zone, the present one for what
  /// is paused or called off; nil for a target out of reach.
  func outcome(at now: Timestamp) -> (outcome: Outcome, day: CivilDate)? {
    guard let judgement = judgement(at: now) else { return nil }
    let zone = clock.calendar.calendar(at: now).zone
    let outcome = judgement.outcome
    let moment = [.paused, .excluded].contains(outcome) ? now : judgement.due ?? now
    return (outcome, zone.civil(at: moment).date)
  }
}

extension Judgement {
  /// What it counts as in a report.
  fileprivate var outcome: Outcome {
    switch state {
    case .cancelled: .excluded
    case .stopped: isBreached ? .breached : .met
    case .running, .paused:
      if due == nil { .paused } else if isBreached { .overdue } else { state == .paused ? .paused : .pending }
    }
  }
}
