import Commands
import Kernel

/// It is done: `done REQ-12 invoice sent again`.
struct FinishRequest: Command {
  static let handler = "done"

  let id: ItemID?
  /// Empty when it was not said: whether that matters is known only with the request.
  let how: String

  init(_ words: inout Words) throws(SyntaxProblem) {
    id = words.takeID(Request.prefix)
    how = words.rest().trimmed
  }

  func arguments(in world: World) -> Arguments { ["id": id, "resolution": how.nonEmpty] }

  func decide(_ state: RequestsView, in world: World) throws(Refusal) -> Decision<RequestEvent> {
    try world.check(how, limit: Limit.text)
    let request = try state.requests.findOpen(id, line: TypedLine(command: "done", rest: how), in: world)
    guard !how.isEmpty else { throw .unexplained(request.id, in: world) }
    let began = request.facts.cycle?.began.at ?? world.now
    return request.decision(.done(how: how), in: world, tellsAsker: true) { audience in
      let (title, length) = (audience.quoted(request.facts.title), audience.span(from: began, to: world.now))
      return audience.language.pick(
        en: "\(title) is done, after \(length): \(how)", fr: "\(title) est faite, après \(length) : \(how)")
    }
  }
}

extension Refusal {
  fileprivate static func unexplained(_ id: ItemID, in world: World) -> Refusal {
    let line = world.line("done", "\(id) \(world.language.pick(en: "<how>", fr: "<comment>"))")
    return Refusal(
      "how.missing",
      world.language.pick(
        en: "Say how it was done: \(code: line). Nothing was changed.",
        fr: "Dites comment elle a été faite : \(code: line). Rien n’a été changé."))
  }
}
