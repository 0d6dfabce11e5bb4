import Commands
import Kernel

/// The impact is contained: `mitigate INC-12 traffic moved to the other region`.
struct MitigateIncident: Command {
  static let handler = "mitigate"

  let subject: Subject
  let at: Timestamp?
  let text: String

  init(_ words: inout Words) throws(SyntaxProblem) { try self.init(words.takeIncident(for: Self.handler), &words) }

  /// Reads what follows the id.
  init(_ id: ItemID?, _ words: inout Words) throws(SyntaxProblem) {
    subject = Subject(id, words)
    at = try words.takeEndTime()
    text = words.rest().trimmed
  }

  func arguments(in world: World) -> Arguments { ["id": subject.id, "text": text.nonEmpty, "at": at] }

  func decide(_ state: Incidents, in world: World) throws(Refusal) -> Decision<IncidentEvent> {
    try world.check(text, limit: Limit.text)
    let incident = try state.find(subject, for: .open, verb: "mitigate", in: world)
    guard incident.facts.phase.isOpen else { throw .over(incident, in: world) }
    guard incident.facts.phase != .mitigated else { throw .already(incident, in: world) }
    let at = try world.fit(at, as: .mitigated, of: incident)
    let start = incident.facts.episodeStart ?? world.now
    return incident.decision(.mitigated(text: text.isEmpty ? nil : text, at: at), in: world) { audience in
      let title = audience.quoted(incident.facts.title)
      let moment = audience.moment(typed: at, now: world.now)
      let delay = audience.span(from: start, to: at ?? world.now)
      let how: RichText = text.isEmpty ? "." : audience.labelled("", "\(text)")
      let isFirst = incident.facts.reopenings.count == 0
      let start: RichText = audience.language.pick(
        en: isFirst ? "after the impact began" : "after it was reopened",
        fr: isFirst ? "après le début de l’impact" : "après sa réouverture")
      return audience.language.pick(
        en: "\(title) is mitigated, \(moment), \(delay) \(start)\(how)",
        fr: "\(title) est atténué, \(moment), \(delay) \(start)\(how)")
    }
  }
}
