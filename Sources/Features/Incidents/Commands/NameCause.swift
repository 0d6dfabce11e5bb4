import Commands
import Kernel

/// Says what caused it, one cause at a time: `cause INC-12 expired certificate in the CDN`.
struct NameCause: Command {
  static let handler = "cause"

  /// Whoever knows more of them has not found it yet.
  private static let most = 10

  let subject: Subject
  let text: String

  init(_ words: inout Words) throws(SyntaxProblem) {
    subject = Subject(words.takeID(Incident.prefix), words)
    text = try words.text("cause.missing", en: "Say what caused it.", fr: "Dites ce qui l’a causé.").oneLine
  }

  func arguments(in world: World) -> Arguments { ["id": subject.id, "text": text] }

  func decide(_ state: Incidents, in world: World) throws(Refusal) -> Decision<IncidentEvent> {
    try world.check(text, limit: Limit.title)
    let incident = try state.find(subject, for: .any, verb: "cause", in: world)
    guard incident.facts.phase != .cancelled else { throw .over(incident, in: world) }
    guard !incident.facts.causes.contains(where: { Folding.fold($0) == Folding.fold(text) }) else {
      throw .namedAlready(incident.id, in: world)
    }
    guard incident.facts.causes.count < Self.most else { throw .tooMany(Self.most, incident.id, in: world) }
    var decision = incident.decision(.related(.causeNamed(text)), in: world) { audience in
      let title = audience.quoted(incident.facts.title)
      return incident.facts.causes.isEmpty
        ? audience.language.pick(en: "\(title) was caused by: \(text)", fr: "cause de \(title) : \(text)")
        : audience.language.pick(
          en: "\(title) was caused by this too: \(text)", fr: "autre cause de \(title) : \(text)")
    }
    guard incident.facts.recurrenceOf == nil else { return decision }
    let found = Symptoms(incident, cause: text).recurrences(in: state, world)
    let audience = world.person.audience
    decision.reply.message.text += audience.recurrences(found, of: incident.id, in: state, world)
    return decision
  }
}

extension Refusal {
  fileprivate static func namedAlready(_ id: ItemID, in world: World) -> Refusal {
    Refusal(
      "cause.same",
      world.language.pick(
        en: "\(id) has that cause already. Nothing was changed.",
        fr: "\(id) a déjà cette cause. Rien n’a été changé."))
  }

  fileprivate static func tooMany(_ most: Int, _ id: ItemID, in world: World) -> Refusal {
    let note = world.line("note", "\(id)")
    return Refusal(
      "cause.many",
      world.language.pick(
        en: "\(id) has \(most) causes already; for more there is \(code: note). Nothing was changed.",
        fr: "\(id) a déjà \(most) causes ; pour le reste, \(code: note). Rien n’a été changé."))
  }
}
