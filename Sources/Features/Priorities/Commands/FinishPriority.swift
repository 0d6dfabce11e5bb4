import Commands
import Kernel

/// Says that one is done, and what came of it: `done PRI-7 all clients migrated`.
struct FinishPriority: PriorityCommand {
  static let handler = "done"

  let id: ItemID
  let outcome: String?

  init(_ words: inout Words) throws(SyntaxProblem) {
    id = try words.takePriorityID(before: [])
    outcome = words.takeReason()
  }

  func arguments(in world: World) -> Arguments { ["id": id, "outcome": outcome] }

  func decide(_ state: PrioritiesView, in world: World) throws(Refusal) -> Decision<PriorityEvent> {
    let item = try state.priorities.findPromised(id, in: world)
    guard let outcome else {
      throw .wordless(
        "outcome.missing", "done", "\(id) \(world.language.pick(en: "<outcome>", fr: "<résultat>"))",
        "Say what came of it", "Dites ce qui en est sorti", in: world)
    }
    try world.check(outcome, limit: Limit.text)
    let due = item.facts.due ?? world.now
    return item.decision(.done(outcome: outcome), in: world) { audience in
      let title = audience.quoted(item.facts.title)
      let when =
        due < world.now
        ? audience.late(since: due, at: world.now) : audience.language.pick(en: "as promised", fr: "comme promis")
      let head: RichText = audience.language.pick(
        en: "\(title) is done, \(when)", fr: "\(title) est faite, \(when)")
      return audience.labelled(head, "\(outcome)")
    }
  }
}
