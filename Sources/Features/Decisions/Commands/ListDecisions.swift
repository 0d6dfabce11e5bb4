import Commands
import Kernel

/// What waits, by age, and on whom: `open`, `en attente moi`.
struct ListDecisions: DecisionCommand {
  static let handler = "open"
  static let changesState = false

  let approver: Mention?
  let isMine: Bool

  init(_ words: inout Words) throws(SyntaxProblem) {
    approver = words.takeMention(after: "on", "for", "sur", "pour", "de") ?? words.takeMention()
    isMine = words.takeNext("mine", "me", "moi", "les miennes", "on me", "sur moi") != nil
    try words.end()
  }

  func arguments(in world: World) -> Arguments { ["approver": approver, "mine": isMine ? true : nil] }
}
