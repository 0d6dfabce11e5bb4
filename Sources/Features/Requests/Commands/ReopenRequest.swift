import Commands
import Kernel

/// It is not over after all, and a new cycle begins: `reopen REQ-12 the amount is wrong`.
struct ReopenRequest: Command {
  static let handler = "reopen"

  let id: ItemID?
  let why: String

  init(_ words: inout Words) throws(SyntaxProblem) {
    id = words.takeID(Request.prefix)
    why = try words.text("why.missing", en: "Say why it is open again.", fr: "Dites pourquoi elle est rouverte.")
  }

  func arguments(in world: World) -> Arguments { ["id": id, "reason": why] }

  func decide(_ state: RequestsView, in world: World) throws(Refusal) -> Decision<RequestEvent> {
    try world.check(why, limit: Limit.text)
    let line = TypedLine(command: "reopen", rest: why)
    // Without an id only a thread can tell which: what is over stands in no room’s list.
    guard id != nil || world.topic?.prefix == Request.prefix else { throw .unnamed(line, in: world) }
    let request = try state.requests.find(id, line: line, in: world)
    guard let end = request.facts.cycle?.end else { throw .already(request, "is open", "est déjà ouverte", in: world) }
    return request.decision(.reopened(why: why), in: world, tellsAsker: true) { audience in
      let (title, pause) = (audience.quoted(request.facts.title), audience.span(from: end.mark.at, to: world.now))
      return audience.language.pick(
        en: "\(title) is open again, \(pause) after it was over: \(why)",
        fr: "\(title) est rouverte, \(pause) après sa fin : \(why)")
    }
  }
}

extension Refusal {
  fileprivate static func unnamed(_ line: TypedLine, in world: World) -> Refusal {
    let form = RichText(spans: [.code(world.line(line.command, "REQ-…"))])
    return Refusal(
      "request.unnamed",
      world.language.pick(
        en: "Say which request you mean: \(form) \(line.rest). Nothing was changed.",
        fr: "Dites de quelle demande il s’agit : \(form) \(line.rest). Rien n’a été changé."))
  }
}
