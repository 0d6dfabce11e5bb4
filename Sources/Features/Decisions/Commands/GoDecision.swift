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
  let approver: Named?
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
    var (executor, ending) = (words.takeExecutor(), Ending())
    var left = 0
    repeat {
      left = words.count
      try ending.take(from: &words) { words throws(SyntaxProblem) in
        try words.takeDue(
          also: "execution by", "execution before", "execute by", "executed by", "execution", "exécution avant",
          "exécution d’ici", "exécution pour", "exécution", "à exécuter avant", "exécutée avant")
      }
      executor = executor ?? words.takeLastExecutor()
    } while words.count < left
    (self.executor, executeBy, review, isOneWay) = (executor, ending.due, ending.review, ending.isOneWay)
    if id == nil, let quoted = words.takeQuotedTitle() {
      (title, text) = (quoted, words.takeReason())
    } else if id == nil {
      (title, text) = (try words.takeDecisionTitle(), nil)
    } else {
      (title, text) = (nil, words.takeReason())
    }
  }

  func arguments(in world: World) -> Arguments {
    [
      "id": id, "title": title, "text": text, "approver": approver?.mention, "executor": executor?.mention,
      "execute_by": executeBy, "precision": executeBy?.precision, "review_on": review, "one_way": isOneWay,
    ]
  }

  func decide(_ state: DecisionsView, in world: World) throws(Refusal) -> Decision<DecisionEvent> {
    if let text { try world.check(text, limit: Limit.text) }
    if let executeBy, executeBy.instant <= world.now { throw .past(executeBy.instant, in: world) }
    guard let id else { return try decideAtOnce(state, in: world) }
    let record = try state.decisions.find(id, in: world)
    switch record.facts.stage {
    case .proposed, .consenting: return try decide(record, state, in: world)
    case .decided, .contested: return try assign(record, state, in: world)
    case .executed, .superseded, .reversed, .dropped: throw .stage("go", record, in: state.decisions, world)
    }
  }

  /// Says yes to what was proposed.
  private func decide(
    _ record: DecisionRecord, _ state: DecisionsView, in world: World
  ) throws(Refusal) -> Decision<DecisionEvent> {
    try record.checkSilence(in: world)
    let caller = Participant(world.person)
    guard record.isDecided(by: world.person) else {
      throw .notYourGo(record, isUndecidable: record.facts.approver == nil && !state.isLed(), in: world)
    }
    // Naming somebody else as the approver is no way around the one who was asked.
    let named = try self.approver?.approver(in: world)
    let approver = record.facts.approver ?? named ?? caller
    let isApprover = approver.isAccount(of: world.person)
    guard let executor else { return ask(about: record.facts.title, driver: record.facts.driver, in: world) }
    let standard = state.decisions.standard(about: record.facts.title, decidedBy: approver)
    let going = going(approver, isApprover ? .approver : .lead, executor.participant(in: world))
    var decision = record.decision(.decided(going), in: world, calls: going.executor) { audience, calls in
      audience.told(going, about: record.facts.title, calls: calls) + audience.quoting(standard)
    }
    decision.reply.message.text += going.executor?.warning(in: world) ?? ""
    return decision
  }

  /// Decides what nobody had proposed, in one breath.
  private func decideAtOnce(_ state: DecisionsView, in world: World) throws(Refusal) -> Decision<DecisionEvent> {
    let title = title ?? ""
    try world.check(title, limit: Limit.title)
    try state.decisions.checkUnproposed(title, by: Self.handler, in: world)
    let (caller, named) = (Participant(world.person), try self.approver?.approver(in: world))
    var proposal = DecisionEvent.Proposal(title, isPublic: state.isPublic, in: world)
    guard world.person.role >= .lead || named?.isAccount(of: world.person) == true else {
      (proposal.approver, proposal.review, proposal.isOneWay) = (named, review?.instant, isOneWay)
      return propose(proposal, state, in: world)
    }
    let approver = named ?? caller
    guard let executor else { return ask(about: title, driver: caller, in: world) }
    let authority: Facts.Go.Authority = approver.isAccount(of: world.person) ? .approver : .lead
    let going = going(approver, authority, executor.participant(in: world))
    (proposal.approver, proposal.outcome) = (approver, .decided(going))
    let standard = state.decisions.standard(about: title, decidedBy: approver)
    var decision = proposal.decision(
      number: state.decisions.nextNumber, in: world, calls: going.executor
    ) { audience, calls in
      audience.told(going, about: title, calls: calls) + audience.quoting(standard)
    }
    decision.reply.message.text += going.executor?.warning(in: world) ?? ""
    decision.reply.message.text += state.decisions.likes(of: title, in: world)
    return decision
  }

  /// Names somebody else, or another date, for what was decided.
  private func assign(
    _ record: DecisionRecord, _ state: DecisionsView, in world: World
  ) throws(Refusal) -> Decision<DecisionEvent> {
    guard executor != nil || executeBy != nil else { throw .stage("go", record, in: state.decisions, world) }
    guard record.isDriven(by: world.person) else { throw .notYourAssignment(record, in: world) }
    let person = executor == nil ? record.facts.executor : executor?.participant(in: world)
    let due = executeBy?.instant ?? record.facts.executeBy
    var decision = record.decision(.assigned(person, due: due), in: world, calls: person) { audience, calls in
      audience.labelled(audience.quoted(record.facts.title), audience.execution(person, due: due, calls: calls)) + "."
    }
    decision.reply.message.text += executor == nil ? "" : person?.warning(in: world) ?? ""
    return decision
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
  fileprivate static func notYourGo(_ record: DecisionRecord, isUndecidable: Bool, in world: World) -> Refusal {
    let audience = world.person.audience
    let who = audience.deciders(of: record.facts)
    let text: RichText = world.language.pick(
      en: "Only \(who) can decide \(record.id). Nothing was changed.",
      fr: "Seul \(who) peut décider de \(record.id). Rien n’a été changé.")
    return Refusal("decision.rights", isUndecidable ? text + " " + audience.undecidable(record.id, in: world) : text)
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
