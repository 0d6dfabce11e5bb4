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
    owner = words.takeOwner()
    if let said = try words.takeDue() { due = said } else { due = try words.takeNextTime(reading: .deadline) }
    try words.end()
  }

  func arguments(in world: World) -> Arguments {
    ["id": id, "owner": owner, "due": due, "precision": due?.precision]
  }
}
