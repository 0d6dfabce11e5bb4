import Commands
import Kernel

/// It can go on: `resume REQ-12`.
struct ResumeRequest: Command {
  static let handler = "resume"

  let id: ItemID?

  init(_ words: inout Words) throws(SyntaxProblem) {
    id = words.takeID(Request.prefix)
    try words.end()
  }

  func arguments(in world: World) -> Arguments { ["id": id] }

  func decide(_ state: RequestsView, in world: World) throws(Refusal) -> Decision<RequestEvent> {
    let request = try state.requests.findOpen(id, line: TypedLine(command: "resume"), in: world)
    guard let pause = request.facts.cycle?.openPause else { throw .running(request, in: world) }
    return request.decision(.resumed, in: world, tellsAsker: true) { audience in
      let title = audience.quoted(request.facts.title)
      let (length, whom) = (audience.span(from: pause.began.at, to: world.now), audience.name(pause.kind))
      return audience.language.pick(
        en: "\(title) goes on, after waiting for \(whom) for \(length).",
        fr: "\(title) reprend, après \(length) d’attente (\(whom)).")
    }
  }
}

extension Refusal {
  fileprivate static func running(_ request: Request, in world: World) -> Refusal {
    Refusal(
      "request.running",
      world.language.pick(
        en: "\(request.id) is not waiting for anything. Nothing was changed.",
        fr: "\(request.id) n’est pas en attente. Rien n’a été changé."))
  }
}
