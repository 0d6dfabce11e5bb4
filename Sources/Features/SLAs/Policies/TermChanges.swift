import BusinessTime
import Commands
import Kernel

/// What a line sets of a policy; what it does not name stays as it is.
struct TermChanges: Sendable {
  /// Nil for a metric that is not promised any more.
  private(set) var targets: [(metric: Metric, target: Target?)] = []
  private(set) var calendar: String?
  private(set) var warnings: [Int]?
  private(set) var goal: Int?
  /// From when it counts; nil for now.
  let from: Timestamp?

  /// True for a line that names nothing to be changed: it asks.
  var isEmpty: Bool { targets.isEmpty && calendar == nil && warnings == nil && goal == nil }

  /// Reads `response 15m resolution 4h calendar x warn 50 90 from 1/1/2027`, in any order.
  ///
  /// - Throws: what `takeTarget` does; `target.missing`, `warnings.unreadable`, `words.extra`.
  init(_ words: inout Words) throws(SyntaxProblem) {
    calendar = words.takeValue(after: "calendar", "calendrier")
    from = try words.takeTime(
      after: "from", "as of", "à partir du", "à partir de", "dès", "du", "depuis", reading: .until)?.instant
    while let metric = words.takeMetric() {
      if words.takeNext("none", "off", "aucun", "aucune", "rien") != nil {
        targets.append((metric, nil))
        continue
      }
      guard let target = try words.takeTarget() else {
        throw SyntaxProblem(
          "target.missing",
          words.language.pick(
            en: "say within what time, for example 15m, 4h, 2bd; or none. Nothing was changed.",
            fr: "dites en combien de temps, par exemple 15min, 4h, 2jo ; ou aucun. Rien n’a été changé."),
          word: words.isEmpty ? nil : words.takeWord())
      }
      targets.append((metric, target))
    }
    goal = try words.takeGoal()
    warnings = try words.takeWarnings()
    if goal == nil { goal = try words.takeGoal() }
    try words.end()
  }

  /// The terms with these changes.
  func applied(to terms: Terms, calendarName: String?) -> Terms {
    var terms = terms
    for (metric, target) in targets { terms.targets[metric] = target }
    if let calendarName { terms.calendar = calendarName }
    if let warnings { terms.warnings = warnings }
    if let goal { terms.goal = goal }
    return terms
  }
}

