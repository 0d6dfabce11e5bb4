import BusinessTime
package import Kernel

/// What has become of a schedule whose hour has come.
package struct DueDigest: Sendable {
  package var event: DigestEvent
  /// What is to be sent; nil when nothing is.
  package var post: DigestPost?
}

/// A digest on its way to its channel.
package struct DigestPost: Sendable, Hashable {
  package var key: DigestKey
  package var room: Place
  package var message: Message
  /// What did not fit, for the thread below it.
  package var rest: Message?
  /// Later than that it is not worth sending any more.
  package var until: Timestamp
}

extension Digests {
  /// The numbers of those that the scheduler has to look after.
  package var watched: [Int] { active.map(\.number) }

  /// When a schedule has to be looked at again; nil when somebody has to type something first.
  package func nextInstant(for number: Int, _ calendars: DigestCalendars) -> Timestamp? {
    self[number].flatMap { $0.upcoming(1, after: $0.progress.settled, calendars).first?.at }
  }
}

extension Digests {
  /// Until when a schedule is silent because a clock was far ahead once, where nobody was told of it; nil otherwise.
  package func untoldSilence(of number: Int, at now: Timestamp) -> Timestamp? {
    guard let schedule = self[number], schedule.setting.stopped == nil, let end = schedule.progress.silence(at: now)
    else { return nil }
    return schedule.progress.silenceTold == end ? nil : end
  }
}

extension DigestsView {
  /// What has to be done about a schedule now; nil when nothing has.
  ///
  /// - Parameter downtime: the last time in which the bot did not run.
  package func due(
    for number: Int, at now: Timestamp, downtime: Downtime?, channel language: Language, prompts: Prompts
  ) -> DueDigest? {
    guard let schedule = digests[number], let turn = schedule.catchUp(at: now, calendars) else { return nil }
    let all = turn.skipped.map { MissedDigest($0, MissedDigest.Reason($0.at, at: now, downtime)) }
    let skipped = Array(all.suffix(DigestProgress.missedKept))
    let earlier = all.count - skipped.count
    guard let occurrence = turn.runNow else {
      guard !skipped.isEmpty else { return nil }
      return DueDigest(
        event: DigestEvent(.skipped(number, skipped, earlier: earlier, until: now), byName: "railhead"))
    }
    let intent = DigestEvent.Turn(occurrence: occurrence, skipped: skipped, earlier: earlier)
    let audience = Audience(language: language, zone: schedule.setting.rule.zone)
    var page = page(
      schedule.slot, schedule.periods(until: occurrence.at, calendars), at: now, audience)
    if page.lines.isEmpty, schedule.setting.rule.isQuiet {
      return DueDigest(event: DigestEvent(.silent(number, intent), byName: "railhead"))
    }
    page.notes = audience.notes(
      about: schedule.progress, skipped: skipped, earlier: earlier, occurrence, at: now, downtime,
      missed: prompts.line("missed", "", in: language, at: schedule.slot.room).trimmed)
    let (message, rest) = page.messages(for: audience)
    let until = occurrence.at.adding(seconds: schedule.slot.kind.grace)
    return DueDigest(
      event: DigestEvent(.intended(number, intent), byName: "railhead"),
      post: DigestPost(
        key: DigestKey(schedule: number, local: occurrence.local), room: schedule.slot.room, message: message,
        rest: rest, until: until))
  }

  /// A digest about the last of some periods.
  func page(_ slot: DigestSlot, _ periods: [Range<Timestamp>], at now: Timestamp, _ audience: Audience) -> DigestPage {
    // Of a time before the first record nobody knows anything: it is not told as nothing.
    let known = periods.dropLast().filter { period in beginning.map { $0 <= period.lowerBound } ?? true }
    let periods = known + periods.suffix(1)
    let next = digests[slot]?.upcoming(1, after: now, calendars).first?.at
    let question = DigestQuestion(slot.kind, periods, now: now, next: next, audience: audience, room: slot.room)
    return DigestPage(question, lines: lines(question))
  }
}

extension MissedDigest.Reason {
  /// Why nobody sent what was owed at an instant; only what is known is said.
  init(_ owed: Timestamp, at now: Timestamp, _ downtime: Downtime?) {
    guard let downtime, owed < downtime.end, downtime.lastSign.map({ $0 <= owed }) ?? true else {
      self = .late(noticed: now)
      return
    }
    self = .stopped(since: downtime.lastSign, until: downtime.end)
  }
}
