import Commands
import Kernel

/// Stops the clock: `resolve INC-12 rolled back the deploy`.
struct ResolveIncident: Command {
  static let handler = "resolve"

  let subject: Subject
  let at: Timestamp?
  /// Empty when it was not said: whether that matters is known only with the incident.
  let how: String

  init(_ words: inout Words) throws(SyntaxProblem) {
    try self.init(words.takeIncident(for: Self.handler), &words)
  }

  /// Reads what follows the id.
  init(_ id: ItemID?, _ words: inout Words) throws(SyntaxProblem) {
    subject = Subject(id, words)
    at = try words.takeEndTime()
    how = words.rest().trimmed
  }

  func arguments(in world: World) -> Arguments { ["id": subject.id, "resolution": how.nonEmpty, "at": at] }

  func decide(_ state: Incidents, in world: World) throws(Refusal) -> Decision<IncidentEvent> {
    try world.check(how, limit: Limit.text)
    let incident = try state.find(subject, for: .open, verb: "resolve", in: world)
    guard incident.facts.phase != .resolved else { throw .already(incident, in: world) }
    guard incident.facts.phase.isOpen else { throw .over(incident, in: world) }
    guard !how.isEmpty else { throw .unexplained(incident.id, in: world) }
    let at = try world.fit(at, as: .resolved, of: incident)
    var after = incident.facts
    after.apply(.resolved(how: how, at: at), at: world.now, by: Participant(world.person))
    let impact = after.printedImpact(until: world.now) ?? 0
    return incident.decision(.resolved(how: how, at: at), in: world) { audience in
      let title = audience.quoted(incident.facts.title)
      let moment = audience.moment(typed: at, now: world.now)
      let length = RichText.plain(audience.duration(milliseconds: impact))
      return audience.language.pick(
        en: "\(title) is resolved, \(moment), after \(length) of impact: \(how)",
        fr: "\(title) est résolu, \(moment), après \(length) d’impact : \(how)")
    }
  }
}

extension Refusal {
  fileprivate static func unexplained(_ id: ItemID, in world: World) -> Refusal {
    let line = world.line("resolve", "\(id) \(world.language.pick(en: "<how>", fr: "<comment>"))")
    return Refusal(
      "how.missing",
      world.language.pick(
        en: "Say how it was resolved: \(code: line). Nothing was changed.",
        fr: "Dites comment il a été résolu : \(code: line). Rien n’a été changé."))
  }
}
