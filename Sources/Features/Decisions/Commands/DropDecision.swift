import Commands
import Kernel

/// Gives up a proposal: `drop DEC-4 no longer needed`.
struct DropDecision: DecisionCommand {
  static let handler = "drop"

  let id: ItemID
  let reason: String?

  init(_ words: inout Words) throws(SyntaxProblem) {
    id = try words.takeDecisionID()
    reason = words.takeReason()
  }

  func arguments(in world: World) -> Arguments { ["id": id, "reason": reason] }
}