extension Words {
  /// `goal 98 %`: how many of a hundred are to be kept.
  fileprivate mutating func takeGoal() throws(SyntaxProblem) -> Int? {
    guard takeNext("goal", "objectif") != nil else { return nil }
    let digits = upcoming.first.map { $0.prefix(while: \.isNumber) } ?? ""
    guard let goal = Int(digits), (1...100).contains(goal) else {
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

  /// `warn 50 75 100`, `alertes 50, 90`: shares in percent, rising; nil when nothing is said.
  fileprivate mutating func takeWarnings() throws(SyntaxProblem) -> [Int]? {
    guard takeNext("warn", "warnings", "alert", "alertes", "alerter") != nil else { return nil }
    if takeNext("none", "off", "aucune", "jamais", "never") != nil { return [] }
    var percents: [Int] = []
    while let word = upcoming.first,
      let percent = Int(word.split { !$0.isNumber }.first.map(String.init) ?? ""), (1...100).contains(percent)
    {
      _ = takeNext(1)
      percents.append(percent)
      _ = takeNext("%", ",")
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
}

extension SLAView {
  /// The event that changes a policy, and the sentence about it.
  ///
  /// - Throws: `calendar.unknown`, `policy.past`, `policy.overlaps`, `policy.same`, `target.unreachable`.
  func change(
    _ match: Match, _ changes: TermChanges, command: String, in world: World
  ) throws(Refusal) -> Decision<SLAEvent> {
    let (audience, language) = (world.person.audience, world.language)
    let calendar = try changes.calendar.map { name throws(Refusal) in try calendarName(name, in: world) }
    let policy = slas.policies[match]
    let from = changes.from ?? world.now
    let before = policy?.terms(at: from)
    let after = changes.applied(to: before ?? Terms([:]), calendarName: calendar)
    guard before != after else { throw .samePolicy(match, after, in: world) }
    try check(from, behind: policy, in: world)
    try check(after, of: match, from: from, in: world)
    let name = (policy?.match ?? match).name
    let moment = RichText.plain(audience.full(from))
    var text = audience.labelled(
      "\(code: world.line(command, name))", language.pick(en: "from \(moment) on", fr: "à partir de \(moment)"))
    if let before {
      text += language.pick(en: "\nBefore: \(audience.terms(before))", fr: "\nAvant : \(audience.terms(before))")
    }
    text += language.pick(en: "\nNow: \(audience.terms(after))", fr: "\nMaintenant : \(audience.terms(after))")
    text += language.pick(
      en: "\nWhat runs already keeps what it was promised.", fr: "\nCe qui court déjà garde ce qui lui était promis.")
    return Decision(events: [.policyChanged(policy?.match ?? match, after, from: from)], reply: Reply(text))
  }

  private func check(_ from: Timestamp, behind policy: Policy?, in world: World) throws(Refusal) {
    let audience = world.person.audience
    guard from >= world.now else {
      let (typed, now) = (RichText.plain(audience.full(from)), RichText.plain(audience.full(world.now)))
      throw Refusal(
        "policy.past",
        world.language.pick(
          en: "\(typed) is over: it is \(now), and a change never rewrites the past. Nothing was changed.",
          fr: "\(typed) est passé : il est \(now), et un changement ne réécrit jamais le passé. Rien n’a été changé."))
    }
    guard let last = policy?.versions.last, last.from >= from else { return }
    let moment = RichText.plain(audience.full(last.from))
    throw Refusal(
      "policy.overlaps",
      world.language.pick(
        en: "There is already a version from \(moment) on: choose a later moment. Nothing was changed.",
        fr: "Il existe déjà une version à partir de \(moment) : choisissez un moment ultérieur. Rien n’a été changé."))
  }

  /// A promise that its calendar can never keep would be no promise.
  private func check(_ terms: Terms, of match: Match, from: Timestamp, in world: World) throws(Refusal) {
    let name = terms.calendar ?? match.to.map { slas.calendar(of: $0, at: from, teams) } ?? CalendarBook.office
    guard let calendar = slas.calendars[name] else { return }
    for (metric, target) in terms.targets.sorted(by: { $0.key < $1.key }) {
      do throws(ClockProblem) {
        _ = try calendar.due(from: from, target: try target.seconds(from: from, in: calendar))
      } catch {
        let audience = world.person.audience
        throw Refusal(
          "target.unreachable",
          audience.labelled(audience.name(metric), .plain(error.sentence(world.language)))
            + world.language.pick(en: " Nothing was changed.", fr: " Rien n’a été changé."))
      }
    }
  }

  /// A calendar's name as it was first typed.
  ///
  /// - Throws: `calendar.unknown`, with the nearest one.
  func calendarName(_ typed: String, in world: World) throws(Refusal) -> String {
    if let name = slas.calendars.name(of: typed) { return name }
    let names = slas.calendars.names
    let language = world.language
    let help: RichText =
      Nearest.name(to: typed, among: names).map { near in
        language.pick(en: "Did you mean \(near)?", fr: "Vouliez-vous dire \(near) ?")
      }
      ?? language.pick(
        en: "The calendars are \(names.joined(separator: ", ")).",
        fr: "Les calendriers sont \(names.joined(separator: ", ")).")
    throw Refusal(
      "calendar.unknown",
      language.pick(
        en: "There is no calendar \(world.person.audience.quoted(typed)). \(help) Nothing was changed.",
        fr: "Il n’y a pas de calendrier \(world.person.audience.quoted(typed)). \(help) Rien n’a été changé."))
  }
}

extension Refusal {
  fileprivate static func samePolicy(_ match: Match, _ terms: Terms, in world: World) -> Refusal {
    let audience = world.person.audience
    return Refusal(
      "policy.same",
      world.language.pick(
        en: "That is so already: \(match.name), \(audience.terms(terms)). Nothing was changed.",
        fr: "C’est déjà le cas : \(match.name), \(audience.terms(terms)). Rien n’a été changé."))
  }
}
