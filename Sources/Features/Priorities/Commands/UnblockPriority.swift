import Commands
import Kernel

/// Nothing stands in the way any more: `unblock PRI-7`.
struct UnblockPriority: PriorityCommand {
  static let handler = "unblock"

  let id: ItemID
  let reason: String?

  init(_ words: inout Words) throws(SyntaxProblem) {
    id = try words.takePriorityID()
    reason = words.takeReason()
  }

  func arguments(in world: World) -> Arguments { ["id": id, "reason": reason] }
}
