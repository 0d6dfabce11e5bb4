import BusinessTime
import Commands
import Kernel

/// `closed 24/12 inventory`, `closed 24/12 from 12:00`, `fermé mercredi matin`, `fermé 24/12 - 2/1 congés`: nothing
/// counts then.
struct CloseCalendar: Command {
  static let handler = "closed"

  let calendar: String?
  let dates: ClosedRange<CivilDate>
  /// The closed hours of the one date; nil for whole days.
  let hours: ClosedHours?
  let reason: String
  /// What may be a calendar’s name at the end of the reason, and the reason without it.
  let ending: (calendar: String, reason: String)?

  init(_ words: inout Words) throws(SyntaxProblem) {
    var name = words.takeOption("calendar", "calendrier") ?? words.takeNextCalendarName()
    guard let dates = try words.takeDays() else { throw .dayMissing("24/12", words) }
    var hours = try words.takeClosedHours()
    if name == nil { name = words.takeNextCalendarName() }
    // “24/12 in support from 12:00” says it the other way round.
    if hours == nil { hours = try words.takeClosedHours() }
    if hours == nil { _ = words.takeNext("all day", "the whole day", "whole day", "toute la journée") }
    if name == nil { name = words.takeNextCalendarName() }
    try words.refuseMoreDays()
    try words.refuseTime()
    guard hours == nil || dates.lowerBound == dates.upperBound else {
      throw SyntaxProblem(
        "hours.severalDays",
        words.language.pick(
          en: "hours belong to one date; close the other dates on their own. Nothing was changed.",
          fr: "des heures ne valent que pour une date ; fermez les autres à part. Rien n’a été changé."))
    }
    var ahead = words
    let last = name == nil ? ahead.takeLast(after: "in", "dans", "calendar", "calendrier") { _ in true } : nil
    ending = last.map { ($0, ahead.rest().trimmed) }
    (calendar, self.dates, self.hours, reason) = (name, dates, hours, words.rest().trimmed)
  }

  func arguments(in world: World) -> Arguments {
    let days: Arguments =
      dates.lowerBound == dates.upperBound
      ? ["date": dates.lowerBound] : ["from": dates.lowerBound, "to": dates.upperBound]
    return days.adding([
      "calendar": calendar, "windows": hours == nil ? [[String]]() : nil, "closed": hours?.argument,
      "label": reason.nonEmpty,
    ])
  }

  func decide(_ state: SLAView, in world: World) throws(Refusal) -> Decision<SLAEvent> {
    let (name, reason) = named(among: state.slas.calendars)
    let chosen = try state.calendar(name, for: Self.handler, in: world)
    let decision = try chosen.changing(dates, in: world) { calendar throws(CalendarProblem) in
      try calendar.closing(closures(in: calendar, reason))
    }
    guard hasEffect(on: chosen.history, reason) else {
      let audience = world.person.audience
      let day = RichText.plain(audience.days(dates))
      throw .sameCalendar(
        audience.labelled("\(chosen.name), \(day)", chosen.describe(dates, chosen.history, audience)), in: world)
    }
    return decision
  }

  /// False where all of it is closed already, unless for another reason.
  private func hasEffect(on history: CalendarHistory, _ reason: String) -> Bool {
    let calendar = history.calendar(endOf: dates.lowerBound)
    guard let closures = try? closures(in: calendar, reason) else { return true }
    return closures.contains { new in
      let (from, to) = (calendar.zone.instant(of: new.from), calendar.zone.instant(of: new.to))
      return history.elapsed(from: from, to: to) > 0
        || !reason.isEmpty && calendar.closures.contains { $0.from == new.from && $0.to == new.to }
    }
  }

  /// “inventory in bureau” names a calendar where there is one of that name, or of one so near that it was meant.
  private func named(among book: CalendarBook) -> (calendar: String?, reason: String) {
    guard let ending, book[ending.calendar] != nil || Nearest.name(to: ending.calendar, among: book.names) != nil else {
      return (calendar, reason)
    }
    return ending
  }

  private func closures(in calendar: BusinessCalendar, _ reason: String) throws(CalendarProblem) -> [Closure] {
    guard let hours else { return [try Closure(days: dates.lowerBound, through: dates.upperBound, reason: reason)] }
    var closures: [Closure] = []
    for window in try hours.windows(on: dates.lowerBound, of: calendar) {
      closures.append(
        try Closure(
          from: CivilTime(date: dates.lowerBound, minutes: window.from),
          to: CivilTime(date: dates.lowerBound, minutes: window.to), reason: reason))
    }
    return closures
  }
}

extension Words {
  /// Two dates beside each other are no reason.
  ///
  /// - Throws: `day.several`.
  fileprivate func refuseMoreDays() throws(SyntaxProblem) {
    var ahead = self
    guard ahead.takeNext("and", "et", "&", "+", ",") != nil || startsWithDigit, let more = try ahead.takeDays() else {
      return
    }
    throw SyntaxProblem(
      "day.several",
      language.pick(
        en: "one date at a time, or a range such as 24/12 - 2/1. Nothing was changed.",
        fr: "une date à la fois, ou une suite comme 24/12 - 2/1. Rien n’a été changé."),
      word: world.person.audience.days(more))
  }
}

extension CivilTime {
  /// So many minutes after the midnight with which a date begins, perhaps on the next one.
  fileprivate init(date: CivilDate, minutes: Int) {
    self.init(date: date.adding(days: minutes / 1440), secondOfDay: minutes % 1440 * 60)
  }
}

extension SyntaxProblem {
  /// `day.missing`, with the day that could not be read where there is one.
  static func dayMissing(_ example: String, _ words: Words) -> SyntaxProblem {
    SyntaxProblem(
      "day.missing",
      words.language.pick(
        en: "say which day, for example \(example). Nothing was changed.",
        fr: "dites quel jour, par exemple \(example). Rien n’a été changé."),
      word: words.isEmpty ? nil : words.source)
  }
}
