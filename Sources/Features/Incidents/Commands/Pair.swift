import Commands
import Kernel

/// The two incidents that a line is about: `INC-12 of INC-9`, or `INC-9` and the one that it would mean without an id.
struct Pair: Sendable {
  let first: ItemID?
  let other: ItemID

  /// - Throws: `other.missing`, or `words.extra` for what names none.
  init(_ words: inout Words) throws(SyntaxProblem) {
    Pair.skipPreposition(&words)
    guard let id = words.takeID(Incident.prefix) else {
      try words.end()
      throw SyntaxProblem(
        "other.missing", words.language.pick(en: "Say which other incident.", fr: "Dites quel autre incident."))
    }
    Pair.skipPreposition(&words)
    let second = words.takeID(Incident.prefix)
    try words.end()
    (first, other) = second.map { (id, $0) } ?? (nil, id)
  }

  private static func skipPreposition(_ words: inout Words) {
    _ = words.takeNext(
      "of", "to", "into", "in", "with", "and", "as", "from", "de", "du", "à", "a", "dans", "avec", "et", "->")
  }

  /// The two incidents as they are now.
  ///
  /// - Throws: what `find` does, `incident.unknown`, and `incident.same` when both are one.
  func find(
    in state: Incidents, for need: Incidents.Need, verb: String, _ world: World
  ) throws(Refusal) -> (Incident, Incident) {
    guard let other = state.survivor(of: other.number) else { throw .unknown(other, in: world) }
    let line = TypedLine(command: verb, rest: "\(other.id)")
    let incident = try state.find(first, for: need, line: line, besides: other.number, in: world)
    guard incident.number != other.number else { throw .same(incident.id, in: world) }
    guard incident.facts.isDrill == other.facts.isDrill else { throw .drill(incident, other, in: world) }
    for one in [incident, other] where one.facts.visibility.isRestricted { throw .notRelated(one.id, in: world) }
    return (incident, other)
  }
}

extension Refusal {
  /// One that counts and one that does not.
  fileprivate static func drill(_ incident: Incident, _ other: Incident, in world: World) -> Refusal {
    let drill = incident.facts.isDrill ? incident.id : other.id
    return Refusal(
      "incident.drill",
      world.language.pick(
        en: "\(drill) is a drill, and counts nowhere: it has nothing to do with a real incident. Nothing was changed.",
        fr:
          "\(drill) est un exercice, qui ne compte nulle part : rien à voir avec un vrai incident. Rien n’a été changé."
      ))
  }

  /// The words of either would reach the readers of the other.
  fileprivate static func notRelated(_ id: ItemID, in world: World) -> Refusal {
    Refusal(
      "incident.private",
      world.language.pick(
        en: "\(id) is private: nothing can be related to it without telling others of it. Nothing was changed.",
        fr: "\(id) est privé : rien ne peut y être relié sans en parler à d’autres. Rien n’a été changé."))
  }

  fileprivate static func same(_ id: ItemID, in world: World) -> Refusal {
    Refusal(
      "incident.same",
      world.language.pick(
        en: "That would relate \(id) to itself. Nothing was changed.",
        fr: "Cela relierait \(id) à lui-même. Rien n’a été changé."))
  }
}
