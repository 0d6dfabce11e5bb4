import Commands
import Kernel

/// Unties one from an incident, a decision or a request: `unlink PRI-7 INC-12`.
struct UnlinkPriority: PriorityCommand {
  static let handler = "unlink"

  let id: ItemID
  let from: ItemID

  init(_ words: inout Words) throws(SyntaxProblem) {
    if let first = words.takeID(PriorityDesk.prefix) { id = first } else { id = try words.takePriorityID() }
    _ = words.takeNext("from", "de", "and", "et")
    guard let from = words.takeWord().flatMap({ ItemID(anyPrefix: $0.uppercased()) }) else {
      throw SyntaxProblem(
        "link.missing",
        words.language.pick(
          en: "say from what, as INC-12, DEC-4 or REQ-7. Nothing was changed.",
          fr: "dites de quoi, comme INC-12, DEC-4 ou REQ-7. Rien n’a été changé."))
    }
    self.from = from
    try words.end()
  }

  func arguments(in world: World) -> Arguments { ["id": id, "from": from] }

  func decide(_ state: PrioritiesView, in world: World) throws(Refusal) -> Decision<PriorityEvent> {
    let item = try state.priorities.find(id, in: world)
    // What somebody may not read of is to them as if it were not tied.
    guard item.facts.links.contains(from), let record = state.linked(from, world.now) else {
      throw .untied(item, from, in: world)
    }
    var decision = item.decision(.unlinked(from), in: world) { [from] audience in
      let title = audience.quoted(item.facts.title)
      return audience.language.pick(
        en: "\(title) is no longer tied to \(from).", fr: "\(title) n’est plus liée à \(from).")
    }
    if record.isRestricted { decision.posts.removeAll { $0.isEcho } }
    return decision
  }
}

extension Refusal {
  fileprivate static func untied(_ item: PriorityItem, _ id: ItemID, in world: World) -> Refusal {
    Refusal(
      "link.none",
      world.language.pick(
        en: "\(item.id) is not tied to \(id). Nothing was changed.",
        fr: "\(item.id) n’est pas liée à \(id). Rien n’a été changé."))
  }
}
