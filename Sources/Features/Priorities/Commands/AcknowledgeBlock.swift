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
    // A name alone is nobody’s account: whoever is called the same may be somebody else.
    let asked = [block.on, state.cover(for: block.on, at: world.now)].compactMap { $0?.id }
    guard world.person.role >= .lead || asked.contains(world.person.id) else {
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

extension PrioritiesView {
  /// Who is asked in the place of somebody who is away.
  fileprivate func cover(for person: Participant, at now: Timestamp) -> Participant? {
    if case .covered(by: let cover) = openings.presence(person, now) { cover } else { nil }
  }
}

extension Refusal {
  /// Somebody else is waited for.
  fileprivate static func notTheirs(_ item: PriorityItem, _ block: Block, in world: World) -> Refusal {
    guard block.on.id != nil else {
      let line = world.line("unblock", "\(item.id)")
      return Refusal(
        "block.nameless",
        world.language.pick(
          en: """
            \(item.id) waits for \(block.on.mention), a name without an account, so a lead has to say it. Nothing was \
            changed; \(code: line) ends the wait.
            """,
          fr: """
            \(item.id) attend \(block.on.mention), un nom sans compte : c’est à un responsable de le dire. Rien n’a été \
            changé ; \(code: line) met fin à l’attente.
            """))
    }
    return Refusal(
      "block.notYours",
      world.language.pick(
        en: "\(item.id) waits for \(block.on.mention), who says so (or a lead). Nothing was changed.",
        fr: """
          \(item.id) attend \(block.on.mention) : c’est à cette personne (ou à un responsable) de le dire. \
          Rien n’a été changé.
          """))
  }
}
