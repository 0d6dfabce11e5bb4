import Commands
import HashTreeCollections
import Kernel

/// Says that two incidents have nothing to do with each other after all: `unlink INC-9`, `unlink INC-12 INC-9`.
struct UnlinkIncidents: Command {
  static let handler = "unlink"

  let pair: Pair

  init(_ words: inout Words) throws(SyntaxProblem) { pair = try Pair(&words) }

  func arguments(in world: World) -> Arguments { ["id": pair.first, "other": pair.other] }

  func decide(_ state: Incidents, in world: World) throws(Refusal) -> Decision<IncidentEvent> {
    let (incident, other) = try linked(in: state, world)
    // Either may have said so, and so may what was merged into either.
    let (ones, others) = (state.family(of: incident.number), state.family(of: other.number))
    let links = state.links(from: ones, to: others) + state.links(from: others, to: ones)
    guard let last = links.last, let holder = state[last.from] else {
      throw .notLinked(incident.id, other.id, in: world)
    }
    let far = holder.number == incident.number ? other : incident
    var decision = holder.decision(.related(.unlinked(from: last.to)), with: far, in: world) { audience in
      let (one, two) = (audience.quoted(incident.facts.title), audience.quoted(other.facts.title))
      return audience.language.pick(
        en: "\(one) and \(other.id) \(two) are not linked any more.",
        fr: "\(one) et \(other.id) \(two) ne sont plus liés.")
    }
    let earlier = links.dropLast().map { link in
      IncidentEvent(incident: link.from, byName: world.person.name, change: .related(.unlinked(from: link.to)))
    }
    decision.events = earlier + decision.events
    return decision
  }
}

extension UnlinkIncidents {
  /// Both; where one is left unsaid, it is one that the other is linked with.
  private func linked(in state: Incidents, _ world: World) throws(Refusal) -> (Incident, Incident) {
    guard pair.first == nil, world.topic?.prefix != Incident.prefix, let known = state.survivor(of: pair.other.number)
    else { return try pair.find(in: state, for: .any, verb: Self.handler, world) }
    let links = state.readable(state.ties(of: known.number).links, in: world)
    guard let first = links.first else { throw .linkedWithNothing(known.id, in: world) }
    guard links.count > 1 else { return (first, known) }
    let line = TypedLine(command: Self.handler, rest: "\(known.id)")
    throw .ambiguous(Array(links.prefix(5)), of: links.count, line: line, in: world)
  }
}

extension Incidents {
  /// An incident and all that was merged into it.
  fileprivate func family(of number: Int) -> [Int] { [number] + ties(of: number).merged }

  /// The links that some incidents have to others.
  fileprivate func links(from ones: [Int], to others: [Int]) -> [(from: Int, to: Int)] {
    ones.flatMap { one in
      (self[one]?.facts.relations.ties ?? []).filter { $0.kind == .linked && others.contains($0.number) }
        .map { (one, $0.number) }
    }
  }
}

extension Refusal {
  fileprivate static func linkedWithNothing(_ id: ItemID, in world: World) -> Refusal {
    Refusal(
      "link.none",
      world.language.pick(
        en: "\(id) is linked with no other incident. Nothing was changed.",
        fr: "\(id) n’est lié à aucun autre incident. Rien n’a été changé."))
  }

  fileprivate static func notLinked(_ a: ItemID, _ b: ItemID, in world: World) -> Refusal {
    Refusal(
      "link.none",
      world.language.pick(
        en: "\(a) and \(b) are not linked. Nothing was changed.",
        fr: "\(a) et \(b) ne sont pas liés. Rien n’a été changé."))
  }
}
