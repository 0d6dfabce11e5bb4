import Commands
import Kernel

/// Nothing stands in the way any more: `unblock PRI-7`.
struct UnblockPriority: PriorityCommand {
  static let handler = "unblock"

  let id: ItemID
  let reason: String?

  init(_ words: inout Words) throws(SyntaxProblem) {
    id = try words.takePriorityID(before: [])
    reason = words.takeReason()
  }

  func arguments(in world: World) -> Arguments { ["id": id, "reason": reason] }

  func decide(_ state: PrioritiesView, in world: World) throws(Refusal) -> Decision<PriorityEvent> {
    let item = try state.priorities.findPromised(id, in: world)
    guard let block = item.facts.block else { throw .running(item, in: world) }
    if let reason { try world.check(reason, limit: Limit.text) }
    return item.decision(.unblocked(why: reason), in: world) { audience in
      let title = audience.quoted(item.facts.title)
      let length = audience.span(from: block.began.at, to: world.now)
      let text: RichText = audience.language.pick(
        en: "\(title) goes on, after waiting for \(block.on.mention) for \(length)",
        fr: "\(title) reprend, après avoir attendu \(block.on.mention) pendant \(length)")
      return reason.map { audience.labelled(text, "\($0)") } ?? text + "."
    }
  }
}

extension Refusal {
  /// Nothing stands in its way.
  static func running(_ item: PriorityItem, in world: World) -> Refusal {
    Refusal(
      "priority.running",
      world.language.pick(
        en: "\(item.id) is not blocked. Nothing was changed.", fr: "\(item.id) n’est pas bloquée. Rien n’a été changé.")
    )
  }
}
