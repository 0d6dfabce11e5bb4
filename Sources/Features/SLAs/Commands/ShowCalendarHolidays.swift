import BusinessTime
import Commands
import Kernel

/// `holidays 2027`, `fériés 2027 dans support`: the holidays of a year.
struct ShowCalendarHolidays: Command {
  static let handler = "holidays"
  static let changesState = false

  let calendar: String?
  /// Nil for this year.
  let year: Int?

  init(_ words: inout Words) throws(SyntaxProblem) {
    var name = words.takeOption("calendar", "calendrier") ?? words.takeNextCalendarName()
    var year: Int?
    while !words.isEmpty, year == nil || name == nil {
      if year == nil, let number = words.takeYear() {
        year = number
      } else if name == nil, let word = words.takeNextCalendarName() ?? words.takeWord() {
        name = word
      } else {
        break
      }
    }
    try words.end()
    (calendar, self.year) = (name, year)
  }

  func arguments(in world: World) -> Arguments { ["calendar": calendar, "year": year] }

  func decide(_ state: SLAView, in world: World) throws(Refusal) -> Decision<SLAEvent> {
    let chosen = try state.calendar(calendar, for: Self.handler, in: world)
    let zone = chosen.history.calendar(at: world.now).zone
    let year = year ?? zone.civil(at: world.now).date.year
    return Decision(reply: Reply(world.person.audience.holidays(of: year, in: chosen)))
  }
}

extension Words {
  /// A year of four digits.
  fileprivate mutating func takeYear() -> Int? {
    guard let year = upcoming.first.flatMap({ $0.utf8.count == 4 ? Int($0) : nil }), (1900...2999).contains(year) else {
      return nil
    }
    _ = takeNext(1)
    return year
  }
}
