import BusinessTime
import Commands
import Kernel

/// `open sat 12/12 9-12`, `ouvert 24/12`: other hours on one date, whatever it is closed for.
struct OpenCalendar: Command {
  static let handler = "open"

  let calendar: String?
  let date: CivilDate
  /// Nil for the hours of its weekday.
  let windows: [Window]?

  init(_ words: inout Words) throws(SyntaxProblem) {
    var name = words.takeOption("calendar", "calendrier") ?? words.takeNextCalendarName()
    guard let date = try words.takeDay() else { throw .dayMissing("12/12 9-12", words) }
    if name == nil { name = words.takeNextCalendarName() }
    windows = try words.takeHours()
    if name == nil { name = words.takeNextCalendarName() }
    try words.end()
    (calendar, self.date) = (name, date)
  }

  func arguments(in world: World) -> Arguments {
    ["calendar": calendar, "date": date, "windows": windows?.map(\.ends)]
  }

  func decide(_ state: SLAView, in world: World) throws(Refusal) -> Decision<SLAEvent> {
    let chosen = try state.calendar(calendar, for: Self.handler, in: world)
    guard windows != nil || !chosen.history.calendar(on: date).week[date.weekday].isEmpty else {
      let day = RichText.plain(world.person.audience.day(date))
      let line = world.line(Self.handler, world.language.pick(en: "12/12 9-12", fr: "12/12 9h-12h"))
      throw Refusal(
        "hours.missing",
        world.language.pick(
          en:
            "\(chosen.name) has no hours on such a day as \(day): say which, as in \(code: line). Nothing was changed.",
          fr: "\(chosen.name) n’a pas d’heures un jour comme le \(day) : dites lesquelles, comme dans \(code: line). "
            + "Rien n’a été changé."))
    }
    return try chosen.changing(date...date, in: world) { calendar throws(CalendarProblem) in
      try calendar.opening(date, windows)
    }
  }
}

extension Window {
  /// Both ends as they are typed: `09:00` and `12:30`.
  var ends: [String] { description.split(separator: "-").map(String.init) }
}
