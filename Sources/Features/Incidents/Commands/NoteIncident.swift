import Commands
import Kernel

/// Adds a line to the timeline, with its own past time if given: `note INC-12 rolled back at 14:12`.
struct NoteIncident: Command {
  static let handler = "note"

  let subject: Subject
  let text: String
  let at: Timestamp?

  init(_ words: inout Words) throws(SyntaxProblem) {
    try self.init(words.takeIncident(for: Self.handler), &words)
  }

  /// Reads what follows the id.
  init(_ id: ItemID?, _ words: inout Words) throws(SyntaxProblem) {
    subject = Subject(id, words)
    let inFront = try words.takePastInFront(after: "at", "à", "horodaté")
    at = if let inFront { inFront.instant } else { try words.takePastTime(comingIsText: true) }
    text = try words.text("text.missing", en: "Say what happened.", fr: "Dites ce qui s’est passé.")
  }

  func arguments(in world: World) -> Arguments { ["id": subject.id, "text": text, "at": at] }

  func decide(_ state: Incidents, in world: World) throws(Refusal) -> Decision<IncidentEvent> {
    try world.check(text, limit: Limit.text)
    let incident = try state.find(subject, for: .any, verb: "note", in: world)
    if let at, at > world.now { throw .future(at, in: world) }
    return incident.decision(.noted(text: text, at: at), in: world) { audience in
      let moment = audience.moment(typed: at, now: world.now)
      return audience.language.pick(
        en: "noted on \(audience.quoted(incident.facts.title)), \(moment): \(text)",
        fr: "noté sur \(audience.quoted(incident.facts.title)), \(moment) : \(text)")
    }
  }
}
