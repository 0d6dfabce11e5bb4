import Commands
import Kernel

/// The figures of a period: `stats #payments last 90d`; without a period, of the last 90 days.
struct ShowStats: Command {
  static let handler = "stats"
  static let changesState = false

  let filter: IncidentFilter
  let period: IncidentFilter.Period

  init(_ words: inout Words) throws(SyntaxProblem) {
    filter = try IncidentFilter(&words, isForFigures: true) { $0.takeNext("for", "pour") != nil }
    period = filter.period ?? .length(90 * 86_400)
    try words.end()
  }

  func arguments(in world: World) -> Arguments { filter.arguments(in: world) }

  /// Reads every incident: a question, never part of a write.
  func decide(_ state: Incidents, in world: World) throws(Refusal) -> Decision<IncidentEvent> {
    let audience = world.person.audience.on(world.zone(of: period.dates))
    let bounds = period.bounds(at: world.now, in: audience.zone)
    let incidents = state.counted.lazy.filter { filter.isAbout($0.facts, world, counts: state[$0.number] == nil) }
    if incidents.isEmpty, let stranger = filter.stranger(in: state, world) {
      let line = world.line("stats", filter.over(period).words(in: world.language).joined(separator: " "))
      return Decision(reply: Reply(audience.labelled("\(code: line)", stranger)))
    }
    let figures = Figures(of: incidents, in: bounds, at: world.now) { state[$0.number] != nil }
    let line = world.line("stats", filter.over(period).words(in: world.language).joined(separator: " "))
    let days = RichText.plain(audience.days(of: period, bounds, at: world.now))
    let head = audience.labelled("\(code: line)", "\(days) (\(plain: audience.zone.name))")
    return Decision(reply: Reply(([head] + audience.figures(figures)).joined(separator: "\n")))
  }
}

extension Audience {
  /// The first and the last date of a period, as far as it has gone; of one with hours, the hours.
  fileprivate func days(of period: IncidentFilter.Period, _ bounds: Range<Timestamp>, at now: Timestamp) -> String {
    if case .dates(let hours) = period, hours.hasHours { return self.period(hours) }
    let last = min(bounds.upperBound.adding(seconds: -1), now)
    let (from, to) = (zone.civil(at: bounds.lowerBound).date, zone.civil(at: max(last, bounds.lowerBound)).date)
    return from == to ? day(from) : "\(day(from)) – \(day(to))"
  }
}
