import Commands
import Kernel

/// Says that two incidents have to do with each other: `link INC-9`, `link INC-12 INC-9`.
struct LinkIncidents: Command {
  static let handler = "link"

  let pair: Pair

  init(_ words: inout Words) throws(SyntaxProblem) { pair = try Pair(&words) }

  func arguments(in world: World) -> Arguments { ["id": pair.first, "other": pair.other] }

  func decide(_ state: Incidents, in world: World) throws(Refusal) -> Decision<IncidentEvent> {
    let (incident, other) = try pair.find(in: state, for: .any, verb: "link", world)
    guard !state.ties(of: incident.number).links.contains(other.number) else {
      throw .linkedAlready(incident.id, other.id, in: world)
    }
    return incident.decision(.related(.linked(to: other.number)), with: other, in: world) { audience in
      let (one, two) = (audience.quoted(incident.facts.title), audience.quoted(other.facts.title))
      return audience.language.pick(
        en: "\(one) and \(other.id) \(two) are linked.", fr: "\(one) et \(other.id) \(two) sont liés.")
    }
  }
}

extension Refusal {
  fileprivate static func linkedAlready(_ a: ItemID, _ b: ItemID, in world: World) -> Refusal {
    Refusal(
      "link.same",
      world.language.pick(
        en: "\(a) and \(b) are linked already. Nothing was changed.",
        fr: "\(a) et \(b) sont déjà liés. Rien n’a été changé."))
  }
}
