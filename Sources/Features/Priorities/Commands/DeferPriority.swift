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

  func decide(_ state: PrioritiesView, in world: World) throws(Refusal) -> Decision<PriorityEvent> {
    let item = try state.priorities.findOpen(id, in: world)
    guard let until else {
      throw .wordless(
        "due.missing", "defer", "\(id) \(world.language.pick(en: "to <date>", fr: "au <date>"))", "Say until when",
        "Dites jusqu’à quand", in: world)
    }
    if let reason { try world.check(reason, limit: Limit.text) }
    if let due = item.facts.due, until.instant <= due { throw .notLater(item, due, in: world) }
    return try item.rescheduled(to: until.instant, why: reason, isDeferral: true, in: world)
  }
}
