import Commands
import Kernel

/// Says who leads: `lead INC-12 @lea`, or oneself: `take INC-12`.
struct LeadIncident: Command {
  static let handler = "lead"

  let id: ItemID?
  /// Nil for whoever types.
  let person: Mention?

  init(_ words: inout Words) throws(SyntaxProblem) {
    let first = words.takeID(Incident.prefix)
    _ = words.takeNext("to", "is", "for", "à", "a", "est", "->")
    person = words.takeMention()
    if person == nil { _ = words.takeNext("me", "moi") }
    id = first ?? words.takeNamedID(Incident.prefix)
    if first == nil { _ = words.takeNext("on", "for", "of", "sur", "pour", "de") }
    try words.end()
  }

  init(_ id: ItemID?, _ person: Mention?) { (self.id, self.person) = (id, person) }

  func arguments(in world: World) -> Arguments { ["id": id, "user": person] }

  func decide(_ state: Incidents, in world: World) throws(Refusal) -> Decision<IncidentEvent> {
    let rest = person.map { "@" + $0.name } ?? world.language.pick(en: "me", fr: "moi")
    let offered = id == nil && person == nil ? state.onlyOffer(to: world.person.id) : nil
    let incident = try state.find(
      id ?? offered?.id, for: .open, line: TypedLine(command: "lead", rest: rest), in: world)
    guard incident.facts.phase != .closed, incident.facts.phase != .cancelled else { throw .over(incident, in: world) }
    try incident.check(person, in: world)
    let lead = person.map { Participant($0, in: world) } ?? Participant(world.person)
    try lead.checkAccount(for: incident, in: world)
    let previous = incident.facts.lead
    if let previous, previous.isSame(as: lead) {
      throw .leadsAlready(previous, incident.id, offeredTo: incident.facts.offeredTo, in: world)
    }
    let (me, facts) = (Participant(world.person), incident.facts)
    // Whoever names somebody else does not say that they are on it.
    let acknowledges = facts.phase == .declared && lead.isSame(as: me)
    var decision = incident.decision(.leadChanged(lead, acknowledges: acknowledges), in: world) { audience in
      let title = audience.quoted(facts.title)
      let news: RichText
      if facts.offeredTo?.isSame(as: lead) == true, lead.isSame(as: me) {
        news = audience.language.pick(
          en: "\(lead.mention) accepts the hand-over and leads \(title) from now on.",
          fr: "\(lead.mention) accepte le relais et pilote désormais \(title).")
      } else if let previous {
        news = audience.language.pick(
          en: "\(lead.mention) leads \(title) now, in place of \(previous.mention).",
          fr: "\(lead.mention) pilote maintenant \(title), à la place de \(previous.mention).")
      } else {
        news = audience.language.pick(en: "\(lead.mention) leads \(title).", fr: "\(lead.mention) pilote \(title).")
      }
      return acknowledges ? news + audience.acknowledged(facts, at: world.now) : news
    }
    decision.reply.message.text += lead.warning(in: world)
    return decision
  }
}

extension Refusal {
  static func leadsAlready(
    _ lead: Participant, _ id: ItemID, offeredTo next: Participant? = nil, in world: World
  ) -> Refusal {
    let line = world.line("decline", "\(id)")
    let pending = next.map { next in
      world.language.pick(
        en: " It is offered to \(next.mention): \(code: line) takes that back.",
        fr: " Il est proposé à \(next.mention) : \(code: line) retire la proposition.") as RichText
    }
    return Refusal(
      "lead.same",
      world.language.pick(
        en: "\(lead.mention) leads \(id) already. Nothing was changed.",
        fr: "\(lead.mention) pilote déjà \(id). Rien n’a été changé.") + (pending ?? ""))
  }
}
