import Commands
import Kernel

/// A task or a follow-up is done: `done T-3`; without an id, the caller's only one.
struct FinishTask: Command {
  static let handler = "done"

  let id: ItemID?
  let note: String?

  init(_ words: inout Words) throws(SyntaxProblem) {
    if let incident = words.namedIDs(Incident.prefix, within: 1).first { throw Self.notForIncidents(incident, words) }
    id = try words.takeTask(for: Self.handler)
    if id == nil, words.complains || words.tokens.first?.folded == "not" { throw Self.titled(words) }
    let rest = words.rest().trimmed
    note = rest.isEmpty ? nil : rest
  }

  /// “Done deals are missing”: a text that no task is named in.
  private static func titled(_ words: Words) -> SyntaxProblem {
    let done: RichText = "\(code: words.world.line("done", "T-…")) \(words.source)"
    let declare: RichText = "\(code: words.world.line("declare")) \(words.verb) \(words.source)"
    return SyntaxProblem(
      "task.missing",
      words.language.pick(
        en: "Say which task is done. Nothing was changed. Type one of these:\n1. \(done)\n2. \(declare)",
        fr: "Dites quelle tâche est faite. Rien n’a été changé. Tapez l’une de ces lignes :\n1. \(done)\n2. \(declare)")
    )
  }

  private static func notForIncidents(_ incident: ItemID, _ words: Words) -> SyntaxProblem {
    let how = words.language.pick(en: "<how>", fr: "<comment>")
    let line = words.world.line("resolve", "\(incident) \(how)")
    return SyntaxProblem(
      "task.missing",
      words.language.pick(
        en: "This is for tasks and follow-ups. To end the incident: \(code: line). Nothing was changed.",
        fr: "Ceci concerne les tâches et les suivis. Pour terminer l’incident : \(code: line). Rien n’a été changé."))
  }

  func arguments(in world: World) -> Arguments { ["id": id, "note": note] }

  func decide(_ state: Incidents, in world: World) throws(Refusal) -> Decision<IncidentEvent> {
    if let note { try world.check(note, limit: Limit.text) }
    let id = if let id { id } else { try state.onlyAction(in: world) }
    let (incident, item) = try state.openAction(id, in: world)
    return incident.decision(.tasked(.done(item.number, note: note)), in: world) { audience in
      var facts = incident.facts
      facts.apply(.done(item.number, note: note), at: world.now, by: Participant(world.person))
      let text = audience.quoted(item.text.cut(to: 200))
      let done: RichText = audience.language.pick(en: "\(text) is done.", fr: "\(text) : c’est fait.")
      let rest = audience.labelled("\(incident.id)", audience.taskCount(facts))
      return "\(done) \(rest)."
    }
  }
}

extension Incidents {
  /// The caller's only task or follow-up that is left to do.
  ///
  /// - Throws: `task.ambiguous` with those that it may be, `task.none`.
  fileprivate func onlyAction(in world: World) throws(Refusal) -> ItemID {
    let mine = openActions(of: Participant(world.person))
    if mine.count == 1, let item = mine.first?.item { return item.id }
    let line = world.line("done", "T-…")
    guard !mine.isEmpty else {
      throw Refusal(
        "task.none",
        world.language.pick(
          en: "No task is yours, so say which one is done: \(code: line). Nothing was changed.",
          fr: "Aucune tâche ne vous est attribuée : dites laquelle est faite, \(code: line). Rien n’a été changé."))
    }
    let choice = mine.prefix(5).enumerated().map { index, mine -> RichText in
      let text = world.person.audience.quoted(mine.item.text.cut(to: 60))
      return "\n\(index + 1). \(code: world.line("done", "\(mine.item.id)")) (\(text))"
    }
    throw Refusal(
      "task.ambiguous",
      choice.reduce(
        world.language.pick(
          en: "Which one is done? Nothing was changed. Type one of these:",
          fr: "Laquelle est faite ? Rien n’a été changé. Tapez l’une de ces lignes :"), +))
  }
}
