import Commands
import Kernel

/// Nobody in the house can go on: `hold INC-12 vendor until tomorrow 2pm`.
///
/// Who is waited for is the reason that every hold needs; whether it stops a promise is for the policy to say.
struct PauseIncident: Command {
  static let handler = "pause"

  let id: ItemID?
  let kind: PauseKind
  let until: Timestamp?
  let why: String?

  init(_ words: inout Words) throws(SyntaxProblem) {
    id = words.takeID(Incident.prefix)
    guard let kind = words.takePauseKind() else {
      throw SyntaxProblem(
        "pause.kind",
        words.language.pick(
          en: "a hold needs a reason: say who it waits for, client, vendor or internal. Nothing was changed.",
          fr: "une attente a besoin d’une raison : client, fournisseur ou interne. Rien n’a été changé."),
        word: words.isEmpty ? nil : words.takeWord())
    }
    self.kind = kind
    until = try words.takeTime(after: "until", "till", "jusqu’à", "jusqu’au", "jusque", reading: .until)?.instant
    why = words.rest().withoutSeparators.trimmed.nonEmpty
  }

  func arguments(in world: World) -> Arguments {
    ["id": id, "reason": "waiting_" + kind.rawValue, "until": until, "text": why]
  }

  func decide(_ state: Incidents, in world: World) throws(Refusal) -> Decision<IncidentEvent> {
    if let why { try world.check(why, limit: Limit.text) }
    let rest = [kind.rawValue, why].compactMap(\.self).joined(separator: " ")
    let incident = try state.find(id, for: .open, line: TypedLine(command: "pause", rest: rest), in: world)
    guard incident.facts.phase.isOpen else { throw .over(incident, in: world) }
    if let hold = incident.facts.openHold { throw .onHold(incident, hold, in: world) }
    if let until, until <= world.now { throw .past(until, in: world) }
    let change = IncidentEvent.HoldChange.held(kind, why: why, until: until)
    var decision = incident.decision(.held(change), in: world) { audience in
      let (title, whom, end) = (audience.quoted(incident.facts.title), audience.name(kind), audience.until(until))
      let text: RichText = audience.language.pick(
        en: "\(title) waits for \(whom)\(end)", fr: "\(title) est en attente (\(whom))\(end)")
      return why.map { audience.labelled(text, "\($0)") } ?? "\(text)."
    }
    var after = incident.facts
    after.apply(change, at: world.now)
    decision.reply.message.text += "\n\(effect(on: after, state.promises, of: incident.id, in: world))"
    return decision
  }

  /// What stands still from now on, and what does not.
  private func effect(on facts: Facts, _ promises: Promises, of id: ItemID, in world: World) -> RichText {
    let (audience, language) = (world.person.audience, world.language)
    let (whom, level) = (audience.name(kind), RichText.plain(facts.severity.label))
    let pending = facts.pending(promises, at: world.now)
    let held = pending.filter { $0.end == .held }.map { RichText.plain(audience.name($0.name)) }
    let targets: RichText =
      if held.isEmpty {
        language.pick(
          en: "What is promised for a \(level) goes on: it does not wait for \(whom).",
          fr: "Ce qui est promis pour un \(level) court toujours, sans attendre (\(whom)).")
      } else if held.count == pending.count {
        language.pick(
          en: "Nothing is due as long as it waits.", fr: "Plus aucune échéance tant qu’il attend.")
      } else {
        language.pick(
          en: "Not due as long as it waits: \(held.joined(separator: ", ")).",
          fr: "Sans échéance tant qu’il attend : \(held.joined(separator: ", ")).")
      }
    let resume = world.line("resume", "\(id)")
    let figures: RichText = language.pick(
      en: "The impact goes on counting, for TTR is what customers see. \(code: resume) ends the hold.",
      fr: "L’impact compte toujours : le TTR est ce que voient les clients. \(code: resume) met fin à l’attente.")
    return (pending.isEmpty ? [figures] : [targets, figures]).joined(separator: " ")
  }
}

extension Refusal {
  fileprivate static func onHold(_ incident: Incident, _ hold: Hold, in world: World) -> Refusal {
    let holding = world.person.audience.line(about: hold)
    let line = world.line("resume", "\(incident.id)")
    return Refusal(
      "incident.held",
      world.language.pick(
        en: "\(incident.id) is on hold already. \(holding)\nNothing was changed; \(code: line) ends that first.",
        fr: "\(incident.id) est déjà en attente. \(holding)\nRien n’a été changé ; \(code: line) y met fin d’abord."))
  }

  fileprivate static func past(_ until: Timestamp, in world: World) -> Refusal {
    let audience = world.person.audience
    let (typed, now) = (RichText.plain(audience.full(until)), RichText.plain(audience.full(world.now)))
    return Refusal(
      "time.past",
      world.language.pick(
        en: "\(typed) is over: it is \(now). Nothing was changed.",
        fr: "\(typed) est passé : il est \(now). Rien n’a été changé."))
  }
}
