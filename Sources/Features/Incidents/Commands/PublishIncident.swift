import Commands
import Kernel

/// Lets everybody read of a private incident, once that was confirmed with a word: `public INC-4 yes`.
struct PublishIncident: Command {
  static let handler = "public"

  let id: ItemID?
  let isConfirmed: Bool

  init(_ words: inout Words) throws(SyntaxProblem) {
    id = try words.takeIncident(for: Self.handler)
    isConfirmed = words.takeNext("yes", "oui") != nil
    try words.end()
  }

  func arguments(in world: World) -> Arguments { ["id": id, "yes": isConfirmed ? true : nil] }

  func decide(_ state: Incidents, in world: World) throws(Refusal) -> Decision<IncidentEvent> {
    let incident = try state.find(id, for: .any, line: TypedLine(command: Self.handler), in: world)
    let facts = incident.facts
    guard facts.isPrivate else { throw .everybodyReads(incident, in: world) }
    guard world.person.role >= .lead || facts.declarer.isSame(as: Participant(world.person)) else {
      throw .notToPublish(incident.id, in: world)
    }
    guard isConfirmed else { throw .confirmPublication(incident, in: world) }
    return incident.decision(.detailed(.published), in: world) { audience in
      let title = audience.quoted(facts.title)
      return audience.language.pick(
        en: "\(title) is public from now on: everybody reads its title and its whole timeline.",
        fr: "\(title) est désormais public : tout le monde lit son titre et toute sa chronologie.")
    }
  }
}

extension Refusal {
  fileprivate static func notToPublish(_ id: ItemID, in world: World) -> Refusal {
    Refusal(
      "public.role",
      world.language.pick(
        en: "Only whoever declared \(id), or a lead, can make it public. Nothing was changed.",
        fr: "Seule la personne qui a déclaré \(id), ou un responsable, peut le rendre public. Rien n’a été changé."))
  }

  fileprivate static func confirmPublication(_ incident: Incident, in world: World) -> Refusal {
    let line = world.line("public", "\(incident.id) \(world.language.pick(en: "yes", fr: "oui"))")
    let title = world.person.audience.quoted(incident.facts.title)
    return Refusal(
      "public.confirm",
      world.language.pick(
        en: """
          Everybody will read the title \(title) and the whole timeline of \(incident.id), and that cannot be taken back. \
          To do so: \(code: line). Nothing was changed.
          """,
        fr: """
          Tout le monde lira le titre \(title) et toute la chronologie de \(incident.id), sans retour possible. \
          Pour le faire : \(code: line). Rien n’a été changé.
          """))
  }
}
