import Commands
import Kernel

/// Takes back the caller's last command.
struct UndoCommand: PriorityCommand {
  static let handler = "undo"

  init(_ words: inout Words) throws(SyntaxProblem) { try words.end() }

  func decide(_ state: PrioritiesView, in world: World) throws(Refusal) -> Decision<PriorityEvent> {
    guard let step = state.priorities.undo[world.person.id], step.isRecent(at: world.now) else {
      throw .nothingToUndo(in: world)
    }
    guard step.record > 0 else { throw .final(step.command, in: world) }
    guard let before = step.before, let item = state.priorities[step.record] else { throw .undoOfUndo(in: world) }
    guard step.revision == item.facts.revision else { throw .changed(since: step.command, item.id, in: world) }
    var facts = before
    if step.command == "propose" {
      // An id that was seen stays: what is taken back is dropped, and nothing else.
      facts.apply(.dropped(why: "undo"), Mark(at: world.now, by: Participant(world.person)), serial: 0)
    }
    let undoing = PriorityEvent.Undoing(command: step.command, facts: facts)
    return item.decision(.undone(undoing), in: world) { audience in
      let (title, stage) = (audience.quoted(facts.title), audience.name(facts.stage))
      let line = RichText(spans: [.code(world.line(step.command, "\(item.id)", in: audience.language))])
      return audience.language.pick(
        en: "\(line) is taken back, and \(title) is \(stage).", fr: "\(line) est défaite ; \(title) est \(stage).")
    }
  }
}

extension Refusal {
  /// A command that concerns everybody is not taken back by one.
  fileprivate static func final(_ command: String, in world: World) -> Refusal {
    let line = world.line(command)
    return Refusal(
      "undo.final",
      world.language.pick(
        en: "Your last command was \(code: line), which cannot be taken back. Nothing was changed.",
        fr: "Votre dernière commande était \(code: line), qui ne se défait pas. Rien n’a été changé."))
  }
}
