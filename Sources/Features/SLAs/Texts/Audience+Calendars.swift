import BusinessTime
import Kernel

/// Calendars as people read them.
extension Audience {
  /// In one line: `Europe/Paris · Mon–Fri 09:00–12:30, 13:30–18:00 · French holidays`.
  func summary(_ calendar: BusinessCalendar) -> RichText {
    RichText.plain([calendar.zone.name, week(calendar.week), holidays(calendar.holidays)].joined(separator: " · "))
  }

  /// `Mon–Fri 09:00–12:30, 13:30–18:00; Sat 09:00–12:00`.
  func week(_ week: Week) -> String {
    let whole = Weekday.allCases.allSatisfy { week[$0].count == 1 && week[$0][0].from == 0 && week[$0][0].to == 1440 }
    if whole { return language.pick(en: "day and night", fr: "jour et nuit") }
    var groups: [(windows: [Window], days: [Weekday])] = []
    for day in Weekday.allCases where !week[day].isEmpty {
      if let index = groups.firstIndex(where: { $0.windows == week[day] }) {
        groups[index].days.append(day)
      } else {
        groups.append((week[day], [day]))
      }
    }
    guard !groups.isEmpty else { return language.pick(en: "no windows", fr: "aucune plage") }
    return groups.map { "\(days($0.days)) \(hours($0.windows))" }.joined(separator: language.pick(en: "; ", fr: " ; "))
  }

  /// `09:00–12:30, 13:30–18:00`.
  func hours(_ windows: [Window]) -> String {
    windows.isEmpty
      ? language.pick(en: "closed", fr: "fermé")
      : windows.map { $0.description.replacing("-", with: "–") }.joined(separator: ", ")
  }

  /// `Mon–Fri, Sun`; in order.
  private func days(_ days: [Weekday]) -> String {
    var runs: [[Weekday]] = []
    for day in days {
      if let last = runs.last?.last, last.rawValue + 1 == day.rawValue {
        runs[runs.count - 1].append(day)
      } else {
        runs.append([day])
      }
    }
    return runs.map { run in
      let names = run.map(name)
      return run.count > 2 ? "\(names[0])–\(names[names.count - 1])" : names.joined(separator: ", ")
    }.joined(separator: ", ")
  }

  /// `Mon`, `lun.`.
  func name(_ weekday: Weekday) -> String {
    language.pick(
      en: ["Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"],
      fr: ["lun.", "mar.", "mer.", "jeu.", "ven.", "sam.", "dim."])[weekday.rawValue]
  }

  /// `French holidays, 1 added, 1 worked`.
  private func holidays(_ holidays: Holidays) -> String {
    var parts: [String] = []
    if let french = holidays.french { parts.append(name(french)) }
    if !holidays.added.isEmpty {
      let count = Int64(holidays.added.count)
      parts.append(
        parts.isEmpty
          ? language.counted(
            count, en: ("holiday by date", "holidays by date"), fr: ("jour férié daté", "jours fériés datés"))
          : language.counted(count, en: ("added", "added"), fr: ("ajouté", "ajoutés")))
    }
    if !holidays.removed.isEmpty {
      parts.append(
        language.counted(Int64(holidays.removed.count), en: ("worked", "worked"), fr: ("travaillé", "travaillés")))
    }
    return parts.isEmpty ? language.pick(en: "no holidays", fr: "aucun jour férié") : parts.joined(separator: ", ")
  }

  func name(_ french: FrenchHolidays) -> String {
    switch french {
    case .metropole: language.pick(en: "French holidays", fr: "jours fériés français")
    case .alsaceMoselle:
      language.pick(en: "French holidays with Alsace-Moselle", fr: "jours fériés français avec l’Alsace-Moselle")
    }
  }

  /// Open time, which is never counted in days of 24 hours: `40 h`, `7 h 30 min`.
  func openTime(_ seconds: Int64) -> String {
    let (hours, minutes, rest) = (seconds / 3600, seconds / 60 % 60, seconds % 60)
    let parts = [(hours, "h"), (minutes, "min"), (rest, "s")].filter { $0.0 > 0 }.map { "\($0.0) \($0.1)" }
    return parts.isEmpty ? "0 h" : parts.joined(separator: " ")
  }

  /// The days of a closure, with hours where it does not begin and end at midnight, and its reason.
  func closure(_ closure: Closure) -> RichText {
    let isWhole = closure.from.secondOfDay == 0 && closure.to.secondOfDay == 0
    var text: String
    if isWhole {
      let last = closure.to.date.adding(days: -1)
      text = day(closure.from.date) + (last == closure.from.date ? "" : " – \(day(last))")
    } else if closure.to == CivilTime(date: closure.from.date.adding(days: 1), secondOfDay: 0) {
      text = "\(day(closure.from.date)) \(clock(closure.from))–24:00"
    } else {
      let end =
        closure.to.date == closure.from.date ? clock(closure.to) : " \(day(closure.to.date)) \(clock(closure.to))"
      text = "\(day(closure.from.date)) \(clock(closure.from))–\(end)"
    }
    return closure.reason.isEmpty ? .plain(text) : "\(plain: text) (\(closure.reason))"
  }

  /// What a calendar is called, and why it is this one where nobody named it.
  func heading(_ chosen: ChosenCalendar) -> RichText {
    let name: RichText = "\(chosen.name)"
    return switch chosen.reason {
    case .named: name
    case .team(let team):
      language.pick(en: "\(name), the calendar of \(team.handle)", fr: "\(name), le calendrier de \(team.handle)")
    case .usual:
      language.pick(en: "\(name), the usual calendar", fr: "\(name), le calendrier habituel")
    }
  }
}
