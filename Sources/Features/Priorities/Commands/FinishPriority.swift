import Commands
import Kernel

/// Says that one is done, and what came of it: `done PRI-7 all clients migrated`, `done PRI-7 shipped yesterday`.
struct FinishPriority: PriorityCommand {
  static let handler = "done"

  let id: ItemID
  /// Nil for now.
  let at: Moment?
  let outcome: String?

  init(_ words: inout Words) throws(SyntaxProblem) {
    id = try words.takePriorityID(before: [])
    at = try words.takeEnd()
    outcome = words.takeReason()
  }

  func arguments(in world: World) -> Arguments { ["id": id, "at": at, "precision": at?.precision, "outcome": outcome] }

  func decide(_ state: PrioritiesView, in world: World) throws(Refusal) -> Decision<PriorityEvent> {
    let item = try state.priorities.findPromised(id, in: world)
    guard let outcome else {
      throw .wordless(
        "outcome.missing", "done", "\(id) \(world.language.pick(en: "<outcome>", fr: "<résultat>"))",
        "Say what came of it", "Dites ce qui en est sorti", in: world)
    }
    try world.check(outcome, limit: Limit.text)
    let end = try instant(of: item, in: world)
    let (due, at) = (item.facts.due ?? world.now, end ?? world.now)
    return item.decision(.done(outcome: outcome, at: end), in: world) { audience in
      let title = audience.quoted(item.facts.title)
      let when =
        due < at ? audience.late(since: due, at: at) : audience.language.pick(en: "as promised", fr: "comme promis")
      let day = end.map { RichText.plain(" (\(audience.full($0)))") } ?? ""
      let head: RichText = audience.language.pick(
        en: "\(title) is done, \(when)\(day)", fr: "\(title) est faite, \(when)\(day)")
      return audience.labelled(head, "\(outcome)")
    }
  }

  /// When it was done, where that was said: of a day alone the end of its work, as for what is due on a day.
  ///
  /// - Throws: `done.early` before it was promised.
  private func instant(of item: PriorityItem, in world: World) throws(Refusal) -> Timestamp? {
    guard let at else { return nil }
    var instant = at.instant
    if at.isDay {
      let zone = world.person.audience.zone
      let date = zone.civil(at: at.instant).date
      instant = (world.working.hours(date) ?? WorkingDays.usualHours(of: date, in: zone)).upperBound
    }
    instant = min(instant, world.now)
    if let made = item.facts.promise?.made.at, instant < made { throw .early(item, made, in: world) }
    return instant
  }
}

extension Words {
  /// When it was done, at the end of the line: `at 9:30`, `yesterday`, `on friday`, `le 20/11`.
  fileprivate mutating func takeEnd() throws(SyntaxProblem) -> Moment? {
    if let past = try takePast(after: "at", "on", "le", "à", "horodaté", comingIsText: true) { return past }
    if let day = try takeTime(after: "on", "le", reading: .past, trailing: true) { return day }
    guard let last = tokens.indices.last, ["yesterday", "hier", "avant-hier"].contains(tokens[last].folded) else {
      return nil
    }
    var day = Words(tokens[last...], in: world)
    guard let moment = try day.takeNextTime(reading: .past), day.isEmpty else { return nil }
    dropLast()
    return moment
  }
}

extension Refusal {
  /// Nothing is done before it was promised.
  fileprivate static func early(_ item: PriorityItem, _ made: Timestamp, in world: World) -> Refusal {
    let day = RichText.plain(world.person.audience.full(made))
    return Refusal(
      "done.early",
      world.language.pick(
        en: "\(item.id) was promised \(day), which is later. Nothing was changed; in quotes the day is text.",
        fr: """
          \(item.id) a été engagée le \(day), ce qui est plus tard. Rien n’a été changé ; entre guillemets, le jour \
          est du texte.
          """))
  }
}
