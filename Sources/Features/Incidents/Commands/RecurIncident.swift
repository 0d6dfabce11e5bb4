import Commands
import Kernel

/// Says that an earlier incident came back: `recurs INC-31`, `recurs INC-40 of INC-31`.
struct RecurIncident: Command {
  static let handler = "recurs"

  let pair: Pair

  init(_ words: inout Words) throws(SyntaxProblem) { pair = try Pair(&words) }

  func arguments(in world: World) -> Arguments { ["id": pair.first, "other": pair.other] }

  func decide(_ state: Incidents, in world: World) throws(Refusal) -> Decision<IncidentEvent> {
    let (incident, earlier) = try pair.find(in: state, for: .any, verb: "recurs", world)
    guard incident.facts.phase != .cancelled else { throw .over(incident, in: world) }
    guard earlier.facts.phase != .cancelled else { throw .over(earlier, in: world) }
    guard !earlier.facts.phase.isOpen else { throw .goingOn(earlier, incident.id, in: world) }
    guard earlier.facts.declaration <= incident.facts.declaration else { throw .later(earlier, incident, in: world) }
    guard incident.facts.recurrenceOf.flatMap({ state.survivor(of: $0) })?.number != earlier.number else {
      throw .confirmedAlready(incident.id, earlier.id, in: world)
    }
    var decision = incident.decision(.related(.recurred(of: earlier.number)), with: earlier, in: world) { audience in
      let (one, two) = (audience.quoted(incident.facts.title), audience.quoted(earlier.facts.title))
      let age = audience.span(from: earlier.facts.declaration, to: incident.facts.declaration)
      return audience.language.pick(
        en: "\(one) is \(earlier.id) \(two) again, \(age) later.",
        fr: "\(one), c’est de nouveau \(earlier.id) \(two), \(age) plus tard.")
    }
    for line in world.person.audience.unfinishedFollowUps(of: earlier) {
      decision.reply.message.text += "\n\(line)"
    }
    return decision
  }
}

extension Facts {
  /// When it was declared.
  var declaration: Timestamp { clocks[.declared]?.at ?? .distantPast }
}

extension Refusal {
  fileprivate static func goingOn(_ earlier: Incident, _ id: ItemID, in world: World) -> Refusal {
    let (dup, link) = (world.line("dup", "\(id) \(earlier.id)"), world.line("link", "\(id) \(earlier.id)"))
    return Refusal(
      "recurs.open",
      world.language.pick(
        en: """
          \(earlier.id) is still open, so it cannot have come back: \(code: dup) if it is the same, \(code: link) if \
          not. Nothing was changed.
          """,
        fr: """
          \(earlier.id) est encore ouvert, il ne peut donc pas être revenu : \(code: dup) si c’est le même, \
          \(code: link) sinon. Rien n’a été changé.
          """))
  }

  fileprivate static func later(_ earlier: Incident, _ incident: Incident, in world: World) -> Refusal {
    let line = world.line("recurs", "\(earlier.id) \(incident.id)")
    return Refusal(
      "recurs.order",
      world.language.pick(
        en: "\(earlier.id) was declared after \(incident.id). The other way round: \(code: line). Nothing was changed.",
        fr: "\(earlier.id) a été déclaré après \(incident.id). Dans l’autre sens : \(code: line). Rien n’a été changé.")
    )
  }

  fileprivate static func confirmedAlready(_ id: ItemID, _ earlier: ItemID, in world: World) -> Refusal {
    Refusal(
      "recurs.same",
      world.language.pick(
        en: "\(id) is \(earlier) again already. Nothing was changed.",
        fr: "\(id) est déjà une récidive de \(earlier). Rien n’a été changé."))
  }
}
