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
    if on != nil, let other = words.joinedMention { throw words.oneAtATime(other) }
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
    decision.reply.message.text += person.warning(in: world)
    return decision
  }
}

extension Words {
  /// Somebody who is named along with the one in front: `and @amy`, `, @amy`, `@amy`.
  fileprivate var joinedMention: String? {
    var rest = self
    _ = rest.takeNext("and", "et", "&", "+", ",", "or", "ou", "/")
    guard let next = rest.tokens.first else { return nil }
    if case .mention(let mention) = next.kind { return "@\(mention.name)" }
    return next.isWord && next.text.hasPrefix("@") ? next.text : nil
  }

  /// Whoever something waits for is called until they know: two people would each leave it to the other.
  fileprivate func oneAtATime(_ other: String) -> SyntaxProblem {
    SyntaxProblem(
      "block.several",
      language.pick(
        en: """
          it waits for one person at a time, who is called until they know. Nothing was changed; name the one whose \
          turn it is, and the other one in the reason, in words.
          """,
        fr: """
          elle attend une seule personne à la fois, relancée jusqu’à ce qu’elle le sache. Rien n’a été changé ; nommez \
          celle dont c’est le tour, et l’autre dans la raison, en toutes lettres.
          """), word: other)
  }
}
