import Commands
import Kernel

/// What was kept and what was not: `report last month by pair`, `bilan mois dernier par paire`.
struct ShowReport: Command {
  static let handler = "report"
  static let changesState = false

  let question: ReportQuestion

  init(_ words: inout Words) throws(SyntaxProblem) { question = try ReportQuestion(&words) }

  func decide(_ state: SLAView, in world: World) throws(Refusal) -> Decision<SLAEvent> {
    let question = try question.checked(state, in: world)
    let lines = state.report(question, periods: Report.trendLength, at: world.now)
    let (audience, language) = (world.person.audience, world.language)
    let head = audience.labelled(
      "\(code: world.line("report"))", "\(plain: audience.period(question.period))")
    guard !lines.isEmpty else {
      return Decision(
        reply: Reply(
          head
            + language.pick(
              en: "\nNothing was due, and nothing runs.", fr: "\nRien n’était dû, et rien ne court.")))
    }
    var text: [RichText] = [head]
    let shown = lines.filter { $0.value.last.map { $0 != ReportCount() } ?? false }
    for (group, counts) in shown.sorted(by: { audience.sortKey($0.key) < audience.sortKey($1.key) }).prefix(20) {
      text += audience.report(group, counts)
    }
    if shown.count > 20 {
      text.append(language.pick(en: "and \(shown.count - 20) more", fr: "et \(shown.count - 20) de plus"))
    }
    if shown.isEmpty {
      text.append(language.pick(en: "Nothing was due.", fr: "Rien n’était dû."))
    }
    return Decision(reply: Reply(text.joined(separator: "\n")))
  }
}

extension ReportQuestion {
  /// Everything may stand in any order; without a period it is the current month.
  init(_ words: inout Words) throws(SyntaxProblem) {
    let today = words.world.person.audience.zone.civil(at: words.world.now).date
    self.init(period: ReportPeriod(.month, containing: today))
    while !words.isEmpty {
      if let period = try ReportPeriod.take(from: &words, today: today) {
        self.period = period
      } else if let grouping = words.takeGrouping() {
        self.grouping = grouping
      } else if let metric = words.takeMetric() {
        self.metric = metric
      } else if let team = words.takeMention() {
        self.team = team.name
      } else if let customer = words.takeValue(after: "client", "customer") {
        self.customer = customer
      } else if policy == nil, let word = words.takeWord() {
        policy = word
      } else {
        try words.end()
      }
    }
  }

  /// The same with names as they were first typed.
  ///
  /// - Throws: `team.unknown`, `filter.unknown`.
  func checked(_ state: SLAView, in world: World) throws(Refusal) -> ReportQuestion {
    var question = self
    if let team { question.team = try state.teams.named(team, in: world).name }
    guard let policy else { return question }
    if let named = state.slas.policies.named(policy) {
      question.policy = named.name
    } else if team == nil, let team = state.teams[policy] {
      (question.team, question.policy) = (team.name, nil)
    } else {
      throw .unknownFilter(policy, state, in: world)
    }
    return question
  }
}

extension Words {
  /// `by team`, `par paire`.
  fileprivate mutating func takeGrouping() -> LedgerGrouping? {
    if takeNext("by pair", "by pairs", "par paire", "par paires") != nil { return .pair }
    if takeNext("by team", "by teams", "par équipe", "par équipes") != nil { return .team }
    if takeNext("by policy", "by policies", "par engagement", "par engagements") != nil { return .policy }
    if takeNext("by client", "by customer", "by clients", "par client", "par clients") != nil { return .client }
    let levels = takeNext("by priority", "by severity", "by level", "par priorité", "par gravité", "par niveau")
    return levels == nil ? nil : .level
  }
}
