import Commands
import HashTreeCollections
import Kernel

/// Which incidents a list shows; without a word, those that are going on.
struct IncidentFilter: Sendable {
  private var stage: Stage?
  private var traits: Set<Trait> = []
  private var severities: Set<Severity> = []
  private(set) var area: String?
  private var customer: String?
  private(set) var lead: Mention?
  private var isMine = false
  private(set) var period: Period?
  private var order: Order?
  /// What is looked for by its words may be over.
  private var seeksWords = false

  /// What comes first.
  private enum Order {
    case newest, worst
  }

  /// Takes the words of a filter, in any order; `other` takes what is not one of them.
  ///
  /// Figures are about all stages, and have no order.
  init(
    _ words: inout Words, isForFigures: Bool = false, other: (inout Words) -> Bool
  ) throws(SyntaxProblem) {
    try takeMarked(&words)
    customer = words.takeValue(after: "client", "customer")
    while !words.isEmpty {
      if takeWord(&words, isForFigures) || other(&words) { continue }
      guard let dates = try words.takePeriod() else { return }
      period = .dates(dates)
    }
  }

  /// Takes the words of a filter from a line that says what to look for: those with a mark anywhere, the others at its
  /// end only, so that something is left.
  init(besideText words: inout Words) throws(SyntaxProblem) {
    try takeMarked(&words)
    customer = words.takeOption("client", "customer")
    for count in 1..<max(words.count, 1) {
      var tail = Words(words.tokens.dropFirst(count), in: words.world)
      var attempt = self
      while !tail.isEmpty, attempt.takeWord(&tail, false) {}
      guard tail.isEmpty else { continue }
      self = attempt
      words = Words(words.tokens.prefix(count), verb: words.verb, opensTitle: words.opensTitle, in: words.world)
      break
    }
    seeksWords = true
  }

  private mutating func takeMarked(_ words: inout Words) throws(SyntaxProblem) {
    while let severity = try words.takeSeverity().flatMap(Severity.init(rawValue:)) { severities.insert(severity) }
    area = words.takeArea()
    lead = words.takeMention()
    period = try words.takeDuration(after: "last", "derniers", "dernières", "dernier", "dernière").map(Period.length)
  }

  /// The same over a period.
  func over(_ period: Period) -> IncidentFilter {
    var filter = self
    filter.period = period
    return filter
  }

  private mutating func takeWord(_ words: inout Words, _ isForFigures: Bool) -> Bool {
    if let period = Period(&words) {
      self.period = period
    } else if words.takeNext("mine", "me", "moi", "les miens") != nil {
      isMine = true
    } else if period != nil, words.takeNext("les", "the") != nil {
      // “les 30 derniers jours”, “the last 30 days”
    } else {
      return !isForFigures && takeStageOrOrder(&words)
    }
    return true
  }

  private mutating func takeStageOrOrder(_ words: inout Words) -> Bool {
    if let trait = Trait(&words) {
      traits.insert(trait)
    } else if let stage = Stage(&words) {
      self.stage = stage
    } else if words.takeNext("newest first", "newest", "récents") != nil {
      order = .newest
    } else if words.takeNext("worst first", "worst", "graves") != nil {
      order = .worst
    } else {
      return false
    }
    return true
  }

  /// Whether nothing says that what is over is meant too.
  var isWithoutWords: Bool { stage == nil && effectiveStage == .open }

  /// A period looks back at everything; nothing else does unless it says so.
  private var effectiveStage: Stage { stage ?? (period == nil && !seeksWords ? .open : .all) }

  /// A period without a stage is of what figures count: nothing that was called off or is a drill, unless its word says so.
  private var isAsFigures: Bool { stage == nil && period != nil && !seeksWords }

  /// The same with what figures do not count.
  var withEverything: IncidentFilter {
    var filter = self
    if isAsFigures { filter.stage = .all }
    return filter
  }

  /// What is going on is read for what hurts most, the past for what came last.
  var isWorstFirst: Bool { order.map { $0 == .worst } ?? (effectiveStage == .open) }

