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
}
