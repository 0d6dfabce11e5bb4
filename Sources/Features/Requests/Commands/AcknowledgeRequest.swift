import Commands
import Kernel

/// Says that somebody has seen it: `ack REQ-12`.
struct AcknowledgeRequest: Command {
  static let handler = "ack"

  let id: ItemID?

  init(_ words: inout Words) throws(SyntaxProblem) {
    id = words.takeID(Request.prefix)
    try words.end()
  }

  func arguments(in world: World) -> Arguments { ["id": id] }

  func decide(_ state: RequestsView, in world: World) throws(Refusal) -> Decision<RequestEvent> {
    let request = try state.requests.findOpen(id, line: TypedLine(command: "ack"), in: world)
    guard request.facts.cycle?.acknowledged == nil else {
      throw .already(request, "is acknowledged", "est déjà vue", in: world)
    }
    let began = request.facts.cycle?.began.at ?? world.now
    return request.decision(.acknowledged, in: world) { audience in
      let title = audience.quoted(request.facts.title)
      let (hour, delay) = (RichText.plain(audience.hour(world.now)), audience.span(from: began, to: world.now))
      return audience.language.pick(
        en: "\(title) is acknowledged, \(hour), after \(delay).", fr: "\(title) est vue, \(hour), après \(delay).")
    }
  }
}
