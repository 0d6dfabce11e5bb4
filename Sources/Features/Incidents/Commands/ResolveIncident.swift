import Commands
import Kernel

/// Stops the clock: `resolve INC-12 rolled back the deploy`.
struct ResolveIncident: Command {
  static let handler = "resolve"

  let id: ItemID?
  let at: Timestamp?
  let how: String

  init(_ words: inout Words) throws(SyntaxProblem) {
    try self.init(words.takeID(Incident.prefix), &words)
  }

  /// Reads what follows the id.
  init(_ id: ItemID?, _ words: inout Words) throws(SyntaxProblem) {
    self.id = id
    at = try words.takePastTime()
    how = try words.text("how.missing", en: "Say how it was resolved.", fr: "Dites comment il a été résolu.")
  }

  func decide(_ state: Incidents, in world: World) throws(Refusal) -> Decision<IncidentEvent> {
    try world.check(how, limit: Limit.text)
    let incident = try state.find(id, for: .open, line: TypedLine(verb: "resolve", rest: how), in: world)
    guard incident.facts.phase != .resolved else { throw .already(incident, in: world) }
    guard incident.facts.phase.isOpen else { throw .over(incident, in: world) }
    let at = try world.fit(at, as: .resolved, of: incident)
    var after = incident.facts
    after.apply(.resolved(how: how, at: at), at: world.now, by: Participant(world.person))
    let impact = after.impact(until: world.now) ?? 0
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
