import Commands
import Kernel

/// Says that a decision was carried out, and stops the clock: `executed DEC-4 live for all clients at 14:00`.
struct ExecuteDecision: DecisionCommand {
  static let handler = "executed"

  /// Business days in which the approver may say that it is not so.
  private static let contestDays = 2

  let id: ItemID
  /// Nil for now.
  let at: Timestamp?
  /// Nil when it was not said: whether that matters is known only with the decision.
  let evidence: String?

  init(_ words: inout Words) throws(SyntaxProblem) {
    id = try words.takeDecisionID(before: [])
    if let typed = try words.takePast(after: "at", "horodaté", "horodatée", "à") {
      at = typed.instant
    } else {
      at = try words.takeTime(after: "on", "le", "since", "depuis", reading: .past, trailing: true)?.instant
    }
    evidence = words.takeReason()
  }

  func arguments(in world: World) -> Arguments { ["id": id, "at": at ?? world.now, "evidence": evidence] }

  func decide(_ state: DecisionsView, in world: World) throws(Refusal) -> Decision<DecisionEvent> {
    let record = try state.decisions.find(id, in: world)
    guard record.facts.stage == .decided || record.facts.stage == .contested, let go = record.facts.go else {
      throw .stage("executed", record, in: state.decisions, world)
    }
    guard let evidence else { throw .unproven(record, in: world) }
    try world.check(evidence, limit: Limit.text)
    let at = at ?? world.now
    if at > world.now { throw .future(at, in: world) }
    if at < go.at { throw .early(record, go: go.at, in: world) }
    if let contest = record.facts.executions.last?.contest, at < contest.at {
      throw .early(record, contest: contest.at, in: world)
    }
    let until = state.hours.daysAfter(Self.contestDays, world.now)
    let facts = record.facts
    let approver = facts.approver.flatMap { $0.isAccount(of: world.person) ? nil : $0 }
    return record.decision(
      .executed(at: at, evidence: evidence, contestableUntil: until), in: world, calls: approver,
      buttons: approver == nil ? [] : [record.contestButton(world.channel.language, world.verbs)]
    ) { audience, calls in
      var text = audience.executed(facts, go: go, at: at, evidence: evidence)
      guard let approver else { return text }
      let line = world.line("contest", "\(id) \(world.blank("why", "pourquoi", audience))", in: audience.language)
      let person: RichText = calls ? "\(calling: approver.mention)" : "\(approver.mention)"
      text += audience.language.pick(
        en: "\n\(person) may contest it until \(audience.moment(until)): \(code: line)",
        fr: "\n\(person) peut la contester jusqu’au \(audience.moment(until)) : \(code: line)")
      return text
    }
  }
}

extension Audience {
  /// What was done, how long after the go, and how late.
  fileprivate func executed(_ facts: Facts, go: Facts.Go, at: Timestamp, evidence: String) -> RichText {
    let (title, length) = (quoted(facts.title), span(from: go.at, to: at))
    let late: RichText = facts.executeBy.flatMap { lateness(of: $0, at: at) }.map { ", \($0)" } ?? ""
    return language.pick(
      en: "\(title) is done, \(length) after the go\(late): \(evidence)",
      fr: "\(title) est faite, \(length) après l’accord\(late) : \(evidence)")
  }
}

extension Refusal {
  fileprivate static func unproven(_ record: DecisionRecord, in world: World) -> Refusal {
    let line = record.line("executed", world.blank("evidence", "preuve"), in: world)
    return Refusal(
      "evidence.missing",
      world.language.pick(
        en: "Say what shows that it is done: \(code: line). Nothing was changed.",
        fr: "Dites ce qui montre que c’est fait : \(code: line). Rien n’a été changé."))
  }

  /// Nothing is carried out before it was decided.
  fileprivate static func early(_ record: DecisionRecord, go: Timestamp, in world: World) -> Refusal {
    let moment = world.person.audience.moment(go)
    return Refusal(
      "time.early",
      world.language.pick(
        en: "\(record.id) was decided \(moment), and cannot be done before that. Nothing was changed.",
        fr: "\(record.id) a été décidée le \(moment) et ne peut pas être faite avant. Rien n’a été changé."))
  }

  /// What was contested is done again after that, and not as it was before.
  fileprivate static func early(_ record: DecisionRecord, contest: Timestamp, in world: World) -> Refusal {
    let moment = world.person.audience.moment(contest)
    return Refusal(
      "time.early",
      world.language.pick(
        en: "\(record.id) was contested \(moment), and cannot be done again before that. Nothing was changed.",
        fr: "\(record.id) a été contestée le \(moment) et ne peut pas être refaite avant. Rien n’a été changé."))
  }
}
