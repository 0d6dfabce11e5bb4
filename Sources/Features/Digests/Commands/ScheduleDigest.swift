import BusinessTime
import Commands
import Kernel

/// Says what is sent, when and where: `weekly mon 9:00 #ops`, `every weekday 9am in #ops`, `mensuel 1er 9h fériés→lendemain`.
struct ScheduleDigest: DigestCommand {
  static let handler = "schedule"

  /// What the line says of its rule.
  let said: RuleWords
  /// Nil for where it is typed.
  let channel: ChannelMention?

  var kind: DigestKind { said.kind }

  init(_ words: inout Words) throws(SyntaxProblem) {
    channel = words.takeChannel()
    said = try RuleWords(&words)
  }

  func arguments(in world: World) -> Arguments {
    [
      "kind": kind.rawValue, "on": said.weekdays.isEmpty ? nil : said.weekdays.map(\.key),
      "day": said.monthDay?.argument,
      "at": said.second.map { world.person.audience.clock(CivilTime(date: Self.anyDate, secondOfDay: $0)) },
      "channel": channel, "on_holiday": said.onHoliday?.rawValue, "quiet": said.isQuiet,
    ]
  }

  func decide(_ state: DigestsView, in world: World) throws(Refusal) -> Decision<DigestEvent> {
    let room = try room(in: world)
    let slot = DigestSlot(kind, in: room)
    let before = state.digests[slot]
    let isGoingOn = before.map { $0.setting.stopped == nil } ?? false
    let former = isGoingOn ? before?.setting.rule : nil
    let rule = try rule(calendar: state.calendars.ofReaders(room), instead: former, in: world)
    if let before, isGoingOn, before.setting.rule == rule, before.setting.pause(at: world.now) == nil,
      before.progress.silence(at: world.now) == nil
    {
      throw .same(before, state.calendars, in: world)
    }
    let event = DigestEvent(
      .scheduled(
        before?.number ?? state.digests.nextNumber, slot,
        channelName: channel?.name ?? before?.setting.channelName, rule),
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
        if let kept = audience.kept(in: rule, besides: said) {
          text += world.language.pick(en: "\nUnchanged: \(kept).", fr: "\nInchangé : \(kept).")
        }
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
