import Commands
import Kernel

/// Decides: `go DEC-4 yes, from may on executor @karim by 15/12`, or at once: `go “Yearly plan” approver @lea`.
///
/// Of what was decided already, it says who executes it: `go DEC-4 executor @karim`.
struct GoDecision: DecisionCommand {
  static let handler = "go"

  /// Nil for one that was not proposed before.
  let id: ItemID?
  /// Of one that was not proposed before.
  let title: String?
  /// What was said of one that was.
  let text: String?
  /// Nil for whoever types.
  let approver: Mention?
  /// Without one, it is asked for.
  let executor: Executor?
  let executeBy: Moment?
  let review: Moment?
  let isOneWay: Bool?
  /// Everything behind the id, to be typed again with an executor.
  let source: String

  init(_ words: inout Words) throws(SyntaxProblem) {
    id =
      try words.takeOneID(
        DecisionDesk.prefix,
        before: [
          "executor", "executant", "executante", "by", "before", "avant", "approver", "decideur", "nobody", "personne",
        ])
      ?? words.topic
    source = words.source
    approver = words.takeApprover()
    // What stands at the end of the line may stand in front of the date, or behind it.
    let (way, named) = (words.takeWay(), words.takeExecutor())
    review = try words.takeReview()
    executeBy = try words.takeDue(
      also: "execution by", "execution before", "execute by", "executed by", "execution", "exécution avant",
      "exécution d’ici", "exécution pour", "exécution", "à exécuter avant", "exécutée avant")
    isOneWay = way ?? words.takeWay()
    executor = named ?? words.takeNobody()
    if id == nil, let quoted = words.takeQuotedTitle() {
      (title, text) = (quoted, words.takeReason())
    } else if id == nil {
      (title, text) = (try words.takeDecisionTitle(), nil)
    } else {
      (title, text) = (nil, words.takeReason())
    }
  }

  func arguments(in world: World) -> Arguments {
    var mention: Mention?
    if case .person(let named) = executor { mention = named }
    return [
      "id": id, "title": title, "text": text, "approver": approver, "executor": mention, "execute_by": executeBy,
      "precision": executeBy?.precision, "review_on": review, "one_way": isOneWay,
    ]
  }

  func decide(_ state: DecisionsView, in world: World) throws(Refusal) -> Decision<DecisionEvent> {
    if let text { try world.check(text, limit: Limit.text) }
    if let executeBy, executeBy.instant <= world.now { throw .past(executeBy.instant, in: world) }
    guard let id else { return try decideAtOnce(state, in: world) }
    let record = try state.decisions.find(id, in: world)
    switch record.facts.stage {
    case .proposed, .consenting: return try decide(record, in: world)
    case .decided, .contested: return try assign(record, in: world)
    case .executed, .superseded, .reversed, .dropped: throw .stage("go", record, in: world)
    }
  }

  /// Says yes to what was proposed.
  private func decide(_ record: DecisionRecord, in world: World) throws(Refusal) -> Decision<DecisionEvent> {
    try record.checkSilence(in: world)
    let caller = Participant(world.person)
    // Naming somebody else as the approver is no way around the one who was asked.
    let approver = record.facts.approver ?? self.approver.map { Participant($0, in: world) } ?? caller
    let isApprover = approver.isSame(as: caller) && record.isDecided(by: world.person)
    guard isApprover || world.person.role >= .lead else { throw .notYourGo(record, in: world) }
    guard let executor else { return ask(about: record.facts.title, driver: record.facts.driver, in: world) }
    let going = going(approver, isApprover ? .approver : .lead, executor.participant(in: world))
    return record.decision(.decided(going), in: world, calls: going.executor) { audience, calls in
      audience.told(going, about: record.facts.title, calls: calls)
    }
  }

