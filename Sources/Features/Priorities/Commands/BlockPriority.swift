import Commands
import Kernel

/// Says what stands in the way, and on whom it waits: `block PRI-7 on @bob the contract is not signed`.
struct BlockPriority: PriorityCommand {
  static let handler = "block"

  let id: ItemID
  let on: Mention?
  let reason: String?

  init(_ words: inout Words) throws(SyntaxProblem) {
    id = try words.takePriorityID()
    on =
      words.takeMention(after: "on", "by", "waiting on", "waiting for", "par", "sur", "chez", "attend", "attente")
      ?? words.takeMention()
    reason = words.takeReason()
  }

  func arguments(in world: World) -> Arguments { ["id": id, "on": on, "reason": reason] }

  func decide(_ state: PrioritiesView, in world: World) throws(Refusal) -> Decision<PriorityEvent> {
    let item = try state.priorities.findPromised(id, in: world)
    if let block = item.facts.block { throw .blocked(item, block, in: world) }
    guard let on, let reason else {
      throw .wordless(
        "block.missing", "block",
        "\(id) \(world.language.pick(en: "on @somebody <why>", fr: "par @quelqu’un <pourquoi>"))",
        "Say on whom it waits, and why", "Dites qui elle attend, et pourquoi", in: world)
    }
    try world.check(reason, limit: Limit.text)
    let person = Participant(on, in: world)
    let change = PriorityEvent.Change.blocked(on: person, why: reason)
    let block = Block(on: person, why: reason, began: Mark(at: world.now, by: Participant(world.person)))
    let isHere = state.openings.presence(person, world.now) == .here
    let request = item.request(about: block, at: world.now, for: world.channel) { command, rest, language in
      (world.line(command, rest, in: language), world.verbs.line(command, rest, in: language))
    }
    let posts = isHere ? [Post(.message(request), to: .thread(of: item.id))] : []
    var decision = item.decision(change, in: world, extra: posts) { audience in
      let title = audience.quoted(item.facts.title)
      return audience.language.pick(
        en: "\(title) is blocked and waits for \(person.mention): \(reason)",
        fr: "\(title) est bloquée et attend \(person.mention) : \(reason)")
    }
    if !isHere {
      decision.reply.message.text += world.language.pick(
        en: "\n\(person.mention) is away: I ask on the next working day, or whoever covers.",
        fr: "\nAbsence de \(person.mention) : je demande le prochain jour travaillé, ou à qui remplace.")
    }
    return decision
  }
}
