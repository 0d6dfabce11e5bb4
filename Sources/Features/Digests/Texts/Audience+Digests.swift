import BusinessTime
import Kernel

extension Audience {
  /// `daily digest`, in a sentence.
  func name(_ kind: DigestKind) -> RichText {
    switch kind {
    case .daily: language.pick(en: "daily digest", fr: "résumé du jour")
    case .weekly: language.pick(en: "weekly digest", fr: "résumé de la semaine")
    case .monthly: language.pick(en: "monthly digest", fr: "résumé du mois")
    case .quarterly: language.pick(en: "quarterly digest", fr: "résumé du trimestre")
    }
  }

  /// `Daily digest`, as a headline.
  func title(_ kind: DigestKind) -> String {
    let name = name(kind).unsafePlainText
    return name.prefix(1).uppercased() + name.dropFirst()
  }

  /// `on business days at 09:00 (Europe/Paris)`.
  func wording(_ rule: DigestRule) -> RichText {
    "\(days(rule)) \(hour(rule)) (\(plain: rule.zone.name))"
  }

  /// The days alone: `on business days`.
  func days(_ rule: DigestRule) -> RichText { .plain(days(rule.recurrence)) }

  /// The hour alone: `at 09:00`.
  func hour(_ rule: DigestRule) -> RichText {
    let clock = RichText.plain(clock(CivilTime(date: CivilDate(daysSinceEpoch: 0), secondOfDay: rule.second)))
    return language.pick(en: "at \(clock)", fr: "à \(clock)")
  }

  /// What a holiday does to it.
  func wording(_ rule: HolidayRule) -> RichText {
    switch rule {
    case .anyway: language.pick(en: "also on holidays", fr: "aussi les jours fériés")
    case .skip: language.pick(en: "not on holidays", fr: "pas les jours fériés")
    case .next:
      language.pick(
        en: "a holiday moves it to the next business day", fr: "un jour férié le reporte au jour ouvré suivant")
    }
  }

  private func days(_ recurrence: Recurrence) -> String {
    switch recurrence {
    case .everyDay: return language.pick(en: "every day", fr: "tous les jours")
    case .weekdays(let days) where days.count == 7: return language.pick(en: "every day", fr: "tous les jours")
    case .weekdays(let days):
      let sorted = days.sorted()
      if sorted == [.monday, .tuesday, .wednesday, .thursday, .friday] {
        return language.pick(en: "Monday to Friday", fr: "du lundi au vendredi")
      }
      let names = sorted.map(name)
      guard names.count > 1, let last = names.last else {
        return names.first.map { language.pick(en: "every \($0)", fr: "chaque \($0)") } ?? ""
      }
      let others = names.dropLast().map { "\($0)s" }.joined(separator: ", ")
      return language.pick(en: "on \(others) and \(last)s", fr: "les \(others) et \(last)s")
    case .businessDays: return language.pick(en: "on business days", fr: "les jours ouvrés")
    case .dayOfMonth(let day, _):
      return language.pick(
        en: "on day \(day) of the month", fr: "le \(day == 1 ? "1er" : "\(day)") du mois")
        + (day > 28
          ? language.pick(
            en: ", or its last day where it is shorter,", fr: ", ou le dernier jour d’un mois plus court,")
          : "")
    case .firstBusinessDay(of: .month):
      return language.pick(en: "on the first business day of the month", fr: "le premier jour ouvré du mois")
    case .firstBusinessDay(of: .quarter):
      return language.pick(en: "on the first business day of the quarter", fr: "le premier jour ouvré du trimestre")
    case .lastBusinessDay(of: .month):
      return language.pick(en: "on the last business day of the month", fr: "le dernier jour ouvré du mois")
    case .lastBusinessDay(of: .quarter):
      return language.pick(en: "on the last business day of the quarter", fr: "le dernier jour ouvré du trimestre")
    }
  }

  private func name(_ day: Weekday) -> String {
    language.pick(
      en: ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"],
      fr: ["lundi", "mardi", "mercredi", "jeudi", "vendredi", "samedi", "dimanche"])[day.rawValue]
  }
}

extension Audience {
  /// An instant with its weekday, date, hour and zone.
  func moment(_ instant: Timestamp) -> RichText { .plain(full(instant)) }
}