  /// Decides what nobody had proposed, in one breath.
  private func decideAtOnce(_ state: DecisionsView, in world: World) throws(Refusal) -> Decision<DecisionEvent> {
    let title = title ?? ""
    try world.check(title, limit: Limit.title)
    let caller = Participant(world.person)
    let approver = self.approver.map { Participant($0, in: world) } ?? caller
    let isApprover = approver.isSame(as: caller)
    guard isApprover || world.person.role >= .lead else { throw .notYourGo(title, approver, in: world) }
    guard let executor else { return ask(about: title, driver: caller, in: world) }
    let going = going(approver, isApprover ? .approver : .lead, executor.participant(in: world))
    var proposal = DecisionEvent.Proposal(title, isPublic: state.isPublic, in: world)
    (proposal.approver, proposal.outcome) = (approver, .decided(going))
    return proposal.decision(number: state.decisions.nextNumber, in: world, calls: going.executor) { audience, calls in
      audience.told(going, about: title, calls: calls)
    }
  }

  /// Names somebody else, or another date, for what was decided.
  private func assign(_ record: DecisionRecord, in world: World) throws(Refusal) -> Decision<DecisionEvent> {
    guard executor != nil || executeBy != nil else { throw .stage("go", record, in: world) }
    guard record.isDriven(by: world.person) else { throw .notYourAssignment(record, in: world) }
    let person = executor == nil ? record.facts.executor : executor?.participant(in: world)
    let due = executeBy?.instant ?? record.facts.executeBy
    return record.decision(.assigned(person, due: due), in: world, calls: person) { audience, calls in
      audience.labelled(audience.quoted(record.facts.title), audience.execution(person, due: due, calls: calls)) + "."
    }
  }

  private func going(
    _ approver: Participant, _ authority: Facts.Go.Authority, _ executor: Participant?
  ) -> DecisionEvent.Going {
    DecisionEvent.Going(
      approver: approver, authority: authority, words: text, executor: executor, executeBy: executeBy?.instant,
      review: review?.instant, isOneWay: isOneWay)
  }
}

extension Audience {
  /// What was decided, in whose right, and who carries it out.
  func told(_ going: DecisionEvent.Going, about title: String, calls: Bool) -> RichText {
    var text = quoted(title) + language.pick(en: " is decided", fr: " est décidée")
    if going.authority == .lead {
      let approver = going.approver.mention
      text += language.pick(
        en: ", by a lead in place of \(approver)", fr: ", par un responsable à la place de \(approver)")
    }
    text = going.words.map { labelled(text, .user($0)) } ?? text + "."
    return "\(text)\n\(execution(going.executor, due: going.executeBy, calls: calls))."
  }
}

extension Refusal {
  fileprivate static func notYourGo(_ record: DecisionRecord, in world: World) -> Refusal {
    let who = world.person.audience.deciders(of: record.facts)
    return Refusal(
      "decision.rights",
      world.language.pick(
        en: "Only \(who) can decide \(record.id). Nothing was changed.",
        fr: "Seul \(who) peut décider de \(record.id). Rien n’a été changé."))
  }

  /// Somebody else decides: they can be asked.
  fileprivate static func notYourGo(_ title: String, _ approver: Participant, in world: World) -> Refusal {
    let line = RichText(spans: [.code(world.line("propose"))])
    let (named, whom) = (world.language.pick(en: "approver", fr: "décideur"), approver.mention)
    return Refusal(
      "decision.rights",
      world.language.pick(
        en:
          "Only \(whom) or a lead can decide this. Nothing was changed; to ask: \(line) \(title) \(plain: named) \(whom)",
        fr: """
          Seul \(whom) ou un responsable peut en décider. Rien n’a été changé ; pour demander : \(line) \(title) \
          \(plain: named) \(whom)
          """))
  }

  fileprivate static func notYourAssignment(_ record: DecisionRecord, in world: World) -> Refusal {
    let people = record.people
    return Refusal(
      "decision.rights",
      world.language.pick(
        en: "Only \(people) or a lead can say who executes \(record.id). Nothing was changed.",
        fr: "Seul \(people) ou un responsable peut dire qui exécute \(record.id). Rien n’a été changé."))
  }
}
