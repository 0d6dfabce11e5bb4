import Commands
import Kernel

/// Everything about one: `show DEC-4`.
struct ShowDecision: DecisionCommand {
  static let handler = "show"
  static let changesState = false

  let id: ItemID

  init(_ words: inout Words) throws(SyntaxProblem) {
    id = try words.takeDecisionID()
    try words.end()
  }

  func arguments(in world: World) -> Arguments { ["id": id] }
}
