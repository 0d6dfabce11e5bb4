import HashTreeCollections
import Kernel

/// What digests measure of incidents, once for each period of a question, in one walk over all of them.
///
/// As in `/inc stats`, counts are by declaration and times by resolution.
struct IncidentTallies {
  /// What was counted in one period.
  struct Period {
    /// Without the false alarms.
    var declared = 0
    /// Those of them that an earlier one came back with, as somebody confirmed.
    var recurring = 0
    var resolutions: [DigestFigure.Length] = []
    /// Whoever led or acknowledged one of those that were declared.
    var people: Set<String> = []
    /// Tasks and follow-ups that were due, and those of them that were done by then.
    var items = 0
    var kept = 0
  }

  private(set) var periods: [Period]
  /// Those of the last period that an earlier one came back with.
  private(set) var repeated: [Incident] = []
  /// What was due in the last period, and was not done by then.
  private(set) var missed: [(incident: Incident, item: ActionItem)] = []

  init(of incidents: Incidents, for question: DigestQuestion) {
    periods = Array(repeating: Period(), count: question.periods.count)
    for incident in incidents.counted { count(incident, question) }
    repeated.sort { $0.number < $1.number }
    missed.sort { ($0.item.due ?? .distantPast, $0.item.number) < ($1.item.due ?? .distantPast, $1.item.number) }
  }

  private mutating func count(_ incident: Incident, _ question: DigestQuestion) {
    let facts = incident.facts
    if facts.isSomebodysWork { for item in facts.actions { count(item, of: incident, question) } }
    guard facts.counts, facts.phase != .cancelled else { return }
    if let index = facts.clocks[.declared].flatMap({ question.period(of: $0.at) }) {
      periods[index].declared += 1
      periods[index].people.formUnion(facts.workers)
      if facts.recurrenceOf != nil {
        periods[index].recurring += 1
        if index == periods.count - 1 { repeated.append(incident) }
      }
    }
    if let index = facts.clocks[.resolved].flatMap({ question.period(of: $0.at) }),
      let length = facts.timeToResolve, length >= 0
    {
      let id = facts.visibility.isRestricted ? nil : incident.id
      periods[index].resolutions.append(DigestFigure.Length(milliseconds: length, of: id))
    }
  }

  private mutating func count(_ item: ActionItem, of incident: Incident, _ question: DigestQuestion) {
    guard let due = item.due, let index = question.period(of: due) else { return }
    periods[index].items += 1
    if let done = item.done, done.at <= due {
      periods[index].kept += 1
    } else if index == periods.count - 1 {
      missed.append((incident, item))
    }
  }
}

extension Facts {
  /// Whether its tasks are to be done: of drills they are not, and of what was called off only where another one goes on.
  var isSomebodysWork: Bool { !isDrill && (phase != .cancelled || mergedInto != nil || duplicateOf != nil) }

  /// Whoever led or acknowledged it, by what tells people apart.
  fileprivate var workers: [String] {
    let seen = clocks[.acknowledged].flatMap { $0.source == .alert ? nil : $0.by }
    return [lead, seen].compactMap(\.self).map { $0.id?.description ?? $0.name.lowercased() }
  }
}
