import Commands
import Kernel

/// Says that it was not done as it was decided, or stops a silence: `contest DEC-4 two clients are missing`.
struct ContestDecision: DecisionCommand {
  static let handler = "contest"

  let id: ItemID
  /// Nil when it was not said: a button cannot ask for words.
  let reason: String?

  init(_ words: inout Words) throws(SyntaxProblem) {
    id = try words.takeDecisionID(before: [])
    reason = words.takeReason()
  }

  func arguments(in world: World) -> Arguments { ["id": id, "reason": reason] }

  func decide(_ state: DecisionsView, in world: World) throws(Refusal) -> Decision<DecisionEvent> {
    if let reason { try world.check(reason, limit: Limit.text) }
    let record = try state.decisions.find(id, in: world)
    switch record.facts.stage {
    case .consenting: return try object(to: record, in: world)
    case .executed: return try contest(record, in: world)
    default: throw .stage("contest", record, in: state.decisions, world)
    }
  }

  /// Anybody may object while silence counts.
  private func object(to record: DecisionRecord, in world: World) throws(Refusal) -> Decision<DecisionEvent> {
    try record.checkSilence(in: world)
    guard let reason else { throw .unreasoned("contest", record, in: world) }
    let facts = record.facts
    return record.decision(.objected(why: reason), in: world, calls: facts.driver) { audience, calls in
      let (title, decider) = (audience.quoted(facts.title), audience.decider(facts.approver))
      let driver: RichText = calls ? "\(calling: facts.driver.mention)" : "\(facts.driver.mention)"
      return audience.language.pick(
        en: "silence is no go any more for \(title): \(reason)\nDriver \(driver) · decides: \(decider).",
        fr: "le silence ne vaut plus accord pour \(title) : \(reason)\nPilote \(driver) · décide : \(decider).")
    }
  }

  /// Whoever decided may say that it was not done so, for two business days; a lead may too.
  private func contest(_ record: DecisionRecord, in world: World) throws(Refusal) -> Decision<DecisionEvent> {
    guard record.isDecided(by: world.person) else { throw .notYourContest(record, in: world) }
    if let until = record.facts.executions.last?.contestableUntil, until < world.now {
      throw .contestOver(record, until, in: world)
    }
    guard let reason else { throw .unreasoned("contest", record, in: world) }
    let facts = record.facts
    return record.decision(.contested(why: reason), in: world, calls: facts.executor) { audience, calls in
      let title = audience.quoted(facts.title)
      let execution = audience.execution(facts.executor, due: facts.executeBy, calls: calls)
      return audience.language.pick(
        en: "\(title) is not done as it was decided: \(reason)\n\(execution).",
        fr: "\(title) n’est pas faite comme décidé : \(reason)\n\(execution).")
    }
  }
}

extension Refusal {
  fileprivate static func notYourContest(_ record: DecisionRecord, in world: World) -> Refusal {
    let who = world.person.audience.deciders(of: record.facts)
    return Refusal(
      "decision.rights",
      world.language.pick(
        en: "Only \(who) can contest that \(record.id) is done. Nothing was changed.",
        fr: "Seul \(who) peut contester que \(record.id) est faite. Rien n’a été changé."))
  }

  fileprivate static func contestOver(_ record: DecisionRecord, _ until: Timestamp, in world: World) -> Refusal {
    let (moment, line) = (
      world.person.audience.moment(until), record.line("reverse", world.blank("why", "pourquoi"), in: world)
    )
    return Refusal(
      "contest.over",
      world.language.pick(
        en: "\(record.id) could be contested until \(moment). Nothing was changed; \(code: line) takes it back.",
        fr:
          "\(record.id) pouvait être contestée jusqu’au \(moment). Rien n’a été changé ; \(code: line) revient dessus.")
    )
  }
}
