import Commands
import Kernel

/// Cancels an incident that says the same as another one: `dup INC-9`, `dup INC-12 of INC-9`.
struct DuplicateIncident: Command {
  static let handler = "dup"

  let pair: Pair

  init(_ words: inout Words) throws(SyntaxProblem) { pair = try Pair(&words) }

  func arguments(in world: World) -> Arguments { ["id": pair.first, "other": pair.other] }

  func decide(_ state: Incidents, in world: World) throws(Refusal) -> Decision<IncidentEvent> {
    let (incident, other) = try pair.find(in: state, for: .open, verb: "dup", world)
    guard incident.facts.phase.isOpen else { throw .over(incident, in: world) }
    guard other.facts.phase != .cancelled else { throw .over(other, in: world) }
    guard other.facts.phase.isOpen else { throw .rather(recurrence: incident.id, of: other, in: world) }
    return incident.decision(.related(.duplicate(of: other.number)), with: other, in: world) { audience in
      let (one, two) = (audience.quoted(incident.facts.title), audience.quoted(other.facts.title))
      return audience.language.pick(
        en: "\(one) is cancelled as a duplicate of \(other.id) \(two).",
        fr: "\(one) est annulé comme doublon de \(other.id) \(two).")
    }
  }
}

extension Refusal {
  static func rather(recurrence id: ItemID, of other: Incident, in world: World) -> Refusal {
    let phase = world.person.audience.name(other.facts.phase)
    let line = world.line("recurs", "\(id) \(other.id)")
    let reopen = world.line("reopen", "\(other.id) \(world.language.pick(en: "<why>", fr: "<pourquoi>"))")
    return Refusal(
      "dup.closed",
      world.language.pick(
        en: "\(other.id) is \(phase), so it came back: \(code: line), or \(code: reopen). Nothing was changed.",
        fr:
          "\(other.id) est \(phase) : il s’agit plutôt d’une récidive, \(code: line), ou \(code: reopen). Rien n’a été changé."
      ))
  }
}
