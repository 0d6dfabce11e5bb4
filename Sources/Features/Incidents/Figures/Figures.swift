import Kernel

/// The figures of a period: counts by when incidents were declared, times to resolve by when they were resolved.
///
/// Of merged incidents only the survivor counts; drills and declarations that were taken back count nowhere.
struct Figures: Sendable {
  private(set) var detect = Figure()
  private(set) var acknowledge = Figure()
  private(set) var mitigate = Figure()
  private(set) var resolve = Figure()
  private(set) var handling = Figure()

  /// Declared in the period, without the false alarms.
  private(set) var declared: [Severity: Int] = [:]
  /// Declared in the period, and false alarms.
  private(set) var cancelled = 0
  /// Resolved in the period at least once.
  private(set) var resolved = 0
  /// Those of them that came back and are counted where they were resolved for good, or are open again.
  private(set) var resumed = 0
  /// Those of them that came back within a week of that.
  private(set) var reopened = 0
  /// Going on at the end of the period: their age then.
  private(set) var stillOpen: [Figure.Value] = []
  /// Those declared in the period that an earlier one came back with, as somebody confirmed.
  private(set) var recurring = 0
  private(set) var updates = Communications()
  /// The longest time without an update of a sev1 or sev2.
  private(set) var silence: Figure.Value?

  /// How soon it has to come back to count as reopened.
  static let reopeningWindow: Int64 = 7 * 86_400_000

  private let period: Range<Timestamp>
  /// The end of the period, or now where that is still to come.
  private let end: Timestamp

  /// - Parameter isNamed: whether the reader may know which incident a value is of; the others are counted all the same.
  init(
    of incidents: some Sequence<Incident>, in period: Range<Timestamp>, at now: Timestamp,
    isNamed: (Incident) -> Bool
  ) {
    self.period = period
    end = min(period.upperBound, now)
    for incident in incidents where incident.facts.counts {
      count(incident.facts, isNamed(incident) ? incident.number : nil)
    }
    stillOpen.sort(by: >)
  }

  /// All that were declared in the period and were no false alarms.
  var total: Int { declared.values.reduce(0, +) }

  private mutating func count(_ facts: Facts, _ number: Int?) {
    let isFalseAlarm = facts.phase == .cancelled
    if let at = facts.clocks[.declared]?.at, period.contains(at) {
      if isFalseAlarm { cancelled += 1 } else { countDeclared(facts, number) }
    }
    if isFalseAlarm { return }
    if let at = facts.clocks[.resolved]?.at, period.contains(at) {
      resolve.add(facts.timeToResolve, of: number)
      handling.add(facts.handlingTime, of: number)
    }
    countEndings(facts)
    if facts.wasOpen(at: end), let declared = facts.clocks[.declared]?.at {
      stillOpen.append(Figure.Value(milliseconds: end.milliseconds(since: declared), incident: number))
    }
  }

  private mutating func countDeclared(_ facts: Facts, _ number: Int?) {
    declared[facts.severity, default: 0] += 1
    if facts.recurrenceOf != nil { recurring += 1 }
    detect.add(facts.timeToDetect, of: number)
    acknowledge.add(facts.timeToAcknowledge, of: number)
    mitigate.add(facts.timeToMitigate, of: number)
    let updates = facts.communications(at: end)
    self.updates.add(updates)
    guard facts.severity <= .sev2, updates.longestSilence > 0 else { return }
    silence = max(silence, Figure.Value(milliseconds: updates.longestSilence, incident: number))
  }

  private mutating func countEndings(_ facts: Facts) {
    let endings = facts.endings.filter { period.contains($0.at) }
    guard !endings.isEmpty else { return }
    resolved += 1
    if facts.clocks[.resolved].map({ !period.contains($0.at) }) ?? true { resumed += 1 }
    let cameBack = endings.contains { ending in
      ending.reopened.map { $0.milliseconds(since: ending.at) <= Figures.reopeningWindow } ?? false
    }
    if cameBack { reopened += 1 }
  }
}

private func max(_ a: Figure.Value?, _ b: Figure.Value) -> Figure.Value { a.map { Swift.max($0, b) } ?? b }
