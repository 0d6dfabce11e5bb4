import Commands
import Kernel

/// Ties one to an incident, a decision or a request: `link PRI-7 INC-12`.
struct LinkPriority: PriorityCommand {
  static let handler = "link"

  let id: ItemID
  let to: ItemID

  init(_ words: inout Words) throws(SyntaxProblem) {
    if let first = words.takeID(PriorityDesk.prefix) { id = first } else { id = try words.takePriorityID() }
    _ = words.takeNext("to", "with", "à", "avec")
    guard let to = words.takeWord().flatMap({ ItemID(anyPrefix: $0.uppercased()) }) else {
      throw SyntaxProblem(
        "link.missing",
        words.language.pick(
          en: "say to what, as INC-12, DEC-4 or REQ-7. Nothing was changed.",
          fr: "dites à quoi, comme INC-12, DEC-4 ou REQ-7. Rien n’a été changé."))
    }
    self.to = to
    try words.end()
  }

  func arguments(in world: World) -> Arguments { ["id": id, "to": to] }

  func decide(_ state: PrioritiesView, in world: World) throws(Refusal) -> Decision<PriorityEvent> {
    let item = try state.priorities.find(id, in: world)
    guard LinkPriority.prefixes.contains(to.prefix), let record = state.linked(to, world.now) else {
      throw .unlinkable(to, in: world)
    }
    guard !item.facts.links.contains(to) else {
      throw .already(item, "is tied to \(to)", "est déjà liée à \(to)", in: world)
    }
    var decision = item.decision(.linked(to), in: world) { audience in
      let title = audience.quoted(item.facts.title)
      return audience.language.pick(en: "\(title) is tied to \(to).", fr: "\(title) est liée à \(to).")
    }
    let audience = world.person.audience
    decision.reply.message.text += "\n\(audience.link(to, record))"
    // What not everybody may read of is named to nobody else.
    if record.isRestricted { decision.posts.removeAll { $0.isEcho } }
    return decision
  }

  /// What a priority can be about.
  private static let prefixes: Set<String> = ["INC", "DEC", "REQ"]
}

extension Refusal {
  /// It is not there, or not for this person to read.
  fileprivate static func unlinkable(_ id: ItemID, in world: World) -> Refusal {
    Refusal(
      "link.unknown",
      world.language.pick(
        en: "There is no \(id) that a priority could be tied to. Nothing was changed.",
        fr: "\(id) n’existe pas, ou ne se lie pas à une priorité. Rien n’a été changé."))
  }
}
