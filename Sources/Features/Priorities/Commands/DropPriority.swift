import Commands
import Kernel

/// Gives one up: `drop PRI-7 the client left`.
struct DropPriority: PriorityCommand {
  static let handler = "drop"

  let id: ItemID
  let reason: String?

  init(_ words: inout Words) throws(SyntaxProblem) {
    id = try words.takePriorityID()
    reason = words.takeReason()
  }

  func arguments(in world: World) -> Arguments { ["id": id, "reason": reason] }
}
