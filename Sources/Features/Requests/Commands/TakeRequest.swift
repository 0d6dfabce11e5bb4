import Commands
import Kernel

/// Takes it upon oneself, which also says that it was seen: `take REQ-12`.
struct TakeRequest: Command {
  static let handler = "take"

  let id: ItemID?

  init(_ words: inout Words) throws(SyntaxProblem) {
    id = words.takeID(Request.prefix)
    try words.end()
  }

  func arguments(in world: World) -> Arguments { ["id": id] }

  func decide(_ state: RequestsView, in world: World) throws(Refusal) -> Decision<RequestEvent> {
    let request = try state.requests.findOpen(id, line: TypedLine(command: "take"), in: world)
    let person = Participant(world.person)
    let previous = request.facts.owner
    if let previous, previous.isSame(as: person) { throw .already(request, "is yours", "est déjà à vous", in: world) }
    return request.decision(.taken(person), in: world) { audience in
      let title = audience.quoted(request.facts.title)
      guard let previous else {
        return audience.language.pick(
          en: "\(person.mention) takes \(title).", fr: "\(person.mention) prend \(title).")
      }
      return audience.language.pick(
        en: "\(person.mention) takes \(title), in place of \(previous.mention).",
        fr: "\(person.mention) prend \(title), à la place de \(previous.mention).")
    }
  }
}
