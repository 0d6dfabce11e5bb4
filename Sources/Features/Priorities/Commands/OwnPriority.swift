import Commands
import Kernel

/// Says who answers for one: `owner PRI-7 @karim`.
struct OwnPriority: PriorityCommand {
  static let handler = "owner"

  let id: ItemID
  /// Nil for whoever types.
  let owner: Mention?
  /// Whether the limit of work per person may be passed.
  let insists: Bool

  init(_ words: inout Words) throws(SyntaxProblem) {
    id = try words.takePriorityID()
    owner = words.takeOwner()
    if owner == nil { _ = words.takeNext("me", "moi") }
    insists = words.takeInsistence()
    try words.end()
  }

  func arguments(in world: World) -> Arguments { ["id": id, "owner": owner, "anyway": insists ? true : nil] }

  func decide(_ state: PrioritiesView, in world: World) throws(Refusal) -> Decision<PriorityEvent> {
    let item = try state.priorities.findOpen(id, in: world)
    let person = owner.map { Participant($0, in: world) } ?? Participant(world.person)
    if item.facts.owner?.isSame(as: person) == true {
      throw .already(item, "is with \(person.mention)", "est déjà portée par \(person.mention)", in: world)
    }
    let line = Overload.Line(command: "owner", item: item, owner: person, due: nil)
    if item.facts.stage.isPromised, !insists, let overload = Overload(line, state.priorities) {
      return Decision(reply: overload.question(in: world))
    }
    return item.decision(.owned(person), in: world) { audience in
      let title = audience.quoted(item.facts.title)
      guard let before = item.facts.owner else {
        return audience.language.pick(
          en: "\(person.mention) answers for \(title).", fr: "\(person.mention) porte \(title).")
      }
      return audience.language.pick(
        en: "\(person.mention) answers for \(title), in place of \(before.mention).",
        fr: "\(person.mention) porte \(title), à la place de \(before.mention).")
    }
  }
}
