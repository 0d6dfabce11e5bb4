import Commands
import Kernel

/// Decides: `go DEC-4 yes, from may on executor @karim by 15/12`, or at once: `go “Yearly plan” approver @lea`.
struct GoDecision: DecisionCommand {
  static let handler = "go"

  /// Nil for one that was not proposed before.
  let id: ItemID?
  /// Of one that was not proposed before.
  let title: String?
  /// What was said of one that was.
  let text: String?
  /// Nil for whoever types.
  let approver: Mention?
  /// Without one, it is asked for.
  let executor: Mention?
  let executeBy: Moment?

  init(_ words: inout Words) throws(SyntaxProblem) {
    id = words.takeID(DecisionDesk.prefix)
    approver = words.takeApprover()
    let named = words.takeMention(
      after: "executor", "executed by", "done by", "exécutant", "exécutante", "exécuteur", "exécuté par",
      "exécutée par", "fait par", "faite par", "owner", "responsable", "to", "à")
    executor = named ?? words.takeMention()
    executeBy = try words.takeTime(
      after: "execution by", "execution before", "execute by", "executed by", "execution", "by", "before", "due",
      "exécution avant",
      "exécution d’ici", "exécution pour", "exécution", "à exécuter avant", "exécutée avant", "avant", "pour",
      "pour le",
      "d’ici", "d’ici à", "échéance", reading: .deadline)
    if id == nil {
      (title, text) = (try words.takeDecisionTitle(), nil)
    } else {
      (title, text) = (nil, words.takeReason())
    }
  }

  func arguments(in world: World) -> Arguments {
    [
      "id": id, "title": title, "text": text, "approver": approver, "executor": executor, "execute_by": executeBy,
      "precision": executeBy?.precision,
    ]
  }
}
