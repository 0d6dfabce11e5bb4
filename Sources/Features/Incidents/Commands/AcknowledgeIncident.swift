import Commands
import Kernel

/// Says that somebody is on it: `ack INC-12`.
struct AcknowledgeIncident: Command {
  static let handler = "ack"

  let id: ItemID?
  let at: Timestamp?

  init(_ words: inout Words) throws(SyntaxProblem) {
    try self.init(words.opensWithAge ? nil : words.takeIncident(for: Self.handler), &words)
  }

  /// Reads what follows the id.
  init(_ id: ItemID?, _ words: inout Words) throws(SyntaxProblem) {
    self.id = id
    // No text follows here, so that “à 15h04” can be nothing but the time.
    let moment = try words.takePast(after: "at", "horodaté", "à", isBare: true)
    at = if let moment { moment.instant } else { try Self.takeTime(&words) }
    // A time that is still to come is read without the “à” that it may also be text with.
    if at != nil { _ = words.takeNext("à", "vers") }
    try Self.check(id, words)
    try words.end()
  }

  private static func takeTime(_ words: inout Words) throws(SyntaxProblem) -> Timestamp? {
    try words.takeTime(after: "at", "horodaté", "à", reading: .past, trailing: true)?.instant
  }

  /// What is done about it belongs into the timeline.
  private static func check(_ id: ItemID?, _ words: Words) throws(SyntaxProblem) {
    guard words.count > 1, words.namedIDs(Incident.prefix).isEmpty, !words.namesSeverity else { return }
    let name = id?.description ?? "INC-…"
    let ack = words.world.line("ack", name)
    let note: RichText = "\(code: words.world.line("note", name)) \(words.source)"
    throw SyntaxProblem(
      "words.extra",
      words.language.pick(
        en: "Nothing was changed. Type \(code: ack), and for the timeline \(note)",
        fr: "Rien n’a été changé. Tapez \(code: ack), et pour la chronologie \(note)"))
  }

  func arguments(in world: World) -> Arguments { ["id": id, "at": at] }

  func decide(_ state: Incidents, in world: World) throws(Refusal) -> Decision<IncidentEvent> {
    let incident = try state.find(id, for: .open, line: TypedLine(command: "ack"), in: world)
    guard incident.facts.phase.isOpen else { throw .over(incident, in: world) }
    guard incident.facts.phase == .declared else { throw .already(incident, in: world) }
    let at = try world.fit(at, as: .acknowledged, of: incident)
    let declared = incident.facts.clocks[.declared]?.at ?? world.now
    return incident.decision(.acknowledged(at: at), in: world) { audience in
      let title = audience.quoted(incident.facts.title)
      let moment = audience.moment(typed: at, now: world.now)
      let delay = audience.span(from: declared, to: at ?? world.now)
      return audience.language.pick(
        en: "\(title) is acknowledged, \(moment), \(delay) after it was declared.",
        fr: "\(title) est pris en compte, \(moment), \(delay) après sa déclaration.")
    }
  }
}
