import Commands
import Kernel

/// Makes it private from now on: `private INC-4`.
struct HideIncident: Command {
  static let handler = "private"

  let id: ItemID?

  init(_ words: inout Words) throws(SyntaxProblem) {
    id = try words.takeIncident(for: Self.handler)
    try words.end()
  }

  func arguments(in world: World) -> Arguments { ["id": id] }

  func decide(_ state: Incidents, in world: World) throws(Refusal) -> Decision<IncidentEvent> {
    let incident = try state.find(id, for: .any, line: TypedLine(command: Self.handler), in: world)
    let (facts, me) = (incident.facts, Participant(world.person))
    guard !facts.isPrivate else { throw .privateAlready(incident.id, in: world) }
    guard world.hasPrivateAnswers else { throw .heardByAll(incident.id, in: world) }
    guard world.person.role >= .lead || facts.declarer.isSame(as: me) || facts.lead?.isSame(as: me) == true else {
      throw .notToHide(incident.id, in: world)
    }
    let after = facts.after(.detailed(.hidden), in: world)
    return incident.decision(.detailed(.hidden), in: world) { audience in
      let title = audience.quoted(facts.title)
      let readers = after.readers.map { "\($0.mention)" as RichText }.joined(separator: ", ")
      return audience.language.pick(
        en: """
          \(title) is private from now on. It is read by \(readers). What others have read already cannot be unread: \
          its card is covered, what was said below it stays.
          """,
        fr: """
          \(title) est désormais privé. Y ont accès : \(readers). Ce que d’autres ont déjà lu ne s’efface pas : \
          sa fiche est masquée, ce qui a été dit dessous reste.
          """)
    }
  }
}

extension Facts {
  /// Those who may read of a private incident, each once; a name without an account reads nothing.
  fileprivate var readers: [Participant] {
    let parts = [declarer, lead, offeredTo].compactMap(\.self) + IncidentRole.allCases.compactMap { roles[$0] }
    return (parts + invited + actions.compactMap(\.owner)).reduce(into: []) { readers, person in
      guard person.id != nil, !readers.contains(where: { $0.id == person.id }) else { return }
      readers.append(person)
    }
  }
}

extension Refusal {
  fileprivate static func privateAlready(_ id: ItemID, in world: World) -> Refusal {
    Refusal(
      "private.already",
      world.language.pick(
        en: "\(id) is private already. Nothing was changed.", fr: "\(id) est déjà privé. Rien n’a été changé."))
  }

  fileprivate static func heardByAll(_ id: ItemID, in world: World) -> Refusal {
    Refusal(
      "private.overheard",
      world.language.pick(
        en: "Everybody here reads my answers, so \(id) cannot become private in this chat. Nothing was changed.",
        fr:
          "Tout le monde lit mes réponses ici : \(id) ne peut pas devenir privé dans cette messagerie. Rien n’a été changé."
      ))
  }

  fileprivate static func notToHide(_ id: ItemID, in world: World) -> Refusal {
    Refusal(
      "private.role",
      world.language.pick(
        en: "Only whoever declared or leads \(id), or a lead, can make it private. Nothing was changed.",
        fr: """
          Seule la personne qui a déclaré ou pilote \(id), ou un responsable, peut le rendre privé. \
          Rien n’a été changé.
          """))
  }
}
