import Commands
import Kernel

/// Puts another decision in the place of one: `supersede DEC-4 by DEC-9 pricing changed`.
struct SupersedeDecision: DecisionCommand {
  static let handler = "supersede"

  let id: ItemID
  let by: ItemID
  let reason: String?

  init(_ words: inout Words) throws(SyntaxProblem) {
    id = try words.takeDecisionID()
    _ = words.takeNext("by", "with", "par", "avec", "→", "->")
    guard let by = words.takeID(DecisionDesk.prefix) else {
      throw SyntaxProblem(
        "successor.missing",
        words.language.pick(
          en: "say which decision stands in its place, as DEC-9. Nothing was changed.",
          fr: "dites quelle décision vaut à sa place, comme DEC-9. Rien n’a été changé."),
        word: words.isEmpty ? nil : words.takeWord())
    }
    self.by = by
    reason = words.takeReason()
  }

  func arguments(in world: World) -> Arguments { ["id": id, "by": by, "reason": reason] }

  func decide(_ state: DecisionsView, in world: World) throws(Refusal) -> Decision<DecisionEvent> {
    if let reason { try world.check(reason, limit: Limit.text) }
    let record = try state.decisions.find(id, in: world)
    let successor = try state.decisions.find(by, in: world)
    // What came in its place may have been taken back.
    guard record.facts.stage.isInForce || state.decisions.lineage(of: record.number).isVacant else {
      throw .stage("supersede", record, in: state.decisions, world)
    }
    if record == successor { throw .same(id, in: world) }
    guard successor.facts.stage.isInForce else { throw .notInForce(successor, in: world) }
    let lineage = state.decisions.lineage(of: record.number)
    let others = [by] + lineage.predecessors + lineage.successors.map(\.id)
    return record.decision(.superseded(by: by.number, why: reason), in: world, also: others) { audience, _ in
      let (old, new) = (audience.quoted(record.facts.title), audience.quoted(successor.facts.title))
      let text: RichText = audience.language.pick(
        en: "\(by) \(new) holds in the place of \(old)", fr: "\(by) \(new) vaut à la place de \(old)")
      return reason.map { audience.labelled(text, .user($0)) } ?? text + "."
    }
  }
}

extension Refusal {
  fileprivate static func same(_ id: ItemID, in world: World) -> Refusal {
    Refusal(
      "decision.same",
      world.language.pick(
        en: "\(id) cannot stand in its own place. Nothing was changed.",
        fr: "\(id) ne peut pas se remplacer elle-même. Rien n’a été changé."))
  }

  /// What was never decided, or no longer holds, cannot take a decision's place.
  fileprivate static func notInForce(_ record: DecisionRecord, in world: World) -> Refusal {
    let stage = world.person.audience.name(record.facts.stage)
    return Refusal(
      "successor.void",
      world.language.pick(
        en: "\(record.id) is \(stage), and cannot stand in the place of another. Nothing was changed.",
        fr: "\(record.id) est \(stage) et ne peut pas en remplacer une autre. Rien n’a été changé."))
  }
}
