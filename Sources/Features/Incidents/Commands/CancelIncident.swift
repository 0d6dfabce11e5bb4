import Commands
import Kernel

/// It was none, or is handled elsewhere: `cancel INC-12 false alarm`.
struct CancelIncident: Command {
  static let handler = "cancel"

  let subject: Subject
  let why: String

  init(_ words: inout Words) throws(SyntaxProblem) { try self.init(words.takeIncident(for: Self.handler), &words) }

  /// Reads what follows the id.
  init(_ id: ItemID?, _ words: inout Words) throws(SyntaxProblem) {
    subject = Subject(id, words)
    // “False alarm INC-4” has said why.
    if words.isEmpty, ["false alarm", "fausse alerte"].contains(Folding.fold(words.verb)) {
      why = words.verb
      return
    }
    guard !words.isEmpty else { throw Self.unexplained(in: words.world) }
    why = try words.text("why.missing", en: "Say why.", fr: "Dites pourquoi.")
  }

  /// “Annuler” is one letter away from “annule”, which takes the last line back.
  private static func unexplained(in world: World) -> SyntaxProblem {
    let undo: RichText = "\(code: world.line("undo"))"
    return SyntaxProblem(
      "why.missing",
      world.language.pick(
        en: "Say why: false alarm, duplicate, somebody else’s… To take back your last line: \(undo)",
        fr: "Dites pourquoi : fausse alerte, doublon, extérieur… Pour défaire votre dernière ligne : \(undo)"))
  }

  func arguments(in world: World) -> Arguments { ["id": subject.id, "reason": why] }

  func decide(_ state: Incidents, in world: World) throws(Refusal) -> Decision<IncidentEvent> {
    try world.check(why, limit: Limit.text)
    let incident = try state.find(subject, for: .open, verb: "cancel", in: world)
    guard incident.facts.phase.isOpen else { throw .over(incident, in: world) }
    return incident.decision(.cancelled(why: why), in: world) { audience in
      let title = audience.quoted(incident.facts.title)
      return audience.language.pick(en: "\(title) is cancelled: \(why)", fr: "\(title) est annulé : \(why)")
    }
  }
}
