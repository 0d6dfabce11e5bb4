import Commands
import Kernel

/// Takes back the caller's last command within five minutes; both stay in the journal.
struct UndoCommand: Command {
  static let handler = "undo"

  /// - Throws: `undo.words`, for “annule REQ-5 …” is one letter away from the word that cancels.
  init(_ words: inout Words) throws(SyntaxProblem) {
    guard !words.isEmpty else { return }
    let id = words.takeID(Request.prefix)?.description ?? "REQ-…"
    let why = words.language.pick(en: " <why>", fr: " <pourquoi>")
    let line = words.world.line("cancel", "\(id)\(why)")
    _ = words.rest()
    throw SyntaxProblem(
      "undo.words",
      words.language.pick(
        en: """
          This takes back your last command, and nothing else. To cancel a request: \(code: line). Nothing was changed.
          """,
        fr: """
          Cette commande défait votre dernière commande et ne prend rien d’autre. Pour annuler une demande : \
          \(code: line). Rien n’a été changé.
          """))
  }

  func decide(_ state: RequestsView, in world: World) throws(Refusal) -> Decision<RequestEvent> {
    guard let step = state.requests.undo[world.person.id], let request = state.requests[step.record],
      step.isRecent(at: world.now)
    else { throw .nothingToUndo(in: world) }
    guard let before = step.before else { throw .undoOfUndo(in: world) }
    guard step.revision == request.facts.revision else { throw .changed(since: step.command, request.id, in: world) }
    var facts = before
    if step.command == "ask" {
      // An id that was seen stays: what is taken back is cancelled, and nothing else.
      facts.apply(.cancelled(why: "undo"), Mark(at: world.now, by: Participant(world.person)))
    }
    let undoing = RequestEvent.Undoing(command: step.command, facts: facts)
    return request.decision(.undone(undoing), in: world, tellsAsker: true) { audience in
      let (title, stage) = (audience.quoted(facts.title), audience.name(facts.stage))
      let line = RichText(spans: [.code(world.line(step.command, "\(request.id)", in: audience.language))])
      return audience.language.pick(
        en: "\(line) is taken back, and \(title) is \(stage).", fr: "\(line) est défaite ; \(title) est \(stage).")
    }
  }
}
