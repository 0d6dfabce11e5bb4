import Commands
import Kernel

/// Lets somebody read of a private incident: `invite INC-12 @lea`.
struct InviteToIncident: Command {
  static let handler = "invite"

  let id: ItemID?
  let person: Mention

  init(_ words: inout Words) throws(SyntaxProblem) {
    let first = words.takeID(Incident.prefix)
    guard let person = words.takeMention() else {
      throw SyntaxProblem(
        "person.missing", words.language.pick(en: "Say who shall join.", fr: "Dites qui doit rejoindre."))
    }
    self.person = person
    _ = words.takeNext("to", "à")
    id = first ?? words.takeID(Incident.prefix)
    try words.end()
  }

  func arguments(in world: World) -> Arguments { ["id": id, "user": person] }

  func decide(_ state: Incidents, in world: World) throws(Refusal) -> Decision<IncidentEvent> {
    let line = TypedLine(command: "invite", rest: "@\(person.name)")
    let incident = try state.find(id, for: .any, line: line, in: world)
    let guest = Participant(person, in: world)
    guard incident.facts.isPrivate else { throw .everybodyReads(incident, in: world) }
    try guest.checkAccount(for: incident, in: world)
    guard let account = guest.id, !incident.facts.visibility.admits(account) else {
      throw .joinedAlready(guest, incident, in: world)
    }
    var decision = incident.decision(.role(.invited(guest)), in: world) { audience in
      let title = audience.quoted(incident.facts.title)
      return audience.language.pick(
        en: "\(guest.mention) may read of \(title) from now on.", fr: "\(guest.mention) a désormais accès à \(title).")
    }
    let (author, title) = (Participant(world.person).mention, world.channel.quoted(incident.facts.title))
    let welcome: RichText = world.channel.language.pick(
      en: "\(author) lets you read of \(incident.id) \(title), which is private.",
      fr: "\(author) vous donne accès à \(incident.id) \(title), qui est privé.")
    decision.posts.append(
      Post(.message(Message(welcome)), to: .member(account, of: incident.id, in: incident.facts.room)))
    return decision
  }
}

extension Refusal {
  static func everybodyReads(_ incident: Incident, in world: World) -> Refusal {
    Refusal(
      "incident.public",
      world.language.pick(
        en: "\(incident.id) is not private: everybody may read of it. Nothing was changed.",
        fr: "\(incident.id) n’est pas privé : tout le monde peut le lire. Rien n’a été changé."))
  }

  fileprivate static func joinedAlready(_ guest: Participant, _ incident: Incident, in world: World) -> Refusal {
    Refusal(
      "invite.already",
      world.language.pick(
        en: "\(guest.mention) may read of \(incident.id) already. Nothing was changed.",
        fr: "\(guest.mention) peut déjà lire \(incident.id). Rien n’a été changé."))
  }
}
