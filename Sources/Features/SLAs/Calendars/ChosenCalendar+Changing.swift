import BusinessTime
import Commands
import Kernel

extension ChosenCalendar {
  /// Changes what some dates are, and reports how they were and are.
  ///
  /// - Throws: `calendar.past` for dates that have begun before today, `calendar.same` for a change that is none,
  ///   `calendar.never` for one after which nothing is open any more.
  func changing(
    _ dates: ClosedRange<CivilDate>, in world: World,
    _ change: (BusinessCalendar) throws(CalendarProblem) -> BusinessCalendar
  ) throws(Refusal) -> Decision<SLAEvent> {
    let audience = world.person.audience
    let zone = history.calendar(at: world.now).zone
    let made: CalendarChange
    do throws(CalendarProblem) {
      guard dates.lowerBound >= zone.civil(at: world.now).date else {
        throw .versionInThePast(from: CivilTime(date: dates.lowerBound, secondOfDay: 0))
      }
      made = try CalendarChange(of: history, now: world.now, change)
    } catch {
      throw Refusal(error, in: world)
    }
    let day = RichText.plain(audience.days(dates))
    let now = describe(dates, made.after, audience)
    guard !made.isEmpty else { throw .sameCalendar(audience.labelled("\(name), \(day)", now), in: world) }
    return Decision(
      events: made.events(name),
      reply: Reply(
        audience.labelled(audience.heading(self), day) + "\n"
          + audience.beforeAndNow(describe(dates, history, audience), now) + "\n"
          + audience.counting(from: world.now, now: world.now, in: zone)))
  }

  /// What is open on some dates, and why not.
  func describe(
    _ dates: ClosedRange<CivilDate>, _ history: CalendarHistory, _ audience: Audience
  ) -> RichText {
    let open = RichText.plain(audience.opening(history, on: dates))
    let calendar = history.calendar(endOf: dates.lowerBound)
    let isOne = dates.lowerBound == dates.upperBound
    let closures = isOne ? calendar.closures(on: dates.lowerBound) : calendar.closures(over: dates)
    let holiday = isOne && calendar.isHoliday(dates.lowerBound) ? calendar.holiday(dates.lowerBound)?.name : nil
    let why = ([holiday ?? ""] + closures.map(\.reason)).filter { !$0.isEmpty }
    return why.isEmpty ? open : open + " — \(why.joined(separator: ", "))"
  }
}

extension Refusal {
  /// `calendar.same`: it is so already.
  static func sameCalendar(_ text: RichText, in world: World) -> Refusal {
    Refusal(
      "calendar.same",
      world.language.pick(
        en: "That is so already. \(text). Nothing was changed.",
        fr: "C’est déjà le cas. \(text). Rien n’a été changé."))
  }
}
