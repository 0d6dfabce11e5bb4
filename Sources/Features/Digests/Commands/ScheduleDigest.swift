import BusinessTime
import Commands
import Kernel

/// Says what is sent, when and where: `weekly mon 9:00 #ops`, `every weekday 9am in #ops`, `mensuel 1er 9h fériés→lendemain`.
struct ScheduleDigest: DigestCommand {
  static let handler = "schedule"

  let kind: DigestKind
  /// In the order in which they were said; empty where none was.
  let weekdays: [Weekday]
  let monthDay: MonthDay?
  /// Seconds after midnight.
  let second: Int?
  /// Nil for where it is typed.
  let channel: ChannelMention?
  let onHoliday: HolidayRule?
  /// Whether nothing is sent when nothing needs anyone.
  let isQuiet: Bool

  init(_ words: inout Words) throws(SyntaxProblem) {
    channel = words.takeChannel()
    var isQuiet = words.takeFlag("quiet", "silent", "silencieux")
    onHoliday = words.takeHolidayRule()
    var kind = DigestKind(verb: words.verb) ?? words.takeKind()
    var (weekdays, monthDay, second) = ([Weekday](), MonthDay?.none, Int?.none)
    while !words.isEmpty {
      if let (days, count) = WeekdayReader.read(words.upcoming[...]) {
        _ = words.takeNext(count)
        weekdays += days
      } else if monthDay == nil, let day = MonthDay(&words) {
        monthDay = day
      } else if second == nil, let time = words.takeClock() {
        second = time
      } else if words.takeNext("quiet", "silent", "silencieux") != nil {
        isQuiet = true
      } else if let unit = words.takePeriodUnit() {
        kind = kind ?? unit
        // “Every day” is every day; “daily” is every business day.
        if unit == .daily, weekdays.isEmpty { weekdays = Weekday.allCases }
      } else if second == nil, let hour = words.takeHour(isBare: kind != .monthly && kind != .quarterly) {
        second = hour * 3600
      } else if words.takeNext("in", "to", "on", "the", "of", "dans", "sur", "le", "de", "du", "every", "chaque", ",")
        == nil
      {
        try words.end()
      }
    }
    // “Every” alone names nothing, and would put everything back to what is usual.
    if kind == nil, weekdays.isEmpty, monthDay == nil, second == nil { throw .kindMissing(words.language) }
    self.isQuiet = isQuiet
    let isOneDay = weekdays.count == 1
    self.kind = kind ?? (monthDay != nil ? .monthly : weekdays.isEmpty || !isOneDay ? .daily : .weekly)
    (self.weekdays, self.monthDay, self.second) = (weekdays, monthDay, second)
  }

  func arguments(in world: World) -> Arguments {
    [
      "kind": kind.rawValue, "on": weekdays.isEmpty ? nil : weekdays.map(\.key), "day": monthDay?.argument,
      "at": second.map { world.person.audience.clock(CivilTime(date: Self.anyDate, secondOfDay: $0)) },
      "channel": channel, "on_holiday": onHoliday?.rawValue, "quiet": isQuiet ? true : nil,
    ]
  }

