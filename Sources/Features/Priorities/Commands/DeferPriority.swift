import Commands
import Kernel

/// Puts one off, with a reason: `defer PRI-7 to 4 may waiting for the budget`.
struct DeferPriority: PriorityCommand {
  static let handler = "defer"

  let id: ItemID
  let until: Moment?
  let reason: String?

  init(_ words: inout Words) throws(SyntaxProblem) {
    id = try words.takePriorityID()
    let keyed = try words.takeTime(
      after: "to", "until", "till", "by", "à", "au", "jusqu’à", "jusqu’au", "pour", reading: .deadline)
    if let keyed { until = keyed } else { until = try words.takeNextTime(reading: .deadline) }
    reason = words.takeReason()
  }

  func arguments(in world: World) -> Arguments {
    ["id": id, "due": until, "precision": until?.precision, "reason": reason]
  }
}
