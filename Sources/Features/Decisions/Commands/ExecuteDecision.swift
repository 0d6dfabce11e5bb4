import Commands
import Kernel

/// Says that a decision was carried out, and stops the clock: `executed DEC-4 live for all clients at 14:00`.
struct ExecuteDecision: DecisionCommand {
  static let handler = "executed"

  let id: ItemID
  /// Nil for now.
  let at: Timestamp?
  let evidence: String?

  init(_ words: inout Words) throws(SyntaxProblem) {
    id = try words.takeDecisionID()
    if let typed = try words.takeTime(after: "at", "horodaté", "horodatée", reading: .past, trailing: true) {
      at = typed.instant
    } else {
      at = try words.takeTime(after: "on", "le", "since", "depuis", reading: .past, trailing: true)?.instant
    }
    evidence = words.takeReason()
  }

  func arguments(in world: World) -> Arguments { ["id": id, "at": at ?? world.now, "evidence": evidence] }
}
