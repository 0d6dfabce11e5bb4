import Commands
import Kernel

/// Says what caused it, one cause at a time: `cause INC-12 expired certificate`; or that it was not that one: `cause INC-12
/// remove expired certificate`.
struct NameCause: Command {
  static let handler = "cause"

  /// Whoever knows more of them has not found it yet.
  private static let most = 10

  let subject: Subject
  let text: String
  /// Whether it was not that one.
  let isRemoval: Bool

  init(_ words: inout Words) throws(SyntaxProblem) {
    let id = words.takeID(Incident.prefix)
    subject = Subject(id, words)
    isRemoval =
      words.takeNext("remove", "delete", "retirer", "retire", "supprimer", "supprime", "enlever") != nil
    text = try words.text("cause.missing", en: "Say what caused it.", fr: "Dites ce qui l’a causé.").oneLine
  }

  func arguments(in world: World) -> Arguments {
    ["id": subject.id, "text": text, "remove": isRemoval ? true : nil]
  }

  func decide(_ state: Incidents, in world: World) throws(Refusal) -> Decision<IncidentEvent> {
    try world.check(text, limit: Limit.title)
    let incident = try state.find(subject, for: .any, verb: "cause", in: world)
    if isRemoval { return try remove(from: incident, in: world) }
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

extension NameCause {
  private func remove(from incident: Incident, in world: World) throws(Refusal) -> Decision<IncidentEvent> {
    let (causes, sought) = (incident.facts.causes, Folding.fold(text))
    let near = causes.filter { Folding.fold($0).utf8.starts(with: sought.utf8) }
    guard let cause = causes.first(where: { Folding.fold($0) == sought }) ?? (near.count == 1 ? near[0] : nil) else {
      throw .noSuchCause(text, incident, in: world)
    }
    return incident.decision(.related(.causeRemoved(cause)), in: world) { audience in
      let (title, cause) = (audience.quoted(incident.facts.title), audience.quoted(cause))
      return audience.language.pick(
        en: "\(cause) is no cause of \(title) any more.", fr: "\(cause) n’est plus une cause de \(title).")
    }
  }
}

extension Refusal {
  fileprivate static func noSuchCause(_ text: String, _ incident: Incident, in world: World) -> Refusal {
    let (id, typed) = (incident.id, world.person.audience.quoted(text.cut(to: 80)))
    let separator = world.language.pick(en: "; ", fr: " ; ")
    let causes = incident.facts.causes.map { RichText.user($0) }.joined(separator: separator)
    let known: RichText =
      incident.facts.causes.isEmpty
      ? world.language.pick(en: "It has none", fr: "Il n’en a aucune")
      : world.language.pick(en: "It has: \(causes)", fr: "Il a : \(causes)")
    return Refusal(
      "cause.none",
      world.language.pick(
        en: "\(typed) is no cause of \(id). \(known). Nothing was changed.",
        fr: "\(typed) n’est pas une cause de \(id). \(known). Rien n’a été changé."))
  }

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
