import Commands
import Kernel

/// Says that one is being done: `start PRI-7`.
struct StartPriority: PriorityCommand {
  static let handler = "start"

  let id: ItemID

  init(_ words: inout Words) throws(SyntaxProblem) {
    id = try words.takePriorityID()
    try words.end()
  }

  func arguments(in world: World) -> Arguments { ["id": id] }

  func decide(_ state: PrioritiesView, in world: World) throws(Refusal) -> Decision<PriorityEvent> {
    let item = try state.priorities.findPromised(id, in: world)
    if let block = item.facts.block { throw .blocked(item, block, in: world) }
    guard item.facts.started == nil else { throw .already(item, "is being done", "est déjà en cours", in: world) }
    return item.decision(.started, in: world) { audience in
      let title = audience.quoted(item.facts.title)
      let who = (item.facts.owner ?? item.facts.proposed.by).mention
      return audience.language.pick(
        en: "\(title) is being done, by \(who).", fr: "\(title) est en cours, par \(who).")
    }
  }
}
