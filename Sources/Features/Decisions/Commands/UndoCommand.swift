import Commands
import Kernel

/// Takes back the caller's last command within five minutes; both stay in the journal.
struct UndoCommand: DecisionCommand {
  static let handler = "undo"

  /// - Throws: `undo.words`, for “annule DEC-4 …” is one letter away from the word that reverses.
  init(_ words: inout Words) throws(SyntaxProblem) {
    guard !words.isEmpty else { return }
    let id = words.takeID(DecisionDesk.prefix)?.description ?? "DEC-…"
    let line = words.world.line("reverse", "\(id) \(words.world.blank("why", "pourquoi"))")
    _ = words.rest()
    throw SyntaxProblem(
      "undo.words",
      words.language.pick(
        en: """
          This takes back your last command, and nothing else. To take back a decision: \(code: line). \
          Nothing was changed.
          """,
        fr: """
          Cette commande défait votre dernière commande et ne prend rien d’autre. Pour revenir sur une décision : \
          \(code: line). Rien n’a été changé.
          """))
  }

  func decide(_ state: DecisionsView, in world: World) throws(Refusal) -> Decision<DecisionEvent> {
    guard let step = state.decisions.undo[world.person.id], step.isRecent(at: world.now) else {
      throw .nothingToUndo(in: world)
    }
    switch step.before {
    case nil: throw .undoOfUndo(in: world)
    case .facts(let before): return try undo(step, to: before, of: state.decisions, in: world)
    case .standard(let rule, let before): return try undo(step, to: before, of: rule, state.decisions, in: world)
    }
  }

  private func undo(
    _ step: UndoMemory<Undoable>.Step, to before: Facts, of decisions: Decisions, in world: World
  ) throws(Refusal) -> Decision<DecisionEvent> {
    guard let record = decisions[step.record] else { throw .nothingToUndo(in: world) }
    // A silence that would have ended meanwhile must not become a go: whoever relied on the objection had no time.
    let isOver = before.consent.map { $0.until <= world.now } ?? false
    var facts = before
    if before.revision == step.revision {
      // An id that was seen stays: what is taken back is dropped, and it was never decided.
      (facts.go, facts.assignments, facts.consents) = (nil, [], [])
      facts.apply(.dropped(why: "undo"), Mark(at: world.now, by: Participant(world.person)))
    }
    // What stands in the place of another one stays decided; who executes it does not matter to that one.
    let isHeldTo =
      record.facts.stage.isInForce && !facts.stage.isInForce && !decisions.superseded(by: record.number).isEmpty
    guard step.revision == record.facts.revision, !isOver, !isHeldTo else {
      throw .changed(since: step.command, record.id, in: world)
    }
    // The chain that it is a part of is drawn on their cards too.
    let lineage = decisions.lineage(of: record.number)
    let isLinked = record.facts.end != facts.end
    let others = isLinked ? lineage.successors.map(\.id) + lineage.predecessors : []
    let undoing = DecisionEvent.Undoing(command: step.command, facts: facts)
    return record.decision(.undone(undoing), in: world, also: others) { audience, _ in
      let (title, stage) = (audience.quoted(facts.title), audience.name(facts.stage))
      let line = RichText(spans: [.code(world.line(step.command, "\(record.id)", in: audience.language))])
      return audience.language.pick(
        en: "\(line) is taken back, and \(title) is \(stage).", fr: "\(line) est défaite ; \(title) est \(stage).")
    }
  }

  private func undo(
    _ step: UndoMemory<Undoable>.Step, to before: Standard?, of rule: String, _ decisions: Decisions, in world: World
  ) throws(Refusal) -> Decision<DecisionEvent> {
    guard step.revision == decisions.standardsRevision else { throw .standardsChanged(in: world) }
    let audience = world.person.audience
    let quoted = audience.quoted(rule)
    let text: RichText =
      before.map {
        world.language.pick(
          en: "\(quoted) is decided by \($0.decider) again.",
          fr: "\(quoted) : c’est de nouveau \($0.decider) qui décide.")
      }
      ?? world.language.pick(en: "\(quoted) is no standard any more.", fr: "\(quoted) n’est plus une règle.")
    return Decision(
      events: [
        DecisionEvent(.standard(rule, .undone(command: step.command, before)), byName: world.person.name)
      ], reply: Reply(audience.labelled("\(code: world.line("undo"))", text)))
  }
}

extension Refusal {
  fileprivate static func standardsChanged(in world: World) -> Refusal {
    Refusal(
      "undo.changed",
      world.language.pick(
        en: "The standards were changed after your command, so taking that back would undo more. Nothing was changed.",
        fr: """
          Les règles ont changé depuis votre commande : revenir en arrière déferait davantage. Rien n’a été changé.
          """))
  }
}
