import Chat
import Digests
import Incidents
import Kernel
import Operations
import SLAs

/// Digests: what is due, what they say, and what has become of them.
extension BotState {
  /// What the commands of `/digest` read.
  ///
  /// - Parameters:
  ///   - prompts: the lines of each root.
  ///   - judged: the verdicts on the clocks of those that are over.
  func digestsView(prompts: [String: Prompts], judged: @escaping @Sendable () -> Ledger) -> DigestsView {
    DigestsView(
      digests: digests, calendars: digestCalendars,
      channelName: { [operations] room in
        operations.teams.all.lazy.compactMap(\.channel).first { $0.place.room == room }?.name
      },
      // What an import brought in is as good to compare with as what was typed.
      beginning: [beginning, incidents.firstDeclared].compactMap(\.self).min(),
      lines: { digestLines(for: $0, prompts: prompts, judged: judged) })
  }

  private var digestCalendars: DigestCalendars {
    DigestCalendars(
      named: { [slas] in slas.calendars[$0] },
      ofReaders: { [operations] room in
        operations.teams.all.first { $0.channel?.place.room == room }?.calendar ?? CalendarBook.office
      })
  }

  /// Those that the scheduler looks after.
  var watchedDigests: [ItemID] { digests.watched.map { ItemID(DigestDesk.prefix, $0) } }

  /// When a schedule has to be looked at next; nil for any other record.
  func digestInstant(of id: ItemID, at now: Timestamp) -> Timestamp? {
    guard id.prefix == DigestDesk.prefix else { return nil }
    return digests.untoldSilence(of: id.number, at: now) == nil
      ? digests.nextInstant(for: id.number, digestCalendars) : now
  }

  /// A digest whose hour has come: that it is going to be sent, and the message itself, are one append.
  func dueDigest(
    _ id: ItemID, at now: Timestamp, prompts: [String: Prompts], judged: @escaping @Sendable () -> Ledger
  ) -> Decision<BotEvent> {
    var decision = Decision<BotEvent>(reply: Reply(""))
    if let schedule = digests[id.number], let end = digests.untoldSilence(of: id.number, at: now) {
      decision.events.append(.digest(DigestEvent(.silenced(id.number, until: end), byName: "railhead")))
      decision.events += notices(about: schedule) { audience in
        let named = schedule.named(in: audience.language)
        let line = prompts[DigestDesk.root]?.line("resume", named, in: audience.language, at: schedule.slot.room)
        return schedule.notice(silentUntil: end, at: now, line ?? named, for: audience)
      }
    }
    let due = digestsView(prompts: prompts, judged: judged).due(
      for: id.number, at: now, downtime: downtime, channel: operations.configuration.audience.language,
      prompts: prompts[DigestDesk.root] ?? Prompts())
    guard let due else { return decision }
    decision.events.append(.digest(due.event))
    if let post = due.post {
      let (first, rest) = (
        operations.read(post.message, at: post.room),
        post.rest.map { operations.read($0, at: post.room) }
      )
      let once = OnceMessage(first, rest: rest, mark: post.key.description, until: post.until)
      decision.events.append(.outbox(.queued(Handle(place: post.room), .once(once))))
    }
    return decision
  }

  /// The schedule that a message is of, where it is a digest.
  private func schedule(of mark: String) -> (key: DigestKey, schedule: DigestSchedule)? {
    guard let key = DigestKey(mark), let schedule = digests[key.schedule] else { return nil }
    return (key, schedule)
  }

  /// What becomes true when a digest has arrived.
  func posted(_ once: OnceMessage) -> [BotEvent] {
    guard let (key, _) = schedule(of: once.mark) else { return [] }
    return [.digest(DigestEvent(.posted(key.schedule, key.local), byName: "railhead"))]
  }

  /// What becomes true when a digest is given up: the next one will say so, and those who lead hear of it once.
  ///
  /// Of what was to stand below it they hear too: nobody else would.
  func lost(_ once: OnceMessage, because reason: String, at now: Timestamp) -> [BotEvent] {
    if let beginning = once.beginning { return lostRest(of: beginning, because: reason, at: now) }
    guard let (key, schedule) = schedule(of: once.mark) else { return [] }
    let isUncertain = reason == DeliveryProblem.uncertain.rawValue
    let lost = DigestEvent.Change.lost(key.schedule, key.local, isUncertain ? .uncertain : .refused(reason))
    let news =
      schedule.progress.isFailing || isUncertain ? [] : notices(about: key, schedule, reason, at: now, .isLost)
    return [.digest(DigestEvent(lost, byName: "railhead"))] + news
  }

  private func lostRest(of mark: String, because reason: String, at now: Timestamp) -> [BotEvent] {
    guard let (key, schedule) = schedule(of: mark), reason != DeliveryProblem.uncertain.rawValue else { return [] }
    return notices(about: key, schedule, reason, at: now, .isCut)
  }

  /// What becomes true when a digest has waited for too long: it goes on waiting, and those who lead hear of it once.
  func delayed(_ once: OnceMessage, because reason: String, at now: Timestamp) -> [BotEvent] {
    guard let (key, schedule) = schedule(of: once.mark), !schedule.progress.isFailing else { return [] }
    return [.digest(DigestEvent(.delayed(key.schedule, key.local, because: reason), byName: "railhead"))]
      + notices(about: key, schedule, reason, at: now, .waits)
  }

  /// One message for each of those who lead, in their own conversation with the bot.
  private func notices(
    about key: DigestKey, _ schedule: DigestSchedule, _ reason: String, at now: Timestamp,
    _ trouble: DigestSchedule.Trouble
  ) -> [BotEvent] {
    let failure = Vitals.FailedPost(
      key: key.description, platform: schedule.slot.room.platform, reason: reason, at: now)
    return notices(about: schedule) { audience in
      schedule.notice(key, failure.reason(in: audience.language), trouble, for: audience)
    }
  }

  private func notices(about schedule: DigestSchedule, _ text: (Audience) -> RichText) -> [BotEvent] {
    let room = schedule.slot.room
    return operations.leads(on: room).map { person in
      let message = Message(text(operations.audience(of: person, chatKnows: nil, zone: nil)))
      return .outbox(.queued(Handle(place: room, onlyFor: person), .confidential(message, schedule.id)))
    }
  }
}
