import Commands
import Kernel

/// Puts one off, with a reason: `defer PRI-7 to 4 may waiting for the budget`; by a length that counts from the date that
/// holds: `defer PRI-7 by 2 weeks`.
struct DeferPriority: PriorityCommand {
  static let handler = "defer"

  let id: ItemID
  let until: Moment?
  /// How much later than the date that holds, and how that was typed.
  let distance: (phrase: TimePhrase, typed: String)?
  let reason: String?
  /// Whether the day was named without its year.
  private let isYearless: Bool

  init(_ words: inout Words) throws(SyntaxProblem) {
    id = try words.takePriorityID()
    isYearless = words.namesDayWithoutYear
    distance = words.takeNextDistance()
    if distance != nil {
      until = nil
    } else if let keyed = try words.takeTime(
      after: "to", "until", "till", "by", "à", "au", "jusqu’à", "jusqu’au", "pour", reading: .deadline)
    {
      until = keyed
    } else {
      until = try words.takeNextTime(reading: .deadline)
    }
    reason = words.takeReason()
  }

  func arguments(in world: World) -> Arguments {
    ["id": id, "due": until, "by": distance?.typed, "precision": until?.precision, "reason": reason]
  }

  func decide(_ state: PrioritiesView, in world: World) throws(Refusal) -> Decision<PriorityEvent> {
    let item = try state.priorities.findOpen(id, in: world)
    guard let due = until?.instant ?? later(than: item.facts.due, in: world) else {
      throw .wordless(
        "due.missing", "defer", "\(id) \(world.language.pick(en: "to <date>", fr: "au <date>"))", "Say until when",
        "Dites jusqu’à quand", in: world)
    }
    if let reason { try world.check(reason, limit: Limit.text) }
    if let before = item.facts.due, due <= before { throw .notLater(item, before, in: world) }
    var decision = try item.rescheduled(to: due, why: reason, isDeferral: true, in: world)
    if isYearless, until != nil { decision.remark(on: due, in: world) }
    return decision
  }

  /// At the same hour of a later day, of what has no date so many days from now; nil without a length.
  private func later(than date: Timestamp?, in world: World) -> Timestamp? {
    guard let distance,
      let moment = try? TimeResolver(in: world, now: date ?? world.now, reading: .deadline).resolve(
        distance.phrase, typed: distance.typed)
    else { return nil }
    guard moment.isDay, let date else { return moment.instant }
    let zone = world.person.audience.zone
    return zone.instant(
      of: CivilTime(
        date: zone.civil(at: moment.instant).date, secondOfDay: zone.civil(at: date).secondOfDay))
  }
}
