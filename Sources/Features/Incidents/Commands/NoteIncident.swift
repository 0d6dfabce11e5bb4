import Commands
import Kernel

/// Adds a line to the timeline, with its own past time if given: `note INC-12 rolled back at 14:12`.
struct NoteIncident: Command {
  static let handler = "note"

  let id: ItemID?
  let text: String
  let at: Timestamp?

  init(_ words: inout Words) throws(SyntaxProblem) {
    try self.init(words.takeID(Incident.prefix), &words)
  }

  /// Reads what follows the id.
  init(_ id: ItemID?, _ words: inout Words) throws(SyntaxProblem) {
    self.id = id
    at = try words.takePastTime()
    text = try words.text("text.missing", en: "Say what happened.", fr: "Dites ce qui s’est passé.")
  }

  func decide(_ state: Incidents, in world: World) throws(Refusal) -> Decision<IncidentEvent> {
    try world.check(text, limit: Limit.text)
    let incident = try state.find(id, for: .any, line: TypedLine(command: "note", rest: text), in: world)
    if let at, at > world.now { throw .future(at, in: world) }
    return incident.decision(.noted(text: text, at: at), in: world) { audience in
      let moment = audience.moment(typed: at, now: world.now)
      return audience.language.pick(
        en: "noted on \(audience.quoted(incident.facts.title)), \(moment): \(text)",
        fr: "noté sur \(audience.quoted(incident.facts.title)), \(moment) : \(text)")
    }
  }
}
