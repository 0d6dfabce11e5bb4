import Commands
import Kernel

/// It is back: `reopen INC-12 errors again`.
struct ReopenIncident: Command {
  static let handler = "reopen"

  let subject: Subject
  let why: String

  init(_ words: inout Words) throws(SyntaxProblem) { try self.init(words.takeIncident(for: Self.handler), &words) }

  /// Reads what follows the id.
  init(_ id: ItemID?, _ words: inout Words) throws(SyntaxProblem) {
    subject = Subject(id, words)
    why = try words.text("why.missing", en: "Say why it is open again.", fr: "Dites pourquoi il est rouvert.")
  }

  func arguments(in world: World) -> Arguments { ["id": subject.id, "reason": why] }

  func decide(_ state: Incidents, in world: World) throws(Refusal) -> Decision<IncidentEvent> {
    try world.check(why, limit: Limit.text)
    let incident = try state.find(subject, for: .resolved, verb: "reopen", in: world)
    guard !incident.facts.phase.isOpen else { throw .stillOpen(incident, in: world) }
    guard incident.facts.phase != .cancelled else { throw .over(incident, in: world) }
    let last = incident.facts.clocks[.resolved]?.at ?? incident.facts.clocks[.closed]?.at ?? world.now
    return incident.decision(.reopened(why: why), in: world) { audience in
      let title = audience.quoted(incident.facts.title)
      let pause = audience.span(from: last, to: world.now)
      return audience.language.pick(
        en: "\(title) is open again, \(pause) after it was over: \(why)",
        fr: "\(title) est rouvert, \(pause) après sa fin : \(why)")
    }
  }
}

extension Refusal {
  fileprivate static func stillOpen(_ incident: Incident, in world: World) -> Refusal {
    let phase = world.person.audience.name(incident.facts.phase)
    return Refusal(
      "reopen.open",
      world.language.pick(
        en: "\(incident.id) is open: it is \(phase). Nothing was changed.",
        fr: "\(incident.id) est ouvert : il est \(phase). Rien n’a été changé."))
  }
}
