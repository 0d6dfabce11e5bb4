import Commands
import Kernel

/// It can go on: `resume INC-12`.
struct ResumeIncident: Command {
  static let handler = "resume"

  let id: ItemID?

  init(_ words: inout Words) throws(SyntaxProblem) {
    id = words.takeID(Incident.prefix)
    try words.end()
  }

  func arguments(in world: World) -> Arguments { ["id": id] }

  func decide(_ state: Incidents, in world: World) throws(Refusal) -> Decision<IncidentEvent> {
    let incident = try state.find(id, for: .open, line: TypedLine(command: "resume"), in: world)
    guard incident.facts.phase.isOpen else { throw .over(incident, in: world) }
    guard let hold = incident.facts.openHold else { throw .notOnHold(incident, in: world) }
    var after = incident.facts
    after.apply(.released, at: world.now)
    return incident.decision(.held(.released), in: world) { audience in
      let title = audience.quoted(incident.facts.title)
      let (length, whom) = (audience.span(from: hold.began, to: world.now), audience.name(hold.kind))
      let resumed: RichText = audience.language.pick(
        en: "\(title) goes on, after waiting for \(whom) for \(length).",
        fr: "\(title) reprend, après \(length) d’attente (\(whom)).")
      return "\(resumed) \(audience.targets(after, state.promises, at: world.now))"
    }
  }
}

extension Refusal {
  fileprivate static func notOnHold(_ incident: Incident, in world: World) -> Refusal {
    Refusal(
      "incident.running",
      world.language.pick(
        en: "\(incident.id) is not on hold. Nothing was changed.",
        fr: "\(incident.id) n’est pas en attente. Rien n’a été changé."))
  }
}
