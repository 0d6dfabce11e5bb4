import Commands
import Kernel

/// Says that one is being done: `start PRI-7`.
struct StartPriority: PriorityCommand {
  static let handler = "start"

  let id: ItemID

  init(_ words: inout Words) throws(SyntaxProblem) {
    id = try words.takePriorityID()
    try words.end()
  }

  func arguments(in world: World) -> Arguments { ["id": id] }
}
