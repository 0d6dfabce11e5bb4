import BusinessTime
import Commands
import Kernel

/// `explain calendar 12/12`, `voir calendrier demain dans support`: what a date is, and why.
struct ExplainCalendarDay: Command {
  static let handler = "explain-calendar"
  static let changesState = false

  let calendar: String?
  /// Nil for today.
  let date: CivilDate?

  init(_ words: inout Words) throws(SyntaxProblem) {
    var name = words.takeOption("calendar", "calendrier") ?? words.takeNextCalendarName()
    var day = try words.takeDay()
    if name == nil { name = words.takeNextCalendarName() ?? words.takeWord() }
    // “explain calendar support 12/12” says it the other way round.
    if day == nil { day = try words.takeDay() }
    try words.end()
    (calendar, date) = (name, day)
  }

  func arguments(in world: World) -> Arguments { ["calendar": calendar, "date": date] }

  func decide(_ state: SLAView, in world: World) throws(Refusal) -> Decision<SLAEvent> {
    let chosen = try state.calendar(calendar, for: Self.handler, in: world)
    let today = chosen.history.calendar(at: world.now).zone.civil(at: world.now).date
    return Decision(
      reply: Reply(world.person.audience.explanation(of: date ?? today, in: chosen).joined(separator: "\n")))
  }
}
