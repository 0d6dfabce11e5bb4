import Commands
import Kernel

/// Says who answers for one: `owner PRI-7 @karim`.
struct OwnPriority: PriorityCommand {
  static let handler = "owner"

  let id: ItemID
  /// Nil for whoever types.
  let owner: Mention?

  init(_ words: inout Words) throws(SyntaxProblem) {
    id = try words.takePriorityID()
    owner = words.takeOwner()
    if owner == nil { _ = words.takeNext("me", "moi") }
    try words.end()
  }

  func arguments(in world: World) -> Arguments { ["id": id, "owner": owner] }
}
