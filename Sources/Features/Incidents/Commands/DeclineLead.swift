import Commands
import HashTreeCollections
import Kernel

/// Who was asked to lead does not want to, or whoever leads takes the offer back: `decline INC-12 I am in a train`.
struct DeclineLead: Command {
  static let handler = "decline"

  let id: ItemID?
  let note: String?

  init(_ words: inout Words) throws(SyntaxProblem) {
    id = words.takeID(Incident.prefix)
    note = words.rest().withoutSeparators.nonEmpty
  }

  func arguments(in world: World) -> Arguments { ["id": id, "note": note] }

  func decide(_ state: Incidents, in world: World) throws(Refusal) -> Decision<IncidentEvent> {
    if let note { try world.check(note, limit: Limit.text) }
    let incident = try offer(in: state, world)
    let (me, facts) = (Participant(world.person), incident.facts)
    guard let next = facts.offeredTo else { throw .nothingOffered(incident.id, in: world) }
    let isAsked = next.isSame(as: me)
    guard isAsked || facts.lead?.isSame(as: me) == true || world.person.role >= .lead else {
      throw .offeredToAnother(next, incident.id, in: world)
    }
    return incident.decision(.role(.declined(note: note)), in: world) { audience in
      let title = audience.quoted(facts.title)
      let news: RichText =
        isAsked
        ? audience.language.pick(
          en: "\(next.mention) does not take the lead of \(title).",
          fr: "\(next.mention) ne prend pas le pilotage de \(title).")
        : audience.language.pick(
          en: "the lead of \(title) is no longer offered to \(next.mention).",
          fr: "le pilotage de \(title) n’est plus proposé à \(next.mention).")
      let state: RichText =
        facts.lead.map { lead in
          audience.language.pick(en: "\(lead.mention) leads.", fr: "\(lead.mention) pilote.")
        } ?? audience.language.pick(en: "Nobody leads.", fr: "Personne ne pilote.")
      let why = note.map { " \(audience.quoted($0))" as RichText } ?? ""
      return "\(news) \(state)\(why)"
    }
  }
}

extension DeclineLead {
  /// The incident whose lead is offered: without an id one of the caller's, for a lead anybody's.
  private func offer(in state: Incidents, _ world: World) throws(Refusal) -> Incident {
    let line = TypedLine(command: Self.handler, rest: note ?? "")
    if id != nil || world.topic?.prefix == Incident.prefix {
      return try state.find(id, for: .open, line: line, in: world)
    }
    if let offered = state.onlyOffer(to: world.person.id) { return offered }
    let numbers = world.person.role >= .lead ? state.openNumbers : state.people[world.person.id]?.open ?? []
    let pending = numbers.sorted(by: >).compactMap { state[$0] }.filter { $0.facts.offeredTo != nil }
    guard let first = pending.first else { throw .noOffer(in: world) }
    guard pending.count > 1 else { return first }
    throw .ambiguous(Array(pending.prefix(5)), of: pending.count, line: line, in: world)
  }
}

extension Incidents {
  /// The only open incident that somebody is asked to lead.
  func onlyOffer(to person: PersonID) -> Incident? {
    let offers = offers(to: person)
    return offers.count == 1 ? offers.first : nil
  }

  /// The open incidents that somebody is asked to lead, newest first.
  func offers(to person: PersonID) -> [Incident] {
    let open = people[person]?.open.sorted(by: >) ?? []
    return open.compactMap { self[$0] }.filter { $0.facts.offeredTo?.id == person }
  }
}

extension Refusal {
  fileprivate static func noOffer(in world: World) -> Refusal {
    Refusal(
      "offer.none",
      world.language.pick(
        en: "Nobody asks you to lead anything. Nothing was changed.",
        fr: "Personne ne vous propose de pilotage. Rien n’a été changé."))
  }

  fileprivate static func nothingOffered(_ id: ItemID, in world: World) -> Refusal {
    Refusal(
      "offer.none",
      world.language.pick(
        en: "Nobody is asked to lead \(id). Nothing was changed.",
        fr: "Le pilotage de \(id) n’est proposé à personne. Rien n’a été changé."))
  }

  fileprivate static func offeredToAnother(_ next: Participant, _ id: ItemID, in world: World) -> Refusal {
    Refusal(
      "offer.other",
      world.language.pick(
        en: "The lead of \(id) is offered to \(next.mention), not to you. Nothing was changed.",
        fr: "Le pilotage de \(id) est proposé à \(next.mention), pas à vous. Rien n’a été changé."))
  }
}
