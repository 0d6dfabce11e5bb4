import Commands
import Kernel

/// Moves one in the order, with a reason: `move PRI-7 up contract signed`, `move PRI-7 up 2 …`, `descendre PRI-7 …`.
struct MovePriority: PriorityCommand {
  static let handler = "move"

  enum Direction: String, Sendable {
    case up, down
  }

  let id: ItemID
  /// One place or several, unless a place is named.
  let direction: Direction?
  let steps: Int
  /// Counted from 1.
  let position: Int?
  let reason: String?

  init(_ words: inout Words) throws(SyntaxProblem) {
    let verb = Nearest.name(to: words.verb, among: Self.up + ["lower", "down", "descendre"])
    id = try words.takePriorityID()
    var direction: Direction? = verb.map { Self.up.contains($0) ? .up : .down }
    var (position, steps) = (words.takeEdge(), Int?.none)
    if position == nil {
      steps = words.takeSteps()
      if let said = words.takeDirection() {
        direction = said
        // Behind a direction a number alone says how far.
        steps = steps ?? words.takeSteps() ?? words.takeNumber(in: 1...999)
      }
      if steps == nil { position = words.takePlace() }
    }
    reason = words.takeReason()
    guard direction != nil || position != nil else {
      throw SyntaxProblem(
        "move.missing",
        words.language.pick(
          en: "say where to: up, down, or a place such as 1. Nothing was changed.",
          fr: "dites où : haut, bas, ou un rang comme 1. Rien n’a été changé."), word: reason)
    }
    (self.direction, self.position, self.steps) = (direction, position, steps ?? 1)
  }

  /// The verbs that say where to, without another word.
  private static let up = ["raise", "up", "monter"]

  func arguments(in world: World) -> Arguments {
    [
      "id": id, "direction": direction?.rawValue, "steps": steps > 1 ? steps : nil, "position": position,
      "reason": reason,
    ]
  }

  func decide(_ state: PrioritiesView, in world: World) throws(Refusal) -> Decision<PriorityEvent> {
    let item = try state.priorities.findOpen(id, in: world)
    let (from, count) = (state.priorities.place(of: item.number), state.priorities.open.count)
    let to = target(from: from, of: count)
    guard to != from else { throw .there(item, from, of: count, in: world) }
    if let direction, (to < from) != (direction == .up) {
      throw .beyond(item, from, of: count, direction, to, in: world)
    }
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
    let wanted = position ?? (direction == .down ? from + steps : from - steps)
    return max(1, min(wanted, count))
  }
}

extension Words {
  fileprivate mutating func takeDirection() -> MovePriority.Direction? {
    if takeNext("up", "higher", "haut", "monter", "plus haut", "vers le haut", "en haut") != nil { return .up }
    return takeNext("down", "lower", "bas", "descendre", "plus bas", "vers le bas", "en bas") != nil ? .down : nil
  }

  /// The first place or the last one.
  fileprivate mutating func takeEdge() -> Int? {
    let isFirst = takeNext(
      "to the top", "to top", "top", "first", "to the front", "en tête", "en premier", "en première", "premier",
      "première", "tête", "tout en haut", "au sommet")
    if isFirst != nil { return 1 }
    let isLast = takeNext(
      "to the bottom", "to bottom", "bottom", "last", "to the end", "en queue", "en dernier", "en dernière", "dernier",
      "dernière", "tout en bas", "à la fin")
    return isLast != nil ? 999 : nil
  }

  /// How many places: `2` behind a direction, `2 places`, `by 2`, `de 2 rangs`.
  fileprivate mutating func takeSteps() -> Int? {
    var rest = self
    let isLed = rest.takeNext("by", "de", "of") != nil
    guard let number = rest.takeNumber(in: 1...999) else { return nil }
    let hasUnit = rest.takeNext(
      "places", "place", "spots", "spot", "positions", "position", "rangs", "rang", "crans", "cran")
    guard isLed || hasUnit != nil else { return nil }
    self = rest
    return number
  }

  /// A place in the order, counted from 1: `3`, `to 3`, `au rang 3`.
  fileprivate mutating func takePlace() -> Int? {
    var rest = self
    _ = rest.takeNext(
      "to place", "to rank", "to", "place", "rank", "au rang", "rang", "en position", "position", "à", "en")
    guard let place = rest.takeNumber(in: 1...999) else { return nil }
    self = rest
    return place
  }
}

extension PriorityItem {
  /// Who gave it its place; empty where the scores do.
  fileprivate func mover(_ language: Language) -> RichText {
    facts.pin.map { pin in
      let mention = pin.mark.by.mention
      return language.pick(en: ", moved by \(mention)", fr: ", déplacée par \(mention)")
    } ?? ""
  }
}

extension Refusal {
  /// It has moved meanwhile: the place that was meant lies the other way now.
  fileprivate static func beyond(
    _ item: PriorityItem, _ place: Int, of count: Int, _ direction: MovePriority.Direction, _ target: Int,
    in world: World
  ) -> Refusal {
    let (who, isUp) = (item.mover(world.language), direction == .up)
    let side = RichText.plain(
      world.language.pick(en: isUp ? "above" : "below", fr: isUp ? "au-dessus" : "au-dessous"))
    return Refusal(
      "place.beyond",
      world.language.pick(
        en: """
          \(item.id) is at place \(place) of \(count)\(who), and \(target) is not \(side) that. Nothing was changed.
          """,
        fr: """
          \(item.id) est au rang \(place) sur \(count)\(who), et le rang \(target) n’est pas \(side). \
          Rien n’a été changé.
          """))
  }

  fileprivate static func there(_ item: PriorityItem, _ place: Int, of count: Int, in world: World) -> Refusal {
    let who = item.mover(world.language)
    return Refusal(
      "place.same",
      world.language.pick(
        en: "\(item.id) is at place \(place) of \(count) already\(who). Nothing was changed.",
        fr: "\(item.id) est déjà au rang \(place) sur \(count)\(who). Rien n’a été changé."))
  }
}