  func decide(_ state: DigestsView, in world: World) throws(Refusal) -> Decision<DigestEvent> {
    let room = try room(in: world)
    let rule = try rule(calendar: state.calendars.ofReaders(room), in: world)
    let slot = DigestSlot(kind, in: room)
    let before = state.digests[slot]
    let isGoingOn = before.map { $0.setting.stopped == nil } ?? false
    if let before, isGoingOn, before.setting.rule == rule, before.setting.pause(at: world.now) == nil,
      before.progress.silence(at: world.now) == nil
    {
      throw .same(before, state.calendars, in: world)
    }
    let event = DigestEvent(
      .scheduled(before?.number ?? state.digests.nextNumber, slot, channelName: channel?.name, rule),
      byName: world.person.name)
    let after = try state.digests.after(event, in: world)
    guard let schedule = after[slot] else { throw .nothingScheduled(kind, in: world) }
    let audience = world.person.audience
    var text = audience.labelled(
      "\(code: world.line(kind))", audience.sentence(about: schedule, in: world.place.room))
    if let before, isGoingOn {
      if before.setting.rule != rule {
        let old = audience.whole(before.setting.rule)
        text += world.language.pick(en: "\nBefore: \(old).", fr: "\nAvant : \(old).")
      }
      if before.setting.pause(at: world.now) != nil {
        text += world.language.pick(en: "\nThe pause is over.", fr: "\nLa pause est finie.")
      }
    }
    text += "\n" + audience.next(schedule, after: world.now, state.calendars)
    let calendar = RichText.user(rule.calendar)
    text += world.language.pick(
      en: "\nBusiness days and holidays are those of the calendar \(calendar).",
      fr: "\nLes jours ouvrés et fériés sont ceux du calendrier \(calendar).")
    return Decision(events: [event], reply: Reply(text))
  }

  /// - Throws: `channel.unknown`, `digest.unreachable`.
  private func room(in world: World) throws(Refusal) -> Place {
    // Where the bot only speaks when it is spoken to, nothing can be sent at its hour.
    guard world.reachesOtherRooms else { throw .onlyAnswers(in: world) }
    guard let channel else { return world.place.room }
    guard let room = world.room(of: channel) else { throw .unknownChannel(channel, in: world) }
    return room
  }

  private static let anyDate = CivilDate(daysSinceEpoch: 0)
}

extension DigestKind {
  /// The kind that a verb names, also a misspelt one; nil for `every`.
  fileprivate init?(verb: String) {
    let names: [String: DigestKind] = [
      "daily": .daily, "quotidien": .daily, "quotidienne": .daily, "weekly": .weekly, "hebdo": .weekly,
      "hebdomadaire": .weekly, "monthly": .monthly, "mensuel": .monthly, "mensuelle": .monthly,
      "quarterly": .quarterly, "trimestriel": .quarterly, "trimestrielle": .quarterly,
    ]
    guard let kind = Nearest.name(to: verb, among: names.keys.sorted()).flatMap({ names[$0] }) else { return nil }
    self = kind
  }
}

extension Words {
  /// `9:00`, `at 9 pm`, `à 21 h`.
  fileprivate mutating func takeClock() -> Int? {
    var ahead = self
    _ = ahead.takeNext("at", "à", "vers")
    guard let (second, count) = ClockReader.read(ahead.upcoming[...]) else { return nil }
    _ = ahead.takeNext(count)
    self = ahead
    return second
  }

  /// `at 9`, `à 8 heures`, and a bare `9` where no day of a month can be meant.
  fileprivate mutating func takeHour(isBare: Bool) -> Int? {
    var ahead = self
    let isLed = ahead.takeNext("at", "à", "vers") != nil
    guard let hour = ahead.takeNumber(in: 0...23) else { return nil }
    let hasUnit = ahead.takeNext("heures", "heure", "hours", "o’clock") != nil
    guard isLed || hasUnit || isBare else { return nil }
    self = ahead
    return hour
  }

  /// `week` behind `every`.
  fileprivate mutating func takePeriodUnit() -> DigestKind? {
    if takeNext("day", "days", "jour", "jours") != nil { return .daily }
    if takeNext("week", "weeks", "semaine", "semaines") != nil { return .weekly }
    if takeNext("month", "mois") != nil { return .monthly }
    return takeNext("quarter", "trimestre") != nil ? .quarterly : nil
  }
}

extension SyntaxProblem {
  fileprivate static func kindMissing(_ language: Language) -> SyntaxProblem {
    SyntaxProblem(
      "digest.kind",
      language.pick(
        en: "say which digest, or when it is sent. Nothing was changed.",
        fr: "dites quel résumé, ou quand il part. Rien n’a été changé."))
  }
}
