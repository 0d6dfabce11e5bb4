import Commands
import Kernel

/// Everything about one: `show PRI-7`.
struct ShowPriority: PriorityCommand {
  static let handler = "show"
  static let changesState = false

  let id: ItemID

  init(_ words: inout Words) throws(SyntaxProblem) {
    id = try words.takePriorityID()
    try words.end()
  }

  func arguments(in world: World) -> Arguments { ["id": id] }

  func decide(_ state: PrioritiesView, in world: World) throws(Refusal) -> Decision<PriorityEvent> {
    let item = try state.priorities.find(id, in: world)
    let audience = world.person.audience
    var lines = [audience.headline(item)] + audience.standings(item, in: state, at: world.now)
    let zone = RichText.plain(audience.zone.name)
    lines.append(world.language.pick(en: "What happened (\(zone)):", fr: "Ce qui s’est passé (\(zone)) :"))
    lines += audience.history(of: item, in: state, at: world.now)
    return Decision(reply: Reply(lines.joined(separator: "\n")))
  }
}
