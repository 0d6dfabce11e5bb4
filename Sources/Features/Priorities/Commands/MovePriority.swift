import Commands
import Kernel

/// Moves one in the order, with a reason: `move PRI-7 up contract signed`, `descendre PRI-7`.
struct MovePriority: PriorityCommand {
  static let handler = "move"

  enum Direction: String, Sendable {
    case up, down
  }

  let id: ItemID
  /// One place, unless a place is named.
  let direction: Direction?
  /// Counted from 1.
  let position: Int?
  let reason: String?

  init(_ words: inout Words) throws(SyntaxProblem) {
    let verb = Nearest.name(to: words.verb, among: Self.up + ["lower", "down", "descendre"])
    id = try words.takePriorityID()
    _ = words.takeNext("to", "to place", "à", "en", "au rang", "en position")
    var direction: Direction? = verb.map { Self.up.contains($0) ? .up : .down }
    var position: Int?
    if words.takeNext("up", "higher", "haut", "monter", "plus haut", "vers le haut") != nil {
      direction = .up
    } else if words.takeNext("down", "lower", "bas", "descendre", "plus bas", "vers le bas") != nil {
      direction = .down
    } else if words.takeNext("top", "first", "premier", "première", "tête", "en tête") != nil {
      position = 1
    } else {
      position = words.takeNumber(in: 1...999)
    }
    reason = words.takeReason()
    guard direction != nil || position != nil else {
      throw SyntaxProblem(
        "move.missing",
        words.language.pick(
          en: "say where to: up, down, or a place such as 1. Nothing was changed.",
          fr: "dites où : haut, bas, ou un rang comme 1. Rien n’a été changé."), word: reason)
    }
    (self.direction, self.position) = (direction, position)
  }

  /// The verbs that say where to, without another word.
  private static let up = ["raise", "up", "monter"]

  func arguments(in world: World) -> Arguments {
    ["id": id, "direction": direction?.rawValue, "position": position, "reason": reason]
  }

  func decide(_ state: PrioritiesView, in world: World) throws(Refusal) -> Decision<PriorityEvent> {
    let item = try state.priorities.findOpen(id, in: world)
    let (from, count) = (state.priorities.place(of: item.number), state.priorities.open.count)
    let to = target(from: from, of: count)
    guard to != from else { throw .there(item, from, of: count, in: world) }
    guard let reason else {
      let rest = "\(id) \(to) \(world.language.pick(en: "<why>", fr: "<pourquoi>"))"
      throw .wordless(
        "why.missing", "move", rest, "Scores rank, and people decide with a reason",
        "Les notes classent, et une personne décide avec une raison", in: world)
    }
    try world.check(reason, limit: Limit.text)
    let author = Participant(world.person).mention
    return item.decision(.placed(to, from: from, why: reason), in: world) { audience in
      let title = audience.quoted(item.facts.title)
      return audience.language.pick(
        en: "\(title) goes from place \(from) to \(to), moved by \(author): \(reason)",
        fr: "\(title) passe du rang \(from) au rang \(to), déplacée par \(author) : \(reason)")
    }
  }

  /// The place that is meant, within the order.
  private func target(from: Int, of count: Int) -> Int {
    let wanted = position ?? (direction == .down ? from + 1 : from - 1)
    return max(1, min(wanted, count))
  }
}

extension Refusal {
  fileprivate static func there(_ item: PriorityItem, _ place: Int, of count: Int, in world: World) -> Refusal {
    let who: RichText =
      item.facts.pin.map { pin in
        let mention = pin.mark.by.mention
        return world.language.pick(en: ", moved by \(mention)", fr: ", déplacée par \(mention)")
      } ?? ""
    return Refusal(
      "place.same",
      world.language.pick(
        en: "\(item.id) is at place \(place) of \(count) already\(who). Nothing was changed.",
        fr: "\(item.id) est déjà au rang \(place) sur \(count)\(who). Rien n’a été changé."))
  }
}
