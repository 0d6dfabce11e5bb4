import Commands
import Kernel

/// How promises were kept in a period: `stats last month`; without a period, in the last 90 days.
struct ShowStats: PriorityCommand {
  static let handler = "stats"
  static let changesState = false

  let period: CalendarPeriod

  init(_ words: inout Words) throws(SyntaxProblem) {
    let today = words.world.person.audience.zone.civil(at: words.world.now).date
    period = try words.takePeriod() ?? CalendarPeriod(last: 90, .day, upTo: today)
    try words.end()
  }

  func arguments(in world: World) -> Arguments {
    guard period.hasHours else {
      return ["from": period.dates.lowerBound, "to": period.dates.upperBound.adding(days: -1)]
    }
    let bounds = period.bounds(at: world.now, in: world.zone(of: period))
    return ["from": bounds.lowerBound, "to": bounds.upperBound]
  }

  /// Reads every priority: a question, never part of a write.
  func decide(_ state: PrioritiesView, in world: World) throws(Refusal) -> Decision<PriorityEvent> {
    let audience = world.person.audience.on(world.zone(of: period))
    let bounds = period.bounds(at: world.now, in: audience.zone)
    guard bounds.lowerBound <= world.now else { throw .periodAhead(in: world) }
    let figures = PromiseFigures(of: state.priorities, in: bounds, at: world.now)
    let days = RichText.plain("\(audience.period(period)) (\(audience.zone.name))")
    let head = audience.labelled("\(code: world.line("stats"))", days)
    return Decision(reply: Reply(([head] + audience.figures(figures)).joined(separator: "\n")))
  }
}

extension Refusal {
  /// Nothing can be said yet of how promises will be kept.
  fileprivate static func periodAhead(in world: World) -> Refusal {
    let line = world.line("stats")
    return Refusal(
      "period.ahead",
      world.language.pick(
        en: "That period has not begun yet, so there is nothing to count. \(code: line) shows the last 90 days.",
        fr: "Cette période n’a pas commencé : il n’y a rien à compter. \(code: line) montre les 90 derniers jours."))
  }
}
