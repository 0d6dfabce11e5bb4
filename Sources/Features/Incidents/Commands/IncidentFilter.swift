import Commands
import HashTreeCollections
import Kernel

/// Which incidents a list shows; without a word, those that are going on.
struct IncidentFilter: Sendable {
  enum Stage: String, Sendable {
    case open, resolved, closed, cancelled, all
  }

  private var stage: Stage?
  private var severity: Severity?
  private var area: String?
  private var lead: Mention?
  private var isMine = false
  /// Seconds.
  private var period: Int64?
  private var order: String?

  /// Takes the words of a filter, in any order; `other` takes what is not one of them.
  init(_ words: inout Words, other: (inout Words) -> Bool) throws(SyntaxProblem) {
    severity = try words.takeSeverity().flatMap(Severity.init(rawValue:))
    area = words.takeArea()
    lead = words.takeMention()
    period = try words.takeDuration(after: "last", "derniers", "dernières", "dernier", "dernière")
    while !words.isEmpty, takeWord(&words) || other(&words) {}
  }

  private mutating func takeWord(_ words: inout Words) -> Bool {
    if words.takeNext("open", "ouverts", "ouvert", "en cours") != nil {
      stage = .open
    } else if words.takeNext("all", "tous", "tout") != nil {
      stage = .all
    } else if words.takeNext("resolved", "résolus", "résolu") != nil {
      stage = .resolved
    } else if words.takeNext("closed", "clos") != nil {
      stage = .closed
    } else if words.takeNext("cancelled", "canceled", "annulés", "annulé") != nil {
      stage = .cancelled
    } else if words.takeNext("mine", "moi", "les miens") != nil {
      isMine = true
    } else if words.takeNext("newest", "récents", "newest first") != nil {
      order = "newest"
    } else if words.takeNext("worst", "graves", "worst first") != nil {
      order = "worst"
    } else {
      return false
    }
    return true
  }

  /// A period looks back at everything; nothing else does unless it says so.
  private var effectiveStage: Stage { stage ?? (period == nil ? .open : .all) }

  /// What is going on is read for what hurts most, the past for what came last.
  var isWorstFirst: Bool { order.map { $0 == "worst" } ?? (effectiveStage == .open) }

  /// The canonical words of this filter.
  var words: [String] {
    var words = [stage?.rawValue, severity?.label].compactMap { $0 }
    if let area { words.append("#" + area) }
    if let lead { words.append("@" + lead.name) }
    if isMine { words.append("mine") }
    if let period { words.append("last " + Self.text(period)) }
    if let order { words.append(order) }
    return words
  }

  private static func text(_ seconds: Int64) -> String {
    if seconds % 86_400 == 0 { return "\(seconds / 86_400)d" }
    return seconds % 3600 == 0 ? "\(seconds / 3600)h" : "\(seconds / 60)m"
  }

  /// Those that match, in order.
  ///
  /// Reads as many incidents as may match: a question, never part of a write.
  func matches(in state: Incidents, _ world: World) -> [Incident] {
    let candidates = effectiveStage == .open ? Array(state.shelf.open) : Array(state.byNumber.keys)
    let start = period.map { periodStart($0, world) }
    let matches = candidates.sorted(by: >).compactMap { state[$0] }.filter { incident in
      admits(incident.facts, from: start, in: world)
    }
    guard isWorstFirst else { return matches }
    return Severity.allCases.flatMap { severity in matches.filter { $0.facts.severity == severity } }
  }

  /// A period ends now; one of whole days begins at midnight.
  private func periodStart(_ seconds: Int64, _ world: World) -> Timestamp {
    let start = world.now.adding(seconds: -seconds)
    guard seconds % 86_400 == 0 else { return start }
    let zone = world.person.audience.zone
    return zone.instant(of: CivilTime(date: zone.civil(at: start).date, secondOfDay: 0))
  }

  private func admits(_ facts: Facts, from start: Timestamp?, in world: World) -> Bool {
    if let severity, facts.severity != severity { return false }
    if let area, facts.area != area { return false }
    if let start, (facts.clocks[.declared]?.at ?? start) < start { return false }
    if let lead, facts.lead?.isSame(as: Participant(lead, in: world)) != true { return false }
    if isMine, facts.lead?.id != world.person.id, facts.declarer.id != world.person.id { return false }
    switch effectiveStage {
    case .open: return facts.phase.isOpen
    case .resolved: return facts.phase == .resolved
    case .closed: return facts.phase == .closed
    case .cancelled: return facts.phase == .cancelled
    case .all: return true
    }
  }
}
