import Commands
import Kernel

/// Takes a decision back: `reverse DEC-4 too expensive`.
struct ReverseDecision: DecisionCommand {
  static let handler = "reverse"

  let id: ItemID
  let reason: String?

  init(_ words: inout Words) throws(SyntaxProblem) {
    id = try words.takeDecisionID()
    reason = words.takeReason()
  }

  func arguments(in world: World) -> Arguments { ["id": id, "reason": reason] }
}