  /// The words of this filter as its reader types them.
  func words(in language: Language) -> [String] {
    var words = [stage?.word(in: language)].compactMap(\.self)
    words += Trait.allCases.filter(traits.contains).map { $0.word(in: language) }
    words += severities.sorted().map(\.label)
    if let area { words.append("#" + area) }
    if let customer { words.append((seeksWords ? "client:" : "client ") + "\"\(customer)\"") }
    if let lead { words.append("@" + lead.name) }
    if isMine { words.append(language.pick(en: "mine", fr: "moi")) }
    if let period { words.append(period.words(in: language)) }
    switch order {
    case .newest: words.append(language.pick(en: "newest", fr: "récents"))
    case .worst: words.append(language.pick(en: "worst", fr: "graves"))
    case nil: break
    }
    return words
  }

  /// What was said of it.
  func arguments(in world: World) -> Arguments {
    let zone = world.zone(of: period?.dates)
    // What is named by its dates ends with them, what is counted from now ends now.
    let bounds: Range<Timestamp>? =
      if case .dates(let dates)? = period {
        dates.bounds(at: world.now, in: zone)
      } else {
        period?.bounds(at: world.now, in: zone).clamped(to: .distantPast..<world.now)
      }
    let severities = severities.sorted().map(\.rawValue)
    return [
      "status": stage?.word(in: .english),
      "traits": traits.isEmpty ? nil : Trait.allCases.filter(traits.contains).map { $0.word(in: .english) },
      "severity": severities.count == 1 ? severities[0] : nil,
      "severities": severities.count > 1 ? severities : nil, "area": area, "lead": lead, "mine": isMine ? true : nil,
      "from": bounds?.lowerBound, "to": bounds?.upperBound,
    ]
  }

  /// Those that match, in order.
  ///
  /// Reads as many incidents as may match: a question, never part of a write.
  func matches(in state: Incidents, _ world: World) -> [Incident] {
    let candidates = effectiveStage.isGoingOn ? Array(state.shelf.open) : Array(state.numbers)
    let matches = among(candidates.sorted(by: >), in: state, world)
    guard isWorstFirst else { return matches }
    return Severity.allCases.flatMap { severity in matches.filter { $0.facts.severity == severity } }
  }

  /// Those of some incidents that match, in the order given.
  func among(_ numbers: [Int], in state: Incidents, _ world: World) -> [Incident] {
    let period = period?.bounds(at: world.now, in: world.zone(of: period?.dates))
    return state.readable(numbers, in: world).filter { incident in
      admits(incident.facts, in: period, world)
        && traits.allSatisfy { $0.admits(incident.facts, state.promises, at: world.now) }
    }
  }

  private func admits(_ facts: Facts, in period: Range<Timestamp>?, _ world: World) -> Bool {
    guard effectiveStage.admits(facts.phase), isAbout(facts, world) else { return false }
    if isAsFigures, facts.phase == .cancelled || (facts.isDrill && !traits.contains(.drill)) { return false }
    guard let period, let declared = facts.clocks[.declared] else { return true }
    return period.contains(declared.at)
  }

  /// Whether an incident is of the kind that is asked for, whenever it was and wherever it stands.
  ///
  /// - Parameter counts: true for an incident that the reader may not know of: it is in the totals, and in nothing that
  ///   its words are asked for.
  func isAbout(_ facts: Facts, _ world: World, counts: Bool = false) -> Bool {
    if counts, area != nil || customer != nil || lead != nil { return false }
    if !severities.isEmpty, !severities.contains(facts.severity) { return false }
    if let area, facts.area != area { return false }
    if let customer, facts.customer.map(Folding.fold) != Folding.fold(customer) { return false }
    if let lead, facts.lead?.isSame(as: Participant(lead, in: world)) != true { return false }
    return !isMine || facts.lead?.id == world.person.id || facts.declarer.id == world.person.id
  }
}
