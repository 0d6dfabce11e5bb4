import Commands
import Kernel

/// What is done or dropped stays so; how it is begun anew is what `reopen PRI-7` is answered with.
struct ReopenPriority: PriorityCommand {
  static let handler = "reopen"
  static let changesState = false

  let id: ItemID

  init(_ words: inout Words) throws(SyntaxProblem) {
    id = try words.takePriorityID()
    _ = words.takeReason()
  }

  func arguments(in world: World) -> Arguments { ["id": id] }

  func decide(_ state: PrioritiesView, in world: World) throws(Refusal) -> Decision<PriorityEvent> {
    let item = try state.priorities.findOpen(id, in: world)
    throw .already(item, "is open", "est déjà ouverte", in: world)
  }
}
