import Commands
import Kernel

/// Gives one another title: `rename PRI-7 Migrate both CRMs`.
struct RenamePriority: PriorityCommand {
  static let handler = "rename"

  let id: ItemID
  let title: String

  init(_ words: inout Words) throws(SyntaxProblem) {
    id = try words.takePriorityID(before: [])
    _ = words.takeNext("to", "as", "en", ":", "→", "->")
    title = try words.text(
      "title.missing", en: "Say what it is called now.", fr: "Dites comment elle s’appelle désormais."
    )
    .oneLine.withoutSeparators
  }

  func arguments(in world: World) -> Arguments { ["id": id, "title": title] }

  func decide(_ state: PrioritiesView, in world: World) throws(Refusal) -> Decision<PriorityEvent> {
    let item = try state.priorities.findOpen(id, in: world)
    try world.check(title, limit: Limit.title)
    guard title != item.facts.title else {
      throw .already(item, "has this title", "a déjà ce titre", in: world)
    }
    return item.decision(.renamed(title), in: world) { [title] audience in
      let (before, after) = (audience.quoted(item.facts.title), audience.quoted(title))
      return audience.language.pick(en: "\(before) is now \(after).", fr: "\(before) devient \(after).")
    }
  }
}
