import BusinessTime
import Commands
import Kernel

/// `/sla calendar`: lists the calendars, shows one, makes one, or changes one.
struct CalendarCommand: Command {
  static let handler = "calendar"

  enum Act {
    case list
    case show(String)
    case set(String, CalendarSettings, from: CalendarSettings.Start?)
    case holiday(String?, CivilDate, name: String)
    case worked(String?, CivilDate)
  }

  let act: Act

  var isQuestion: Bool {
    switch act {
    case .list, .show: true
    case .set, .holiday, .worked: false
    }
  }

  init(_ words: inout Words) throws(SyntaxProblem) {
    guard !words.isEmpty else {
      act = .list
      return
    }
    // A date’s change may go without a name, which is that of the caller’s calendar then.
    if let change = try words.takeHolidayChange(of: nil) {
      act = change
      return
    }
    let name = try words.takeCalendarName()
    if words.isEmpty {
      act = .show(name)
    } else if let change = try words.takeHolidayChange(of: name) {
      act = change
    } else {
      let (settings, from) = try CalendarSettings.read(&words)
      act = .set(name, settings, from: from)
    }
  }

  func arguments(in world: World) -> Arguments {
    switch act {
    case .list: ["act": "list"]
    case .show(let name): ["act": "show", "name": name]
    case .set(let name, let settings, let from):
      settings.arguments.adding(["act": "set", "name": name, "from": from?.date])
    case .holiday(let name, let date, let title):
      ["act": "holiday", "name": name, "date": date, "label": title.nonEmpty]
    case .worked(let name, let date): ["act": "worked", "name": name, "date": date]
    }
  }

  func decide(_ state: SLAView, in world: World) throws(Refusal) -> Decision<SLAEvent> {
    switch act {
    case .list: return Decision(reply: Reply(state.calendarList(in: world)))
    case .show(let name):
      return Decision(reply: Reply(state.page(of: try state.calendar(name, for: Self.handler, in: world), in: world)))
    case .set(let name, let settings, let from): return try set(name, settings, from, state, world)
    case .holiday(let name, let date, let title):
      return try state.calendar(name, for: Self.handler, in: world).changing(date...date, in: world) {
        calendar throws(CalendarProblem) in try calendar.addingHoliday(date, title)
      }
    case .worked(let name, let date):
      return try state.calendar(name, for: Self.handler, in: world).changing(date...date, in: world) {
        calendar throws(CalendarProblem) in try calendar.removingHoliday(date)
      }
    }
  }

  private func set(
    _ name: String, _ settings: CalendarSettings, _ start: CalendarSettings.Start?, _ state: SLAView, _ world: World
  ) throws(Refusal) -> Decision<SLAEvent> {
    let (audience, book) = (world.person.audience, state.slas.calendars)
    let known = book.name(of: name) ?? name
    let change: CalendarChange
    do throws(CalendarProblem) {
      change = try self.change(of: book[name], settings, start, world)
    } catch {
      throw Refusal(error, in: world)
    }
    guard let version = change.versions.first else { return Decision(reply: Reply("\(known)")) }
    let now = audience.summary(version.calendar)
    if change.isEmpty { throw .sameCalendar(audience.labelled("\(known)", now), in: world) }
    guard let before = change.before?.calendar(at: version.from) else {
      let near = Nearest.name(to: name, among: book.names)
      return Decision(events: change.events(name), reply: Reply(new(name, now, near, audience)))
    }
    return Decision(
      events: change.events(known),
      reply: Reply(
        "\(known)\n" + audience.beforeAndNow(audience.summary(before), now) + "\n"
          + audience.counting(from: version.from, now: world.now, in: version.calendar.zone)))
  }

  private func change(
    of history: CalendarHistory?, _ settings: CalendarSettings, _ start: CalendarSettings.Start?, _ world: World
  ) throws(CalendarProblem) -> CalendarChange {
    guard let history else {
      return try CalendarChange(new: try settings.applied(to: nil, zone: world.person.audience.zone), now: world.now)
    }
    let zone = settings.zone ?? history.calendar(at: world.now).zone
    let from = start?.instant(in: zone, now: world.now) ?? world.now
    return try CalendarChange(
      of: history, to: try settings.applied(to: history.calendar(at: from), zone: zone), from: from, now: world.now)
  }

  private func new(_ name: String, _ summary: RichText, _ near: String?, _ audience: Audience) -> RichText {
    let head: RichText = audience.language.pick(en: "New calendar \(name)", fr: "Nouveau calendrier \(name)")
    let text = audience.labelled(head, summary)
    guard let near else { return text }
    return text
      + audience.language.pick(
        en: "\n\(near) is another calendar, and stays as it is.",
        fr: "\n\(near) est un autre calendrier, et reste tel quel.")
  }
}

extension Words {
  /// The name with which a line about one calendar begins.
  ///
  /// - Throws: `calendar.name` for what is no name, such as the days that should stand behind it.
  fileprivate mutating func takeCalendarName() throws(SyntaxProblem) -> String {
    let typed = takeWord() ?? ""
    guard CalendarName.isValid(typed) else {
      throw SyntaxProblem(
        "calendar.name",
        language.pick(
          en: "the name of the calendar comes first: one word of up to 32 letters, digits and hyphens, no day and no "
            + "hour. Nothing was changed.",
          fr: "le nom du calendrier vient d’abord : un seul mot de 32 lettres, chiffres et tirets au plus, ni un jour "
            + "ni une heure. Rien n’a été changé."),
        word: typed)
    }
    return typed
  }

  /// `holiday 2/5/2027 Bridge`, `worked 25/5/2026`.
  fileprivate mutating func takeHolidayChange(of name: String?) throws(SyntaxProblem) -> CalendarCommand.Act? {
    if takeNext("holiday", "férié", "jour férié") != nil {
      guard let day = try takeDay() else { throw .dayMissing("2/5/2027", self) }
      return .holiday(name, day, name: rest().trimmed)
    }
    guard takeNext("worked", "working", "travaillé", "ouvré") != nil else { return nil }
    guard let day = try takeDay() else { throw .dayMissing("25/5/2026", self) }
    try end()
    return .worked(name, day)
  }
}
