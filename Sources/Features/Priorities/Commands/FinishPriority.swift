import Commands
import Kernel

/// Says that one is done, and what came of it: `done PRI-7 all clients migrated`.
struct FinishPriority: PriorityCommand {
  static let handler = "done"

  let id: ItemID
  let outcome: String?

  init(_ words: inout Words) throws(SyntaxProblem) {
    id = try words.takePriorityID()
    outcome = words.takeReason()
  }

  func arguments(in world: World) -> Arguments { ["id": id, "outcome": outcome] }
}
