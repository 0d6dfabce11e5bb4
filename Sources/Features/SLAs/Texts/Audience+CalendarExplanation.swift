import BusinessTime
import Kernel

extension Audience {
  /// What a date is in a calendar, and why: a line per reason, in the order in which they decide.
  func explanation(of date: CivilDate, in chosen: ChosenCalendar) -> [RichText] {
    let history = chosen.history
    let calendar = history.calendar(endOf: date)
    let zone = RichText.plain(calendar.zone.name)
    var lines: [RichText] = [
      labelled(heading(chosen), "\(plain: day(date)) (\(zone))"),
      history.openDay(date) == nil
        ? language.pick(en: "Closed all day", fr: "Fermé toute la journée")
        : labelled(language.pick(en: "Open", fr: "Ouvert"), .plain(opening(history, on: date))),
      labelled(
        language.pick(en: "Hours of a \(plain: weekday(date))", fr: "Horaires d’un \(plain: weekday(date))"),
        .plain(hours(calendar.week[date.weekday]))),
    ]
    if let holiday = calendar.holiday(date) {
      let name: RichText = holiday.name.isEmpty ? language.pick(en: "yes", fr: "oui") : "\(holiday.name)"
      let reopened: RichText =
        calendar.isHoliday(date)
        ? "" : language.pick(en: ", re-opened by the hours below", fr: ", rouvert par les horaires ci-dessous")
      lines.append(labelled(language.pick(en: "Holiday", fr: "Férié"), name + reopened))
    } else if calendar.holidays.removed.contains(date) {
      lines.append(language.pick(en: "A holiday that is worked", fr: "Un jour férié travaillé"))
    }
    if let exception = calendar.exceptions[date] {
      lines.append(
        labelled(
          language.pick(en: "Hours of this date alone", fr: "Horaires de cette seule date"), .plain(hours(exception))))
    }
    for closure in calendar.closures(on: date) {
      lines.append(labelled(language.pick(en: "Closed", fr: "Fermé"), self.closure(closure)))
    }
    if let length = unusualLength(history, date) { lines.append(length) }
    lines.append(.plain(versionLine(history, at: history.midnight(of: date.adding(days: 1)).adding(seconds: -1))))
    return lines
  }

  /// A date with a change of the clocks.
  private func unusualLength(_ history: CalendarHistory, _ date: CivilDate) -> RichText? {
    let seconds = history.midnight(of: date.adding(days: 1)).seconds - history.midnight(of: date).seconds
    guard seconds != 86_400 else { return nil }
    let length = RichText.plain(openTime(seconds))
    return language.pick(
      en: "The clocks change: this day is \(length) long", fr: "L’heure change : cette journée dure \(length)")
  }

  private func weekday(_ date: CivilDate) -> String {
    language.pick(
      en: ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"],
      fr: ["lundi", "mardi", "mercredi", "jeudi", "vendredi", "samedi", "dimanche"])[date.weekday.rawValue]
  }

  /// The holidays of a year, and what becomes of them.
  func holidays(of year: Int, in chosen: ChosenCalendar) -> RichText {
    let history = chosen.history
    var seen: Set<CivilDate> = []
    let days = history.versions.flatMap { version in
      version.calendar.holidays.days(of: year).filter { history.calendar(on: $0.date) == version.calendar }
    }.filter { seen.insert($0.date).inserted }.sorted { $0.date < $1.date }
    let name = heading(chosen)
    guard !days.isEmpty else {
      return language.pick(
        en: "\(name): no holidays in \(year).", fr: "\(name) : aucun jour férié en \(year).")
    }
    let lost = days.count { !history.calendar(on: $0.date).week[$0.date.weekday].isEmpty }
    let count = RichText.plain(
      language.counted(Int64(days.count), en: ("holiday", "holidays"), fr: ("jour férié", "jours fériés")))
    var lines: [RichText] = [
      language.pick(
        en: "\(name): \(count) in \(year), \(lost) of them on days that are otherwise open",
        fr: "\(name) : \(count) en \(year), dont \(lost) un jour d’ordinaire ouvert")
    ]
    for holiday in days {
      var line: RichText = .plain(day(holiday.date))
      if !holiday.name.isEmpty { line += " \(holiday.name)" }
      if let hours = history.calendar(on: holiday.date).exceptions[holiday.date] {
        line += language.pick(en: ", open \(plain: self.hours(hours))", fr: ", ouvert \(plain: self.hours(hours))")
      }
      lines.append(line)
    }
    let worked = Set(history.versions.flatMap { $0.calendar.holidays.removed }.filter { $0.year == year }).sorted()
      .filter { history.calendar(on: $0).holidays.removed.contains($0) }
    if !worked.isEmpty {
      lines.append(
        labelled(
          language.pick(en: "Worked", fr: "Travaillés"), .plain(worked.map(day).joined(separator: ", "))))
    }
    return lines.joined(separator: "\n")
  }
}
