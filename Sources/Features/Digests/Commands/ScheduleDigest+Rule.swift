import BusinessTime
import Kernel

extension ScheduleDigest {
  /// What was said; for the rest what the rule before says, and where there is none what is usual for its kind.
  ///
  /// - Throws: `digest.day` for a day that its kind has not.
  func rule(calendar: String, instead former: DigestRule?, in world: World) throws(Refusal) -> DigestRule {
    var rule = former ?? .usual(for: kind, zone: world.channel.zone, calendar: calendar)
    (rule.zone, rule.calendar) = (world.channel.zone, calendar)
    if said.namesDays { rule.recurrence = try recurrence(in: world) }
    if let second = said.second { rule.second = second }
    if let onHoliday = said.onHoliday { rule.onHoliday = onHoliday }
    if let isQuiet = said.isQuiet { rule.isQuiet = isQuiet }
    return rule
  }

  private func recurrence(in world: World) throws(Refusal) -> Recurrence {
    switch (kind, said.monthDay) {
    case (.daily, nil) where said.isBusinessDays && said.weekdays.isEmpty: return .businessDays
    case (.daily, nil) where !said.isBusinessDays, (.weekly, nil) where !said.isBusinessDays:
      return .weekdays(Set(said.weekdays))
    case (.monthly, .firstBusinessDay?) where said.weekdays.isEmpty: return .firstBusinessDay(of: .month)
    case (.monthly, .lastBusinessDay?) where said.weekdays.isEmpty: return .lastBusinessDay(of: .month)
    case (.monthly, .number(let day)?) where said.weekdays.isEmpty: return .dayOfMonth(day, .last)
    case (.quarterly, .firstBusinessDay?) where said.weekdays.isEmpty: return .firstBusinessDay(of: .quarter)
    case (.quarterly, .lastBusinessDay?) where said.weekdays.isEmpty: return .lastBusinessDay(of: .quarter)
    default: throw .impossibleDay(kind, in: world)
    }
  }
}

extension DigestRule {
  /// What is usual for a kind, where nobody says anything.
  ///
  /// What is about a day is of no use on the next one; a review is held all the same.
  static func usual(for kind: DigestKind, zone: Zone, calendar: String) -> DigestRule {
    let recurrence: Recurrence =
      switch kind {
      case .daily: .businessDays
      case .weekly: .weekdays([.monday])
      case .monthly: .firstBusinessDay(of: .month)
      case .quarterly: .firstBusinessDay(of: .quarter)
      }
    return DigestRule(
      recurrence, at: (kind == .quarterly ? 10 : 9) * 3600, onHoliday: kind == .daily ? .skip : .next, zone: zone,
      calendar: calendar)
  }
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
