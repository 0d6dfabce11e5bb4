import BusinessTime
import Commands
import Kernel

/// What a line sets of a policy; what it does not name stays as it is.
struct TermChanges: Sendable {
  /// What is done besides setting terms.
  enum Act: Sendable {
    case set
    /// Nothing is promised any more by this policy: the next one that fits holds.
    case remove
    /// What has not begun yet is taken back.
    case dropPlanned
  }

  private(set) var act = Act.set
  /// Nil for a metric that is expressly not promised.
  private(set) var targets: [(metric: Metric, target: Target?)] = []
  private(set) var calendar: String?
  let pausedBy: Set<PauseKind>?
  private(set) var reopening: Reopening?
  private(set) var warnings: [Int]?
  private(set) var goal: Int?
  /// From when it counts; nil for now.
  let from: Timestamp?

  /// True for a line that names nothing to be changed: it asks.
  var isEmpty: Bool {
    act == .set && targets.isEmpty && calendar == nil && warnings == nil && goal == nil && pausedBy == nil
      && reopening == nil
  }

  /// Reads `response 15m resolution 4h calendar x warn 50 90 from 1/1/2027`, in any order.
  ///
  /// - Throws: what `takeTarget` does; `target.missing`, `warnings.unreadable`, `goal.unreadable`, `words.extra`.
  init(_ words: inout Words, pausing: Set<PauseKind>? = nil) throws(SyntaxProblem) {
    if let pausing { pausedBy = pausing } else { pausedBy = try words.takePausing() }
    calendar = words.takeValue(after: "calendar", "calendrier")
    from = try words.takeTime(
      after: "from", "as of", "à partir du", "à partir de", "dès", "du", "depuis", reading: .until)?.instant
    while !words.isEmpty {
      if let metric = words.takeMetric() {
        targets.append((metric, try words.takePromised()))
      } else if let percents = try words.takeWarnings() {
        warnings = percents
      } else if let percent = try words.takeGoal() {
        goal = percent
      } else if let way = words.takeReopening() {
        reopening = way
      } else if let act = words.takeAct() {
        self.act = act
      } else {
        try words.end()
      }
    }
  }

  /// What was said of it: targets in minutes, or in business days.
  var arguments: Arguments {
    var said: Arguments = [
      "calendar": calendar, "goal": goal, "warnings": warnings, "effective_from": from,
      "paused_by": pausedBy?.map(\.rawValue).sorted(),
    ]
    for (metric, target) in targets {
      switch target {
      case .duration(let seconds)?: said = said.adding(["\(metric.rawValue)_min": Int(seconds / 60)])
      case .businessDays(let days)?: said = said.adding(["\(metric.rawValue)_bd": days])
      case nil: said = said.adding(["\(metric.rawValue)": "none"])
      }
    }
    return said
  }

  /// The terms with these changes.
  func applied(to terms: Terms, calendarName: String?) -> Terms {
    if act == .remove { return Terms([:]) }
    var terms = terms
    for (metric, target) in targets {
      terms.targets[metric] = target
      if target == nil { terms.unpromised.insert(metric) } else { terms.unpromised.remove(metric) }
    }
    if let calendarName { terms.calendar = calendarName }
    if let pausedBy { terms.pausedBy = pausedBy }
    if let reopening { terms.reopening = reopening }
    if let warnings { terms.warnings = warnings }
    if let goal { terms.goal = goal }
    return terms
  }
}

extension Words {
  /// What stands behind a metric: a target, or that there is none.
  fileprivate mutating func takePromised() throws(SyntaxProblem) -> Target? {
    if takeNext("none", "off", "aucun", "aucune", "rien") != nil { return nil }
    _ = takeNext("within", "in", "en", "sous")
    if let target = try takeTarget() { return target }
    throw SyntaxProblem(
      "target.missing",
      language.pick(
        en: "say within what time, for example 15m, 4h, 2bd; or none. Nothing was changed.",
        fr: "dites en combien de temps, par exemple 15min, 4h, 2jo ; ou aucun. Rien n’a été changé."),
      word: isEmpty ? nil : takeWord())
  }

