import Commands
import Kernel

/// Everything about one: `show PRI-7`.
struct ShowPriority: PriorityCommand {
  static let handler = "show"
  static let changesState = false

  let id: ItemID

  init(_ words: inout Words) throws(SyntaxProblem) {
    id = try words.takePriorityID()
    try words.end()
  }

  func arguments(in world: World) -> Arguments { ["id": id] }
}
