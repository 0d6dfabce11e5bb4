import Commands
import Kernel

/// Gives one up: `drop PRI-7 the client left`.
struct DropPriority: PriorityCommand {
  static let handler = "drop"

  let id: ItemID
  let reason: String?

  init(_ words: inout Words) throws(SyntaxProblem) {
    id = try words.takePriorityID(before: [])
    reason = words.takeReason()
  }

  func arguments(in world: World) -> Arguments { ["id": id, "reason": reason] }

  func decide(_ state: PrioritiesView, in world: World) throws(Refusal) -> Decision<PriorityEvent> {
    let item = try state.priorities.findOpen(id, in: world)
    guard let reason else {
      throw .wordless(
        "why.missing", "drop", "\(id) \(world.language.pick(en: "<why>", fr: "<pourquoi>"))", "Say why it is given up",
        "Dites pourquoi elle est abandonnée", in: world)
    }
    try world.check(reason, limit: Limit.text)
    return item.decision(.dropped(why: reason), in: world) { audience in
      let title = audience.quoted(item.facts.title)
      return audience.language.pick(en: "\(title) is dropped: \(reason)", fr: "\(title) est abandonnée : \(reason)")
    }
  }
}
