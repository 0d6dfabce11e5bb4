import Commands
import Kernel

/// Takes back the caller's last command within five minutes; both stay in the log.
struct UndoCommand: Command {
  static let handler = "undo"

  /// - Throws: `undo.words`, for “annule INC-5 …” is one letter away from the word that cancels.
  init(_ words: inout Words) throws(SyntaxProblem) {
    guard !words.isEmpty else { return }
    let id = words.takeID(Incident.prefix)?.description ?? "INC-…"
    let head = words.world.line("cancel", id)
    let why = words.rest().trimmed
    let line: RichText =
      why.isEmpty
      ? "\(code: head + words.language.pick(en: " <why>", fr: " <pourquoi>"))" : "\(code: head) \(why)"
    throw SyntaxProblem(
      "undo.words",
      words.language.pick(
        en: """
          This takes back your last command, and nothing else. To cancel an incident: \(line). Nothing was changed.
          """,
        fr: """
          Cette commande défait votre dernière commande et ne prend rien d’autre. Pour annuler un incident : \(line). \
          Rien n’a été changé.
          """))
  }

  func decide(_ state: Incidents, in world: World) throws(Refusal) -> Decision<IncidentEvent> {
    guard let step = state.undo[world.person.id], let incident = state[step.record], step.isRecent(at: world.now)
    else { throw .nothingToUndo(in: world) }
    guard let before = step.before else { throw .undoOfUndo(in: world) }
    // A note changes no facts, so it can be taken back whatever happened since.
    guard step.command == "note" || step.revision == incident.facts.revision else {
      throw .changed(since: step.command, incident.id, in: world)
    }
    let facts = restored(incident.facts, before, step.command, at: world.now)
    let undoing = IncidentEvent.Undoing(entry: step.entry, command: step.command, facts: facts)
    let id = incident.id
    // A task has an id of its own, which is the one that its commands take.
    let change = incident.timeline.entries.dropFirst(step.entry).first?.event.change
    let item = change?.item
    let other = try survivor(of: incident, step, state, world)
    var decision = incident.decision(.undone(undoing), with: other?.incident, in: world) { audience in
      let line = RichText(spans: [.code(world.line(step.command, "\(item ?? id)", in: audience.language))])
      let outcome = audience.again(change, from: incident.facts, to: facts)
      return audience.language.pick(
        en: "\(line) is taken back, and \(outcome). Both stay in the timeline.",
        fr: "\(line) est annulé ; \(outcome). Les deux restent dans la chronologie.")
    }
    if let other { decision.events.insert(other.event, at: 0) }
    return decision
  }

  /// What a merger or a split that is taken back changes in the other incident; nil for any other command.
  private func survivor(
    of incident: Incident, _ step: UndoMemory<Facts>.Step, _ state: Incidents, _ world: World
  ) throws(Refusal) -> (incident: Incident, event: IncidentEvent)? {
    let isSplit = step.command == "split"
    guard isSplit || step.command == "merge",
      let number = isSplit ? step.before?.mergedInto : incident.facts.mergedInto
    else { return nil }
    // What was merged further took this one along, and nobody may act on what they may not read.
    guard let survivor = state[number], survivor.facts.mergedInto == nil else {
      throw .changed(since: step.command, ItemID(Incident.prefix, number), in: world)
    }
    let entry = survivor.timeline.entries.lastIndex { entry in
      switch entry.event.change {
      case .related(.absorbed(incident.number, _)): !isSplit
      case .related(.parted(incident.number)): isSplit
      default: false
      }
    }
    let merger = IncidentEvent.Change.related(
      .absorbed(from: incident.number, start: incident.facts.clocks[.impactStart]))
    let undoing = IncidentEvent.Undoing(
      entry: entry ?? 0, command: step.command,
      facts: isSplit ? survivor.facts.after(merger, in: world) : survivor.facts.without(merged: incident.number))
    return (
      survivor, IncidentEvent(incident: survivor.number, byName: world.person.name, change: .undone(undoing))
    )
  }

  private func restored(_ now: Facts, _ before: Facts, _ command: String, at: Timestamp) -> Facts {
    guard command == "declare" else { return command == "note" ? now : before }
    var facts = now
    (facts.phase, facts.cancelledAt) = (.cancelled, at)
    facts.reason = nil
    return facts
  }
}
