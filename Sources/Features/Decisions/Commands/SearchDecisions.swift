import Commands
import Kernel

/// Was this decided? `search yearly plan`.
struct SearchDecisions: DecisionCommand {
  static let handler = "search"
  static let changesState = false

  /// Lines in one answer.
  private static let size = 10

  let query: String

  init(_ words: inout Words) throws(SyntaxProblem) {
    query = try words.text("query.missing", en: "Say what to look for.", fr: "Dites ce qu’il faut chercher.")
  }

  func arguments(in world: World) -> Arguments { ["q": query] }

  func decide(_ state: DecisionsView, in world: World) throws(Refusal) -> Decision<DecisionEvent> {
    try world.check(query, limit: Limit.text)
    let (audience, language) = (world.person.audience, world.language)
    let wanted = DecisionQuery(query)
    let (records, isWhole) = wanted.search(state.decisions)
    let standards = state.decisions.standards.filter { wanted.fits("\($0.rule) \($0.decider)") }
    let head: RichText = "\(code: world.line("search")) \(query)"
    guard !records.isEmpty || !standards.isEmpty else {
      let propose = world.line("propose")
      return Decision(
        reply: Reply(
          audience.labelled(
            head,
            language.pick(
              en: "nothing was decided or proposed about it. To ask: \(code: propose) \(query)",
              fr: "rien n’a été décidé ni proposé à ce sujet. Pour demander : \(code: propose) \(query)"))))
    }
    let count = RichText.plain(
      language.counted(
        Int64(records.count), en: ("decision", "decisions"), fr: ("décision", "décisions")))
    let isAside = !isWhole && !records.isEmpty
    let found: RichText =
      isAside
      ? language.pick(en: "none has all of these words; the nearest", fr: "aucune n’a tous ces mots ; les plus proches")
      : count
    var lines = [audience.labelled(head, found)]
    lines += records.prefix(Self.size).map { audience.found($0, in: state.decisions) }
    if records.count > Self.size {
      let more = records.count - Self.size
      lines.append(language.pick(en: "and \(more) more", fr: "et \(more) de plus"))
    }
    lines += standards.map {
      audience.labelled(language.pick(en: "Standard", fr: "Règle"), audience.line(about: $0))
    }
    return Decision(reply: Reply(lines.joined(separator: "\n")))
  }
}

extension Audience {
  /// Whether it was decided, when and by whom; and what holds in its place where something else does.
  fileprivate func found(_ record: DecisionRecord, in decisions: Decisions) -> RichText {
    let facts = record.facts
    let line: RichText = "\(record.id) \(name(facts.stage)) \(quoted(facts.title.cut(to: 80)))"
    return "\(line) · \(verdict(record, in: decisions))"
  }

  private func verdict(_ record: DecisionRecord, in decisions: Decisions) -> RichText {
    func on(_ instant: Timestamp) -> RichText { .plain(day(zone.civil(at: instant).date)) }
    let facts = record.facts
    if let end = facts.end {
      let lineage = decisions.lineage(of: record.number)
      guard let last = lineage.successors.last else { return ending(end) }
      let title = quoted(last.facts.title.cut(to: 80))
      if lineage.isVacant {
        let stage = name(last.facts.stage)
        return language.pick(
          en: "\(last.id) \(title) came in its place, and is \(stage)",
          fr: "\(last.id) \(title) est venue à sa place, et est \(stage)")
      }
      let since = lineage.successors.dropLast().last?.facts.end?.mark.at ?? end.mark.at
      return language.pick(
        en: "\(last.id) \(title) holds in its place since \(on(since))",
        fr: "\(last.id) \(title) vaut à sa place depuis le \(on(since))")
    }
    guard let go = facts.go else {
      return language.pick(
        en: "not decided: it waits for \(awaited(facts))", fr: "pas décidée : elle attend \(awaited(facts))")
    }
    let who: RichText =
      go.authority == .silence ? language.pick(en: "by silence", fr: "par silence") : "\(go.by.mention)"
    let said = language.pick(en: "go \(on(go.at)), \(who)", fr: "accord le \(on(go.at)), \(who)") as RichText
    guard let executed = facts.executed else {
      return said + language.pick(en: ", not done yet", fr: ", pas encore faite")
    }
    return said + language.pick(en: ", done \(on(executed))", fr: ", faite le \(on(executed))")
  }
}
