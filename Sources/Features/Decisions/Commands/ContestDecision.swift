import Commands
import Kernel

/// Says that it was not done as it was decided: `contest DEC-4 two clients are missing`.
struct ContestDecision: DecisionCommand {
  static let handler = "contest"

  let id: ItemID
  let reason: String?

  init(_ words: inout Words) throws(SyntaxProblem) {
    id = try words.takeDecisionID()
    reason = words.takeReason()
  }

  func arguments(in world: World) -> Arguments { ["id": id, "reason": reason] }
}
