import Commands
import Kernel

/// Adds a line to a request: `note REQ-12 called them twice`.
struct NoteRequest: Command {
  static let handler = "note"

  let id: ItemID?
  let text: String

  init(_ words: inout Words) throws(SyntaxProblem) {
    id = words.takeID(Request.prefix)
    text = try words.text("text.missing", en: "Say what there is to note.", fr: "Dites ce qu’il y a à noter.")
  }

  func arguments(in world: World) -> Arguments { ["id": id, "text": text] }

  func decide(_ state: RequestsView, in world: World) throws(Refusal) -> Decision<RequestEvent> {
    try world.check(text, limit: Limit.text)
    let request = try state.requests.find(id, line: TypedLine(command: "note", rest: text), in: world)
    return request.decision(.noted(text: text), in: world) { audience in
      let title = audience.quoted(request.facts.title)
      return audience.language.pick(en: "noted on \(title): \(text)", fr: "noté sur \(title) : \(text)")
    }
  }
}
