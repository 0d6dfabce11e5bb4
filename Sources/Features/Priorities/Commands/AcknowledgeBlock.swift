import Commands
import Kernel

/// Says that whoever something waits for knows, and need not be asked any more: `ack PRI-7`.
struct AcknowledgeBlock: PriorityCommand {
  static let handler = "ack"

  let id: ItemID

  init(_ words: inout Words) throws(SyntaxProblem) {
    id = try words.takePriorityID()
    try words.end()
  }

  func arguments(in world: World) -> Arguments { ["id": id] }

  func decide(_ state: PrioritiesView, in world: World) throws(Refusal) -> Decision<PriorityEvent> {
    let item = try state.priorities.findPromised(id, in: world)
    guard let block = item.facts.block else { throw .running(item, in: world) }
    guard block.acknowledged == nil else {
      let who = block.acknowledged?.by.mention ?? block.on.mention
      throw .already(item, "was seen by \(who)", "a déjà été vue par \(who)", in: world)
    }
    // Somebody who was only named has no account to say it from.
    guard world.person.role >= .lead || block.on.id == nil || block.on.id == world.person.id else {
      throw .notTheirs(item, block, in: world)
    }
    return item.decision(.acknowledged, in: world) { audience in
      let title = audience.quoted(item.facts.title)
      let author = Participant(world.person).mention
      return audience.language.pick(
        en: "\(author) knows what \(title) waits for.", fr: "\(author) sait ce qu’attend \(title).")
    }
  }
}

extension Refusal {
  /// Somebody else is waited for.
  fileprivate static func notTheirs(_ item: PriorityItem, _ block: Block, in world: World) -> Refusal {
    Refusal(
      "block.notYours",
      world.language.pick(
        en: "\(item.id) waits for \(block.on.mention), who says so (or a lead). Nothing was changed.",
        fr: """
          \(item.id) attend \(block.on.mention) : c’est à cette personne (ou à un responsable) de le dire. \
          Rien n’a été changé.
          """))
  }
}
