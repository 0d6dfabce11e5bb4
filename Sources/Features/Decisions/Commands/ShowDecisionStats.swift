import Commands
import Kernel

/// The time from go to done: `stats last quarter`, `délai mars`.
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
    let bounds = period?.bounds(at: world.now, in: world.person.audience.zone)
    return ["from": bounds?.lowerBound, "to": bounds?.upperBound]
  }
}
