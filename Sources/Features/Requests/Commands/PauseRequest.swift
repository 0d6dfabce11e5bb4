import Commands
import Kernel

/// Nobody in the house can go on: `wait REQ-12 client the signed form until fri`.
struct PauseRequest: Command {
  static let handler = "wait"

  let id: ItemID?
  let kind: PauseKind
  let why: String
  let until: Timestamp?

  init(_ words: inout Words) throws(SyntaxProblem) {
    let language = words.language
    id = words.takeID(Request.prefix)
    guard let kind = words.takePauseKind() else {
      let wrong = words.isEmpty ? nil : words.takeWord()
      throw SyntaxProblem(
        "wait.kind",
        language.pick(
          en: "say who it waits for (client, vendor or internal), and why. Nothing was changed.",
          fr: "dites ce qu’elle attend (client, fournisseur ou interne), et pourquoi. Rien n’a été changé."),
        word: wrong)
    }
    self.kind = kind
    until = try words.takeTime(after: "until", "jusqu'à", "jusqu'au", "jusque", reading: .until)?.instant
    why = try words.text(
      "why.missing", en: "A pause needs a reason: say what it waits for. Nothing was changed.",
      fr: "Une attente a besoin d’une raison : dites ce qui est attendu. Rien n’a été changé.")
  }

  func arguments(in world: World) -> Arguments {
    ["id": id, "reason": "waiting_" + kind.rawValue, "text": why, "until": until]
  }

  func decide(_ state: RequestsView, in world: World) throws(Refusal) -> Decision<RequestEvent> {
    try world.check(why, limit: Limit.text)
    let line = TypedLine(command: "wait", rest: "\(kind.rawValue) \(why)")
    let request = try state.requests.findOpen(id, line: line, in: world)
    if let pause = request.facts.cycle?.openPause { throw .waits(request, pause, in: world) }
    if let until, until <= world.now { throw .past(until, in: world) }
    return request.decision(.waiting(kind, why: why, until: until), in: world, tellsAsker: true) { audience in
      let (title, whom, end) = (audience.quoted(request.facts.title), audience.name(kind), audience.until(until))
      return audience.language.pick(
        en: "\(title) waits for \(whom)\(end): \(why)", fr: "\(title) est en attente (\(whom))\(end) : \(why)")
    }
  }
}

extension Refusal {
  fileprivate static func waits(_ request: Request, _ pause: Pause, in world: World) -> Refusal {
    let pausing = world.person.audience.waiting(pause)
    let line = world.line("resume", "\(request.id)")
    return Refusal(
      "request.waiting",
      world.language.pick(
        en: "\(request.id) waits already. \(pausing)\nNothing was changed; \(code: line) ends that first.",
        fr: "\(request.id) attend déjà. \(pausing)\nRien n’a été changé ; \(code: line) y met fin d’abord."))
  }

  fileprivate static func past(_ until: Timestamp, in world: World) -> Refusal {
    let audience = world.person.audience
    let (typed, now) = (RichText.plain(audience.full(until)), RichText.plain(audience.full(world.now)))
    return Refusal(
      "time.past",
      world.language.pick(
        en: "\(typed) is over: it is \(now). Nothing was changed.",
        fr: "\(typed) est passé : il est \(now). Rien n’a été changé."))
  }
}
