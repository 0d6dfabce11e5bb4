import Commands
import Kernel

/// Takes back the caller's last command within five minutes; both stay in the journal.
struct UndoCommand: DigestCommand {
  static let handler = "undo"

  init(_ words: inout Words) throws(SyntaxProblem) { try words.end() }

  func decide(_ state: DigestsView, in world: World) throws(Refusal) -> Decision<DigestEvent> {
    guard let step = state.digests.undo[world.person.id], step.isRecent(at: world.now) else {
      throw .nothingToUndo(in: world)
    }
    guard let before = step.before else { throw .undoOfUndo(in: world) }
    for (number, setting) in before.settings
    where state.digests[number]?.setting.revision != (setting?.revision ?? 0) + 1 {
      throw .changedMeanwhile(step.command, in: world)
    }
    let undoing = DigestEvent.Undoing(command: step.command, before: before)
    return try state.decision(DigestEvent(.undone(undoing), byName: world.person.name), Self.handler, in: world)
  }
}

extension Refusal {
  fileprivate static func changedMeanwhile(_ command: String, in world: World) -> Refusal {
    let line = world.line("schedules")
    return Refusal(
      "undo.changed",
      world.language.pick(
        en: """
          Somebody changed it after you, so taking your command back would undo more. Nothing was changed; \
          \(code: line) shows what is sent when.
          """,
        fr: """
          Quelqu’un l’a changé après vous : revenir en arrière déferait davantage. Rien n’a été changé ; \
          \(code: line) montre ce qui part et quand.
          """))
  }
}
