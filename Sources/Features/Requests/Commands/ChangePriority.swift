import Commands
import Kernel

/// Changes the priority: `priority REQ-12 P1`, or `priority 1` where the request is known.
struct ChangePriority: Command {
  static let handler = "priority"

  let id: ItemID?
  let priority: Priority

  init(_ words: inout Words) throws(SyntaxProblem) {
    if words.count == 1, let number = words.takeNumber(in: 1...4), let alone = Priority(rawValue: number) {
      (id, priority) = (nil, alone)
      return
    }
    id = words.takeID(Request.prefix)
    let number = try words.takePriority() ?? words.takeNumber(in: 1...4)
    try words.end()
    guard let priority = number.flatMap(Priority.init(rawValue:)) else {
      throw SyntaxProblem(
        "priority.missing",
        words.language.pick(
          en: "Say how urgent it is, from P1 (the most) to P4.", fr: "Dites l’urgence, de P1 (la plus forte) à P4."))
    }
    self.priority = priority
  }

  func arguments(in world: World) -> Arguments { ["id": id, "priority": priority.rawValue] }

  func decide(_ state: RequestsView, in world: World) throws(Refusal) -> Decision<RequestEvent> {
    let request = try state.requests.findOpen(
      id, line: TypedLine(command: "priority", rest: priority.label), in: world)
    let old = request.facts.priority
    guard old != priority else {
      let level = RichText.plain(old.label)
      throw .already(request, "is \(level)", "est déjà \(level)", in: world)
    }
    return request.decision(.priorityChanged(from: old, to: priority), in: world, tellsAsker: true) { audience in
      let title = audience.quoted(request.facts.title)
      let (before, after) = (RichText.plain(old.label), RichText.plain(priority.label))
      return audience.language.pick(
        en: "\(title) goes from \(before) to \(after).", fr: "\(title) passe de \(before) à \(after).")
    }
  }
}
