import Commands
import Kernel

/// Offers the lead to somebody, who has it once they take it: `handoff @lea`.
struct HandOff: Command {
  static let handler = "handoff"

  let id: ItemID?
  let person: Mention
  /// What they should know.
  let note: String?

  init(_ words: inout Words) throws(SyntaxProblem) {
    let first = words.takeID(Incident.prefix)
    _ = words.takeNext("to", "à", "a", "->")
    guard let person = words.takeMention() else {
      throw SyntaxProblem(
        "person.missing",
        words.language.pick(en: "Say who shall lead from now on.", fr: "Dites qui doit piloter désormais."))
    }
    self.person = person
    id = first ?? words.takeID(Incident.prefix)
    let rest = words.rest().withoutSeparators
    note = rest.isEmpty ? nil : rest
  }

  func arguments(in world: World) -> Arguments { ["id": id, "user": person, "note": note] }

  func decide(_ state: Incidents, in world: World) throws(Refusal) -> Decision<IncidentEvent> {
    if let note { try world.check(note, limit: Limit.text) }
    let rest = "@\(person.name)\(note.map { " " + $0 } ?? "")"
    let incident = try state.find(id, for: .open, line: TypedLine(command: "handoff", rest: rest), in: world)
    guard incident.facts.phase != .closed, incident.facts.phase != .cancelled else { throw .over(incident, in: world) }
    try incident.check(person, in: world)
    let next = Participant(person, in: world)
    if next.isSame(as: Participant(world.person)) {
      return try LeadIncident(incident.id, nil).decide(state, in: world)
    }
    try next.checkAccount(for: incident, in: world)
    if let lead = incident.facts.lead, lead.isSame(as: next) { throw .leadsAlready(lead, incident.id, in: world) }
    var decision = incident.decision(
      .role(.offered(to: next, note: note)), in: world, news: offer(of: incident, to: next, world)
    ) { audience in
      let title = audience.quoted(incident.facts.title)
      let take = take(incident.id, audience.language, world)
      let instead = incident.facts.offeredTo.flatMap { $0.isSame(as: next) ? nil : $0 }.map { before in
        audience.language.pick(
          en: "It is no longer offered to \(before.mention).", fr: "Il n’est plus proposé à \(before.mention).")
          as RichText
      }
      let lead = incident.facts.lead.map { lead in
        audience.language.pick(
          en: "Until then \(lead.mention) leads.", fr: "Jusque-là \(lead.mention) pilote.") as RichText
      }
      let offered: RichText = audience.language.pick(
        en: "\(next.mention) is asked to lead \(title), and does so from \(take) on.",
        fr: "le pilotage de \(title) est proposé à \(next.mention), effectif dès \(take).")
      return [offered, lead, instead].compactMap(\.self).joined(separator: " ")
    }
    decision.reply.message.text += next.warning(in: world)
    return decision
  }

  /// Calls whoever shall lead, with a button to accept.
  private func offer(of incident: Incident, to next: Participant, _ world: World) -> Post {
    let (channel, id) = (world.channel, incident.id)
    let author = Participant(world.person).mention
    let title = channel.quoted(incident.facts.title)
    var text: RichText = channel.language.pick(
      en: "\(calling: next.mention): \(author) asks you to lead \(id) \(title).",
      fr: "\(calling: next.mention) : \(author) vous propose le pilotage de \(id) \(title).")
    if let note { text += " \(channel.quoted(note))" }
    let decline = RichText(spans: [.code(world.line("decline", "\(id)", in: channel.language))])
    text += channel.language.pick(
      en: " To accept: \(take(id, channel.language, world)); or \(decline).",
      fr: " Pour accepter : \(take(id, channel.language, world)) ; sinon \(decline).")
    let line = world.verbs.line("lead", "\(id) \(channel.language.pick(en: "me", fr: "moi"))", in: channel.language)
    let button = Button(
      channel.language.pick(en: "Take the lead", fr: "Prendre le pilotage"), line: line, in: channel.language,
      isPrimary: true)
    return Post(.message(Message(text, buttons: [button])), to: .thread(of: id))
  }

  private func take(_ id: ItemID, _ language: Language, _ world: World) -> RichText {
    RichText(spans: [.code(world.line("lead", "\(id) \(language.pick(en: "me", fr: "moi"))", in: language))])
  }
}
