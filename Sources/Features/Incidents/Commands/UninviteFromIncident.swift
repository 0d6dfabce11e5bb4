import Commands
import Kernel

/// Takes away what somebody may read of a private incident: `uninvite INC-12 @lea`.
struct UninviteFromIncident: Command {
  static let handler = "uninvite"

  let id: ItemID?
  let person: Mention

  init(_ words: inout Words) throws(SyntaxProblem) {
    let first = words.takeID(Incident.prefix)
    guard let person = words.takeMention() else { throw Self.nobody(first, words) }
    self.person = person
    _ = words.takeNext("from", "of", "de", "à")
    id = first ?? words.takeID(Incident.prefix)
    try words.end()
  }

  /// “Remove INC-5” may want to be rid of the incident.
  private static func nobody(_ id: ItemID?, _ words: Words) -> SyntaxProblem {
    let why = words.language.pick(en: "<why>", fr: "<pourquoi>")
    let line = words.world.line("cancel", "\(id.map(\.description) ?? "INC-…") \(why)")
    return SyntaxProblem(
      "person.missing",
      words.language.pick(
        en: "Say who shall no longer read of it; to cancel an incident: \(code: line).",
        fr: "Dites qui ne doit plus y avoir accès ; pour annuler un incident : \(code: line)."))
  }

  func arguments(in world: World) -> Arguments { ["id": id, "user": person] }

  func decide(_ state: Incidents, in world: World) throws(Refusal) -> Decision<IncidentEvent> {
    let line = TypedLine(command: "uninvite", rest: "@\(person.name)")
    let incident = try state.find(id, for: .any, line: line, in: world)
    let (facts, guest) = (incident.facts, Participant(person, in: world))
    guard facts.isPrivate else { throw .everybodyReads(incident, in: world) }
    try guest.checkAccount(for: incident, in: world)
    guard let account = guest.id, facts.visibility.admits(account) else {
      throw .readsNothing(guest, incident, in: world)
    }
    if facts.lead?.isSame(as: guest) == true { throw .stillLeads(guest, incident, in: world) }
    if facts.declarer.isSame(as: guest) { throw .declared(guest, incident, in: world) }
    return incident.decision(.role(.uninvited(guest)), in: world) { audience in
      let title = audience.quoted(facts.title)
      let gone: RichText = audience.language.pick(
        en: "\(guest.mention) may no longer read of \(title).", fr: "\(guest.mention) n’a plus accès à \(title).")
      let (roles, items) = facts.parts(of: guest)
      let left = roles.map { RichText.plain(audience.name($0)) } + items.map { RichText.plain($0.id.description) }
      guard !left.isEmpty else { return gone }
      let list = left.joined(separator: ", ")
      return gone
        + audience.language.pick(en: " Nobody has this any more: \(list).", fr: " N’est plus à personne : \(list).")
    }
  }
}

extension Refusal {
  fileprivate static func readsNothing(_ guest: Participant, _ incident: Incident, in world: World) -> Refusal {
    Refusal(
      "uninvite.none",
      world.language.pick(
        en: "\(guest.mention) may not read of \(incident.id) anyway. Nothing was changed.",
        fr: "\(guest.mention) n’a de toute façon pas accès à \(incident.id). Rien n’a été changé."))
  }

  fileprivate static func stillLeads(_ guest: Participant, _ incident: Incident, in world: World) -> Refusal {
    let line = world.line("lead", "\(incident.id) @…")
    return Refusal(
      "uninvite.lead",
      world.language.pick(
        en: "\(guest.mention) leads \(incident.id): hand it over first, \(code: line). Nothing was changed.",
        fr: "\(guest.mention) pilote \(incident.id) : passez d’abord le relais, \(code: line). Rien n’a été changé."))
  }

  fileprivate static func declared(_ guest: Participant, _ incident: Incident, in world: World) -> Refusal {
    Refusal(
      "uninvite.declarer",
      world.language.pick(
        en: "\(guest.mention) declared \(incident.id) and goes on reading of it. Nothing was changed.",
        fr: "\(guest.mention) a déclaré \(incident.id) et en garde l’accès. Rien n’a été changé."))
  }
}
