import Commands
import Kernel

/// Says who does what besides leading: `role comms @karim`.
struct GiveRole: Command {
  static let handler = "role"

  let id: ItemID?
  /// Nil for the lead.
  let role: IncidentRole?
  /// Nil for whoever types.
  let person: Mention?

  init(_ words: inout Words) throws(SyntaxProblem) {
    id = words.namedIDs(Incident.prefix).isEmpty ? nil : words.takeNamedID(Incident.prefix)
    person = words.takeMention()
    if words.takeNext("comms", "com", "communications", "communication") != nil {
      role = .comms
    } else if words.takeNext("scribe", "notes", "secrétaire") != nil {
      role = .scribe
    } else if words.takeNext("lead", "commander", "ic", "pilote") != nil {
      role = nil
    } else {
      throw words.isEmpty
        ? SyntaxProblem(
          "role.missing",
          words.language.pick(
            en: "Say which role: lead, comms or scribe.", fr: "Dites quel rôle : pilote, comms ou scribe."))
        : SyntaxProblem(
          "role.unknown",
          words.language.pick(
            en: "the roles are lead, comms and scribe.", fr: "les rôles sont pilote, comms et scribe."),
          word: words.source)
    }
    _ = words.takeNext("to", "is", "for", "à", "est", "pour")
    if person == nil { _ = words.takeNext("me", "moi") }
    try words.end()
  }

  func arguments(in world: World) -> Arguments { ["id": id, "role": role?.rawValue ?? "lead", "user": person] }

  func decide(_ state: Incidents, in world: World) throws(Refusal) -> Decision<IncidentEvent> {
    guard let role else { return try LeadIncident(id, person).decide(state, in: world) }
    let rest = "\(role.rawValue) \(person.map { "@" + $0.name } ?? world.language.pick(en: "me", fr: "moi"))"
    let incident = try state.find(id, for: .open, line: TypedLine(command: "role", rest: rest), in: world)
    guard incident.facts.phase != .closed, incident.facts.phase != .cancelled else { throw .over(incident, in: world) }
    try incident.check(person, in: world)
    let participant = person.map { Participant($0, in: world) } ?? Participant(world.person)
    try participant.checkAccount(for: incident, in: world)
    let previous = incident.facts.roles[role]
    if let previous, previous.isSame(as: participant) { throw .hasRole(participant, role, incident.id, in: world) }
    return incident.decision(.role(.given(role, to: participant)), in: world) { audience in
      let title = audience.quoted(incident.facts.title)
      let (part, person) = (RichText.plain(audience.name(role)), participant.mention)
      guard let previous else {
        return audience.language.pick(
          en: "\(person) has \(part) on \(title).", fr: "\(person) a le rôle \(part) sur \(title).")
      }
      return audience.language.pick(
        en: "\(person) has \(part) on \(title) in place of \(previous.mention).",
        fr: "\(person) a le rôle \(part) sur \(title) à la place de \(previous.mention).")
    }
  }
}

extension Refusal {
  fileprivate static func hasRole(
    _ person: Participant, _ role: IncidentRole, _ id: ItemID, in world: World
  ) -> Refusal {
    let part = RichText.plain(world.person.audience.name(role))
    return Refusal(
      "role.already",
      world.language.pick(
        en: "\(person.mention) has \(part) on \(id) already. Nothing was changed.",
        fr: "\(person.mention) a déjà le rôle \(part) sur \(id). Rien n’a été changé."))
  }
}