  /// `goal 98 %`: how many of a hundred are to be kept.
  fileprivate mutating func takeGoal() throws(SyntaxProblem) -> Int? {
    guard takeNext("goal", "objectif") != nil else { return nil }
    guard let goal = upcoming.first.flatMap(numbers)?.first, (1...100).contains(goal) else {
      throw SyntaxProblem(
        "goal.unreadable",
        language.pick(
          en: "say how many of a hundred are to be kept: goal 95 %. Nothing was changed.",
          fr: "dites combien sur cent doivent être tenus : objectif 95 %. Rien n’a été changé."))
    }
    _ = takeNext(1)
    _ = takeNext("%")
    return goal
  }

  /// `warn 50 75 100`, `alertes 50,90`, `warn 50/75`: shares in percent, rising; nil when nothing is said.
  fileprivate mutating func takeWarnings() throws(SyntaxProblem) -> [Int]? {
    guard takeNext("warn", "warnings", "alert", "alertes", "alerter") != nil else { return nil }
    if takeNext("none", "off", "never", "aucune", "jamais") != nil { return [] }
    var percents: [Int] = []
    while let some = upcoming.first.flatMap(numbers), !some.isEmpty {
      guard some.allSatisfy((1...100).contains) else { break }
      _ = takeNext(1)
      percents += some
      _ = takeNext("%", ",", "and", "et")
    }
    guard !percents.isEmpty else {
      throw SyntaxProblem(
        "warnings.unreadable",
        language.pick(
          en: "say at which shares, from 1 to 100 %: warn 50 75 90 100. Nothing was changed.",
          fr: "dites à quels seuils, de 1 à 100 % : alertes 50 75 90 100. Rien n’a été changé."))
    }
    return Set(percents).sorted()
  }

  /// The numbers of a word that is made of nothing else but `%`, `,` and `/`; nil for another one.
  private func numbers(_ word: String) -> [Int]? {
    let isNumbers = word.utf8.allSatisfy { (0x30...0x39).contains($0) || [0x25, 0x2C, 0x2F].contains($0) }
    return isNumbers ? word.split { !$0.isNumber }.compactMap { Int($0) } : nil
  }

  /// `paused by client,vendor`, `arrêté par client`: which pauses stop the clocks; nil when nothing is said.
  ///
  /// Taken before a customer is: “client” means another thing here.
  mutating func takePausing() throws(SyntaxProblem) -> Set<PauseKind>? {
    let value = takeValue(
      after: "paused by", "stopped by", "arrêté par", "arrêtée par", "suspendu par", "suspendue par")
    guard let value else { return nil }
    var kinds: Set<PauseKind> = []
    for word in value.split(separator: ",").map({ Folding.fold(String($0)) }) {
      switch word {
      case "client", "customer": kinds.insert(.client)
      case "vendor", "supplier", "fournisseur": kinds.insert(.vendor)
      case "internal", "interne": kinds.insert(.internal)
      case "nothing", "none", "rien": break
      default:
        throw SyntaxProblem(
          "pause.unknown",
          language.pick(
            en:
              "a pause is for the client, a vendor, or something internal: paused by client,vendor. Nothing was changed.",
            fr: "une attente est celle du client, d’un fournisseur ou interne : arrêté par client,fournisseur. "
              + "Rien n’a été changé."), word: value)
      }
    }
    return kinds
  }

  /// `reopening resume`, `réouverture nouvelle`: what becomes of a clock that had stopped.
  fileprivate mutating func takeReopening() -> Reopening? {
    if takeNext("reopening resumes", "reopening resume", "réouverture reprend", "reprend à la réouverture") != nil {
      return .resume
    }
    if takeNext("reopening first only", "reopening first", "réouverture une fois", "jugé une seule fois") != nil {
      return .firstOnly
    }
    return takeNext("reopening new", "reopening new cycle", "réouverture nouvelle") != nil ? .newCycle : nil
  }

  fileprivate mutating func takeAct() -> TermChanges.Act? {
    if takeNext("drop planned", "drop plan", "oublier prévu", "annuler prévu") != nil { return .dropPlanned }
    return takeNext("remove", "delete", "drop", "supprimer", "retirer", "enlever") != nil ? .remove : nil
  }
}
