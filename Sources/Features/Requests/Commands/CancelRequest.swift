import Commands
import Kernel

/// It is not needed any more: `cancel REQ-12 found it`.
struct CancelRequest: Command {
  static let handler = "cancel"

  let id: ItemID?
  let why: String

  init(_ words: inout Words) throws(SyntaxProblem) {
    id = words.takeID(Request.prefix)
    why = try words.text(
      "why.missing", en: "Say why: asked by mistake, found elsewhere…",
      fr: "Dites pourquoi : demandée par erreur, trouvée ailleurs…")
  }

  func arguments(in world: World) -> Arguments { ["id": id, "reason": why] }

  func decide(_ state: RequestsView, in world: World) throws(Refusal) -> Decision<RequestEvent> {
    try world.check(why, limit: Limit.text)
    let request = try state.requests.findOpen(id, line: TypedLine(command: "cancel", rest: why), in: world)
    return request.decision(.cancelled(why: why), in: world, tellsAsker: true) { audience in
      let title = audience.quoted(request.facts.title)
      return audience.language.pick(en: "\(title) is cancelled: \(why)", fr: "\(title) est annulée : \(why)")
    }
  }
}
