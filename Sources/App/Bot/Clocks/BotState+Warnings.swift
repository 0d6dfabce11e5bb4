import Decisions
import Digests
import Incidents
import Kernel
import Logging
import Operations
import Priorities
import Requests
import SLAs

extension BotEvent {
  /// What has to be looked at again because of it.
  var touched: Scheduler.Touched? {
    switch self {
    case .incident(let event): .records([ItemID(Incident.prefix, event.incident)])
    case .request(let event): .records([ItemID(Request.prefix, event.request)])
    case .decision(let event): event.decision.map { .records([ItemID(DecisionDesk.prefix, $0)]) }
    case .digest(let event): .records(event.schedules.map { ItemID(DigestDesk.prefix, $0) })
    case .sla(.warned(let warning)): .records([warning.clock.record])
    case .sla, .operations(.teamChanged), .operations(.teamRemoved), .operations(.wentAway), .operations(.cameBack),
      .operations(.linked), .operations(.unlinked):
      .everything
    case .priority(.changed(let number, _, _)): .records([ItemID(PriorityItem.prefix, number)])
    case .priority(.reviewed(let number, _, _)): .records([ItemID(Review.prefix, number)])
    case .priority, .operations, .outbox: nil
    }
  }
}

extension BotState {
  /// A record that people are warned of.
  ///
  /// What was brought in and never touched here is nobody's work yet: a history of years would be shouted out in one go.
  func watched(_ id: ItemID) -> Tracked? {
    let isUntouched =
      switch id.prefix {
      case Incident.prefix: incidents[id.number].map { $0.facts.origin != nil && $0.facts.revision == 1 }
      default: requests[id.number].map { $0.facts.origin != nil && $0.facts.revision == 1 }
      }
    return isUntouched == true ? nil : tracked(id)
  }

  /// When records have to be looked at next.
  func plan(_ touched: Scheduler.Touched, at now: Timestamp) -> [(ItemID, Timestamp?)] {
    let priorities = prioritiesView(for: PersonID(""))
    let ids =
      switch touched {
      case .records(let ids): ids
      case .everything:
        openRecords + incidents.watched.map { ItemID(Incident.prefix, $0) } + waitingDecisions + priorities.watched
          + watchedDigests
      }
    let incidents = promisedIncidents
    return Set(ids).map { id in
      let warning = watched(id).flatMap { slas.nextWarning(for: $0, teams: operations.teams, at: now) }
      let nudge = id.prefix == Incident.prefix ? incidents.nextNudge(for: id.number) : nil
      let reminders = [
        warning, nudge, decisionInstant(of: id), priorities.nextReminder(of: id, at: now),
        digestInstant(of: id, at: now),
      ]
      return (id, reminders.compactMap(\.self).min())
    }
  }

  /// Where a record is talked about: where its card stands, or where it was declared when it is private.
  private func room(of record: Tracked) -> Place? {
    outbox.room(ofCard: record.id)
      ?? (record.visibility.isRestricted ? incidents[record.id.number]?.facts.room : nil)
  }

  /// What has to be said about some records now.
  ///
  /// - Parameters:
  ///   - prompts: the lines of each root.
  ///   - judged: the verdicts on the clocks of those that are over.
  func warnings(
    about ids: [ItemID], at now: Timestamp, prompts: [String: Prompts], judged: @escaping @Sendable () -> Ledger
  ) -> Decision<BotEvent> {
    var decision = Decision<BotEvent>(reply: Reply(""))
    for record in ids.compactMap(watched) {
      for warning in slas.dueWarnings(for: record, teams: operations.teams, at: now) {
        decision.events.append(.sla(.warned(warning.sent)))
        decision.posts += warning.posts(
          teams: operations.teams, card: room(of: record), for: operations.configuration.audience)
      }
    }
    let incidents = promisedIncidents
    for id in ids where id.prefix == Incident.prefix {
      let nudges = incidents.nudges(
        for: id.number, at: now, channel: operations.configuration.audience, teams: operations.teams,
        prompts: prompts[IncidentDesk.root] ?? Prompts())
      decision.events += nudges.events.map(BotEvent.incident)
      decision.posts += nudges.posts
    }
    for id in ids where id.prefix == DecisionDesk.prefix {
      let due = dueDecision(id, at: now, prompts: prompts[DecisionDesk.root] ?? Prompts())
      decision.events += due.events
      decision.posts += due.posts
    }
    for id in ids where id.prefix == DigestDesk.prefix {
      decision.events += dueDigest(id, at: now, prompts: prompts, judged: judged).events
    }
    let priorities = prioritiesView(for: PersonID(""))
    for id in ids where [PriorityItem.prefix, Review.prefix].contains(id.prefix) {
      let reminders = priorities.reminders(
        of: id, at: now, channel: operations.configuration.audience,
        prompts: prompts[PriorityDesk.root] ?? Prompts())
      decision.events += reminders.events.map(BotEvent.priority)
      decision.posts += reminders.posts
    }
    decision.posts = decision.posts.map { respectingAbsence($0, at: now) }
    return decision
  }
}

extension Dispatcher {
  /// Says what is due about some records; the warning and its messages are one append, so neither is without the other.
  ///
  /// False when the journal takes nothing: then nothing was said either.
  nonisolated func warn(
    about ids: [ItemID], prompts: [String: Prompts], judged: @escaping @Sendable () -> Ledger
  ) async -> Bool {
    // What a digest has to look up is looked up before anybody has to wait for it.
    let ledger = ids.contains { $0.prefix == DigestDesk.prefix } ? judged() : Ledger()
    var rest = ids[...]
    while !rest.isEmpty {
      let some = Array(rest.prefix(Dispatcher.warningsAtOnce))
      rest = rest.dropFirst(some.count)
      let verdict = await submit(
        Job(by: "railhead") { state, now in
          .success(state.warnings(about: some, at: now, prompts: prompts, judged: { ledger }))
        })
      switch verdict {
      case .notSaved: return false
      case .faulted(let fault):
        // One of them must not silence the others.
        if some.count > 1 {
          for id in some where await !warn(about: [id], prompts: prompts, judged: { ledger }) { return false }
        }
        Logger.current.error("a warning was not recorded", metadata: ["reason": "\(fault)"])
      case .done, .repeated, .refused: continue
      }
    }
    return true
  }

  /// Records whose warnings share an append; after a long stop there may be many.
  private static let warningsAtOnce = 100
}
