import Commands
import Kernel

/// Says when one is due: `due PRI-7 fri`, `échéance PRI-7 J+7 ouvrés`.
struct DatePriority: PriorityCommand {
  static let handler = "due"

  let id: ItemID
  let due: Moment
  /// Whether the day was named without its year.
  private let isYearless: Bool

  init(_ words: inout Words) throws(SyntaxProblem) {
    id = try words.takePriorityID()
    isYearless = words.namesDayWithoutYear
    _ = words.takeNext("by", "on", "to", "before", "avant", "au", "pour", "d’ici", "=", "→", "->")
    guard let due = try words.takeNextDue() else {
      throw SyntaxProblem(
        "due.missing",
        words.language.pick(
          en: "say when, for example fri, 15/12, j+7. Nothing was changed.",
          fr: "dites quand, par exemple vendredi, 15/12, j+7 ouvrés. Rien n’a été changé."),
        word: words.isEmpty ? nil : words.takeWord())
    }
    self.due = due
    try words.end()
  }

  func arguments(in world: World) -> Arguments { ["id": id, "due": due, "precision": due.precision] }

  func decide(_ state: PrioritiesView, in world: World) throws(Refusal) -> Decision<PriorityEvent> {
    let item = try state.priorities.findOpen(id, in: world)
    if item.facts.due == due.instant {
      throw .already(item, "has this date", "a déjà cette date", in: world)
    }
    var decision = try item.rescheduled(to: due.instant, why: nil, isDeferral: false, in: world)
    if isYearless { decision.remark(on: due.instant, in: world) }
    return decision
  }
}
