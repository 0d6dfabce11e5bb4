import BusinessTime
import Kernel

extension ScheduleDigest {
  /// What was said, and for the rest what is usual for its kind.
  ///
  /// - Throws: `digest.day` for a day that its kind has not.
  func rule(calendar: String, in world: World) throws(Refusal) -> DigestRule {
    DigestRule(
      try recurrence(in: world), at: second ?? kind.usualSecond, onHoliday: onHoliday ?? kind.usualHolidayRule,
      zone: world.channel.zone, calendar: calendar, isQuiet: isQuiet)
  }

  private func recurrence(in world: World) throws(Refusal) -> Recurrence {
    switch (kind, weekdays.isEmpty, monthDay) {
    case (.daily, true, nil): return .businessDays
    case (.weekly, true, nil): return .weekdays([.monday])
    case (.daily, false, nil), (.weekly, false, nil): return .weekdays(Set(weekdays))
    case (.monthly, true, nil), (.monthly, true, .firstBusinessDay): return .firstBusinessDay(of: .month)
    case (.monthly, true, .lastBusinessDay): return .lastBusinessDay(of: .month)
    case (.monthly, true, .number(let day)): return .dayOfMonth(day, .last)
    case (.quarterly, true, nil), (.quarterly, true, .firstBusinessDay): return .firstBusinessDay(of: .quarter)
    case (.quarterly, true, .lastBusinessDay): return .lastBusinessDay(of: .quarter)
    default: throw .impossibleDay(kind, in: world)
    }
  }
}

extension DigestKind {
  /// Seconds after midnight, where nobody says when.
  fileprivate var usualSecond: Int { (self == .quarterly ? 10 : 9) * 3600 }

  /// What is about a day is of no use on the next one; a review is held all the same.
  fileprivate var usualHolidayRule: HolidayRule { self == .daily ? .skip : .next }
}

extension Refusal {
  fileprivate static func impossibleDay(_ kind: DigestKind, in world: World) -> Refusal {
    let name = world.person.audience.name(kind)
    func day(_ en: String, _ fr: String) -> String { world.language.pick(en: en, fr: fr) }
    let lines: [String] =
      switch kind {
      case .daily: [day("9:00", "9h"), day("mon-thu 9:00", "lun-jeu 9h")]
      case .weekly: [day("mon 9:00", "lundi 9h")]
      case .monthly: [day("first business day 9:00", "1er jour ouvré 9h"), day("1st 9:00", "le 1 9h")]
      case .quarterly: [day("first business day 10:00", "1er jour ouvré 10h")]
      }
    let choices = lines.map { line -> RichText in "\(code: world.line(kind, line))" }.joined(separator: ", ")
    return Refusal(
      "digest.day",
      world.language.pick(
        en: "The \(name) has no such day; for example \(choices). Nothing was changed.",
        fr: "Le \(name) n’a pas de tel jour ; par exemple \(choices). Rien n’a été changé."))
  }

  static func onlyAnswers(in world: World) -> Refusal {
    Refusal(
      "digest.unreachable",
      world.language.pick(
        en: """
          In this chat I can only answer, so nothing could be sent at its hour: the operator has to set a bot token. \
          Nothing was changed.
          """,
        fr: """
          Dans ce chat je ne peux que répondre, et rien ne pourrait donc partir à l’heure : l’exploitant doit \
          configurer un jeton de bot. Rien n’a été changé.
          """))
  }

  static func same(_ schedule: DigestSchedule, _ calendars: DigestCalendars, in world: World) -> Refusal {
    let audience = world.person.audience
    let entry = audience.entry(schedule, at: world.now, calendars, in: world.place.room)
    return Refusal(
      "digest.same",
      world.language.pick(
        en: "It is so already. Nothing was changed.\n\(entry)",
        fr: "C’est déjà le cas. Rien n’a été changé.\n\(entry)"))
  }
}
