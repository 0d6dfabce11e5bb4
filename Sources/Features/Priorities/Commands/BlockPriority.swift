import Commands
import Kernel

/// Says what stands in the way, and on whom it waits: `block PRI-7 on @bob the contract is not signed`.
struct BlockPriority: PriorityCommand {
  static let handler = "block"

  let id: ItemID
  let on: Mention?
  let reason: String?

  init(_ words: inout Words) throws(SyntaxProblem) {
    id = try words.takePriorityID()
    on =
      words.takeMention(after: "on", "by", "waiting on", "waiting for", "par", "sur", "chez", "attend", "attente")
      ?? words.takeMention()
    reason = words.takeReason()
  }

  func arguments(in world: World) -> Arguments { ["id": id, "on": on, "reason": reason] }
}
