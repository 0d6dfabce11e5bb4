import Commands
import Kernel

/// What was kept and what was not: `report last month by pair`, `bilan mois dernier par paire`.
struct ShowReport: Command {
  static let handler = "report"
  static let changesState = false

  let question: ReportQuestion

  init(_ words: inout Words) throws(SyntaxProblem) { question = try ReportQuestion(&words) }

  func arguments(in world: World) -> Arguments { question.arguments(in: world) }

  func decide(_ state: SLAView, in world: World) throws(Refusal) -> Decision<SLAEvent> {
    let scope = try question.filter.scope(state, for: Self.handler, in: world)
    let lines = state.report(question, scope, periods: Report.trendLength, at: world.now)
    let (audience, language) = (world.person.audience, world.language)
    let asked: RichText =
      question.grouping == .team
      ? language.pick(en: ", by the team that was asked", fr: ", par équipe sollicitée") : ""
    let head = audience.labelled(
      "\(code: world.line("report"))", "\(plain: audience.period(question.period))\(asked)")
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
  /// What was said of it.
  func arguments(in world: World) -> Arguments {
    let isIncident = filter.arguments.values["severity"] != nil
    let by: String? =
      switch grouping {
      case .none: nil
      case .team: "team"
      case .policy: "policy"
      case .client: "client"
      case .pair: "pair"
      case .level: isIncident ? "severity" : "priority"
      }
    return said(in: world).adding(["by": by])
  }

  /// The same without how it is divided.
  func said(in world: World) -> Arguments {
    let ends = isPeriodSaid ? period.bounds(at: world.now, in: world.person.audience.zone) : nil
    return filter.arguments.adding(["from": ends?.lowerBound, "to": ends?.upperBound])
  }

  /// Everything may stand in any order; without a period it is the current month.
  init(_ words: inout Words) throws(SyntaxProblem) {
    let today = words.world.person.audience.zone.civil(at: words.world.now).date
    self.init(period: CalendarPeriod(.month, containing: today))
    while !words.isEmpty {
      if let period = try words.takePeriod() {
        if period.hasHours { throw .reportOfHours(period, in: words.world) }
        (self.period, isPeriodSaid) = (period, true)
      } else if let grouping = words.takeGrouping() {
        self.grouping = grouping
      } else if let prefix = words.takeLevels() {
        grouping = .level
        filter.narrow(to: prefix)
      } else if words.takeNext("by", "par") != nil {
        try words.end()
      } else {
        filter.take(from: &words)
      }
    }
  }
}

extension SyntaxProblem {
  /// A promise belongs to the day that it was due on, whatever the hour.
  fileprivate static func reportOfHours(_ period: CalendarPeriod, in world: World) -> SyntaxProblem {
    let dates = world.language.dates(period.first, period.dates.upperBound.adding(days: -1))
    return SyntaxProblem(
      "period.hours",
      world.language.pick(
        en: "a report counts whole days, as a promise belongs to the day that it was due on: \(code: dates).",
        fr: "un bilan compte des jours entiers, car un engagement appartient au jour de son échéance : \(code: dates)."),
      word: period.words(in: world.language))
  }
}

extension Words {
  /// `by team`, `par paire`.
  fileprivate mutating func takeGrouping() -> LedgerGrouping? {
    if takeNext("by pair", "by pairs", "par paire", "par paires") != nil { return .pair }
    if takeNext("by team", "by teams", "par équipe", "par équipes") != nil { return .team }
    if takeNext("by policy", "by policies", "par engagement", "par engagements") != nil { return .policy }
    if takeNext("by client", "by customer", "by clients", "par client", "par clients") != nil { return .client }
    return takeNext("by level", "par niveau") == nil ? nil : .level
  }

  /// `by priority`, `par gravité`: the prefix of the ids of those that have such levels.
  fileprivate mutating func takeLevels() -> String? {
    if takeNext("by priority", "by priorities", "par priorité", "par priorités") != nil { return "REQ" }
    return takeNext("by severity", "by severities", "par gravité", "par gravités") == nil ? nil : "INC"
  }
}
