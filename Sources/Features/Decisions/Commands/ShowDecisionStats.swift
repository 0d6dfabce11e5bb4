import Commands
import HashTreeCollections
import Kernel

/// The time from go to done: `stats last quarter`, `délai mars`; without a period, of the last 90 days.
struct ShowDecisionStats: DecisionCommand {
  static let handler = "stats"
  static let changesState = false

  /// Nil for the usual one.
  let period: CalendarPeriod?

  init(_ words: inout Words) throws(SyntaxProblem) {
    period = try words.takePeriod()
    try words.end()
  }

  func arguments(in world: World) -> Arguments {
    let bounds = period?.bounds(at: world.now, in: world.zone(of: period))
    return ["from": bounds?.lowerBound, "to": bounds?.upperBound]
  }

  /// Reads every decision: a question, never part of a write.
  func decide(_ state: DecisionsView, in world: World) throws(Refusal) -> Decision<DecisionEvent> {
    let audience = world.person.audience.on(world.zone(of: period))
    let today = audience.zone.civil(at: world.now).date
    let period = period ?? CalendarPeriod(last: 90, .day, upTo: today)
    if period.dates.lowerBound > today { throw .future(period, in: world) }
    func figures(_ period: CalendarPeriod) -> Figures {
      let bounds = period.bounds(at: world.now, in: audience.zone)
      return Figures(of: state.decisions.records.values, in: bounds, at: world.now, hours: state.hours)
    }
    let head = audience.labelled(
      "\(code: world.line("stats"))", "\(plain: audience.period(period)) (\(plain: audience.zone.name))")
    let lines = audience.figures(figures(period), before: figures(period.before(1)))
    return Decision(reply: Reply(([head] + lines).joined(separator: "\n")))
  }
}

extension Refusal {
  /// Nothing was decided in what is still to come.
  fileprivate static func future(_ period: CalendarPeriod, in world: World) -> Refusal {
    let (dates, open) = (RichText.plain(world.person.audience.period(period)), world.line("open"))
    return Refusal(
      "period.future",
      world.language.pick(
        en: "\(dates) is still to come, so there is nothing to count. \(code: open) lists what waits.",
        fr: "\(dates) : cette période est à venir, il n’y a rien à compter. \(code: open) liste ce qui attend."))
  }
}
