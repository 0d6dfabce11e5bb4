import Commands
import Kernel

/// Promises one, with an owner and a date: `commit PRI-7 @karim by 15/12`.
struct CommitPriority: PriorityCommand {
  static let handler = "commit"

  let id: ItemID
  let owner: Mention?
  let due: Moment?

  init(_ words: inout Words) throws(SyntaxProblem) {
    id = try words.takePriorityID()
    let said = try words.takeDue()
    owner = words.takeOwner()
    due = if let said { said } else { try words.takeNextDue() }
    try words.end()
  }

  func arguments(in world: World) -> Arguments {
    ["id": id, "owner": owner, "due": due, "precision": due?.precision]
  }
}
