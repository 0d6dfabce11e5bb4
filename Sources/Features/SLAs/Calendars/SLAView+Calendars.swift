import BusinessTime
import Commands
import Kernel

/// The calendar that a line is about, and why this one.
struct ChosenCalendar {
  enum Reason { case named, team(Team), usual }

  /// As it was first typed.
  let name: String
  let history: CalendarHistory
  let reason: Reason
}

extension SLAView {
  /// The calendar that was named; without a name that of the caller's team, else `fr-office`.
  ///
  /// - Throws: `calendar.unknown`, `calendar.ambiguous` for somebody whose teams have several.
  func calendar(_ name: String?, for command: String, in world: World) throws(Refusal) -> ChosenCalendar {
    let book = slas.calendars
    if let name {
      guard let history = book[name], let known = book.name(of: name) else {
        throw .unknownCalendar(name, among: book.names, in: world)
      }
      return ChosenCalendar(name: known, history: history, reason: .named)
    }
    let mine = teams.teams(of: Participant(world.person)).filter { $0.calendar != nil }
    let names = Set(mine.map { slas.calendar(of: $0.name, at: world.now, teams) }).sorted()
    guard names.count <= 1 else { throw .severalCalendars(names, command, in: world) }
    guard let history = book[names.first ?? CalendarBook.office] else {
      throw .unknownCalendar(CalendarBook.office, among: book.names, in: world)
    }
    guard let team = mine.first, let own = names.first else {
      return ChosenCalendar(name: CalendarBook.office, history: history, reason: .usual)
    }
    return ChosenCalendar(name: own, history: history, reason: .team(team))
  }

  /// The teams whose hours are counted in a calendar.
  func teams(on calendar: String, at now: Timestamp) -> [Team] {
    teams.all.filter { slas.calendar(of: $0.name, at: now, teams) == calendar }
  }
}

extension Refusal {
  fileprivate static func severalCalendars(_ names: [String], _ command: String, in world: World) -> Refusal {
    let shown: RichText = "\(names.joined(separator: ", "))"
    let line = world.line(command, "… " + world.language.pick(en: "in ", fr: "dans ") + (names.first ?? ""))
    return Refusal(
      "calendar.ambiguous",
      world.language.pick(
        en: "Your teams have several calendars: \(shown). Say which: \(code: line). Nothing was changed.",
        fr: "Vos équipes ont plusieurs calendriers : \(shown). Dites lequel : \(code: line). Rien n’a été changé."))
  }
}
