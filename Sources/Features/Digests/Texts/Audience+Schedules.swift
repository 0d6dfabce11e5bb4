import BusinessTime
import Kernel

extension Audience {
  /// `#ops`, or `here`.
  func channel(of schedule: DigestSchedule, in here: Place) -> RichText {
    if schedule.slot.room == here { return language.pick(en: "here", fr: "ici") }
    return .user("#" + (schedule.setting.channelName ?? schedule.slot.room.channel))
  }

  /// What is sent, where and when, as a sentence.
  func sentence(about schedule: DigestSchedule, in here: Place) -> RichText {
    let (rule, name, channel) = (schedule.setting.rule, name(schedule.slot.kind), channel(of: schedule, in: here))
    let when = whole(rule)
    return language.pick(
      en: "the \(name) is sent \(schedule.slot.room == here ? channel : "to \(channel)") \(when).",
      fr: "le \(name) part \(schedule.slot.room == here ? channel : "dans \(channel)") \(when).")
  }

  /// All of a rule: days, hour, holidays, and whether it may be silent.
  func whole(_ rule: DigestRule) -> RichText {
    let semicolon: RichText = language.pick(en: "; ", fr: " ; ")
    return wording(rule) + semicolon + wording(rule.onHoliday) + (rule.isQuiet ? semicolon + silence : "")
  }

  /// What of a rule is as it was, because nobody said otherwise; nil for nothing.
  func kept(in rule: DigestRule, besides said: RuleWords) -> RichText? {
    var parts: [RichText] = []
    if !said.namesDays { parts.append(days(rule)) }
    if said.second == nil { parts.append(hour(rule)) }
    if said.onHoliday == nil { parts.append(wording(rule.onHoliday)) }
    if said.isQuiet == nil, rule.isQuiet { parts.append(silence) }
    return parts.isEmpty ? nil : parts.joined(separator: language.pick(en: "; ", fr: " ; "))
  }

  private var silence: RichText {
    language.pick(en: "nothing when nothing needs anyone", fr: "rien quand rien n’attend personne")
  }

  /// One schedule as it stands: its rule, its pause, and when it comes next.
  func entry(
    _ schedule: DigestSchedule, at now: Timestamp, _ calendars: DigestCalendars, in here: Place
  ) -> RichText {
    let rule = schedule.setting.rule
    var parts: [RichText] = [
      "\(strong: title(schedule.slot.kind))", channel(of: schedule, in: here), wording(rule), wording(rule.onHoliday),
    ]
    if rule.isQuiet { parts.append(silence) }
    let head = parts.joined(separator: " · ")
    if schedule.setting.stopped != nil {
      return head + language.pick(en: "\nStopped: it is sent no more.", fr: "\nArrêté : il ne part plus.")
        + onTheirWay(schedule)
    }
    var text = head + onTheirWay(schedule)
    if let pause = schedule.setting.pause(at: now) { text += "\n" + on(rule.zone).line(pause) }
    if let silence = schedule.progress.silence(at: now).map(on(rule.zone).moment) {
      text += language.pick(
        en: "\nCounts as sent until \(silence), because my clock was ahead: resume it to count anew.",
        fr: "\nCompte comme envoyé jusqu’au \(silence), car mon horloge était en avance : reprenez-le pour recompter.")
    }
    return text + "\n" + next(schedule, after: now, calendars)
  }

  /// Those that the chat does not have yet; nothing where there are none.
  private func onTheirWay(_ schedule: DigestSchedule) -> RichText {
    schedule.progress.sending.map { sending -> RichText in
      let owed = owed(sending.occurrence.local)
      return language.pick(
        en: "\nThe one of \(owed) is still on its way.", fr: "\nCelui du \(owed) est encore en route.")
    }.joined(separator: "")
  }

  /// `Fri 27 Mar 2026 09:00`, by the wall clock of its schedule.
  func owed(_ local: CivilTime) -> RichText { .plain("\(day(local.date)) \(clock(local))") }

  /// `On pause from … until … (@lea)`.
  func line(_ pause: DigestPause) -> RichText {
    let (since, by) = (moment(pause.from), pause.by.mention)
    guard let until = pause.until.map(moment) else {
      return language.pick(
        en: "On pause since \(since), until somebody resumes it (\(by))",
        fr: "En pause depuis le \(since), jusqu’à ce que quelqu’un le reprenne (\(by))")
    }
    return language.pick(
      en: "On pause from \(since) until \(until) (\(by))", fr: "En pause du \(since) au \(until) (\(by))")
  }

  /// The next three, each with its weekday, date, hour and zone.
  func next(_ schedule: DigestSchedule, after now: Timestamp, _ calendars: DigestCalendars) -> RichText {
    let zoned = on(schedule.setting.rule.zone)
    let next = schedule.upcoming(3, after: now, calendars).map { RichText.plain("– " + zoned.full($0.at)) }
    if next.isEmpty {
      return schedule.setting.pause(at: now) == nil
        ? language.pick(en: "Next: never.", fr: "Prochaine fois : jamais.")
        : language.pick(en: "Next: once it is resumed.", fr: "Prochaine fois : à la reprise.")
    }
    let lines = next.joined(separator: "\n")
    return language.pick(en: "Next:\n\(lines)", fr: "Prochaines fois :\n\(lines)")
  }
}
