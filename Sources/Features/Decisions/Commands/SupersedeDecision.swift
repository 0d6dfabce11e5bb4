import Commands
import Kernel

/// Puts another decision in the place of one: `supersede DEC-4 by DEC-9 pricing changed`.
struct SupersedeDecision: DecisionCommand {
  static let handler = "supersede"

  let id: ItemID
  let by: ItemID
  let reason: String?

  init(_ words: inout Words) throws(SyntaxProblem) {
    id = try words.takeDecisionID()
    _ = words.takeNext("by", "with", "par", "avec", "→", "->")
    by = try words.takeDecisionID()
    reason = words.takeReason()
  }

  func arguments(in world: World) -> Arguments { ["id": id, "by": by, "reason": reason] }
}
