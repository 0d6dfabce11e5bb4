import Decisions
import Incidents
import Kernel
import Operations
import Priorities
import Requests

extension BotState {
  /// What the commands of `/prio` read for somebody; nobody in particular reads what stands in a channel.
  func prioritiesView(for viewer: PersonID, seal: BallotSeal = .none) -> PrioritiesView {
    PrioritiesView(
      priorities: priorities, linked: { id, now in linked(id, for: viewer, at: now) }, waiting: { _ in pending },
      taken: { taken(since: $0) },
      openings: openings, seal: seal)
  }

  /// The decisions that a review asks about.
  private var pending: [WaitingDecision] {
    decisions.toTake(atMost: 3).map { WaitingDecision(id: $0.id, title: $0.title, on: $0.waitsOn, since: $0.since) }
  }

  /// The decisions that were taken since a review opened.
  private func taken(since instant: Timestamp) -> [TakenDecision] {
    decisions.taken(since: instant).compactMap { record in
      record.facts.go.map { TakenDecision(id: record.id, title: record.facts.title, by: $0.by, at: $0.at) }
    }
  }

  /// When people are at work: whoever is waited for by their own calendar, everybody by that of the house.
  private var openings: Openings {
    let promises = promisedIncidents.promises
    return Openings(
      next: { person, instant in nextOpening(for: person, after: instant) },
      businessDaysAfter: { days, instant in promises.opening(promises.businessDaysAfter(days, instant)) },
      presence: { person, instant in
        guard let absence = person.id.flatMap({ operations.absence(of: $0, at: instant) }) else { return .here }
        return absence.cover.map { .covered(by: $0) } ?? .away
      })
  }

  private func nextOpening(for person: Participant, after instant: Timestamp) -> Timestamp {
    let id = person.id ?? PersonID("")
    let audience = operations.audience(of: id, chatKnows: nil, zone: nil)
    let somebody = Person(id: id, name: person.name, role: .guest, audience: audience)
    let days = workingDays(of: somebody, at: instant)
    let today = audience.zone.civil(at: instant).date
    // A calendar that is closed for a year is no calendar.
    let opening = (1...366).lazy.compactMap { days.hours(today.adding(days: $0))?.lowerBound }.first
    return opening ?? instant.adding(seconds: 86_400)
  }

  /// A record that a priority is tied to, as far as somebody may read of it.
  private func linked(_ id: ItemID, for viewer: PersonID, at now: Timestamp) -> LinkedRecord? {
    switch id.prefix {
    case Incident.prefix:
      guard let facts = incidents[id.number]?.facts, facts.visibility.admits(viewer) else { return nil }
      // A false alarm has cost nothing.
      let impact = facts.phase == .cancelled ? nil : facts.impact(until: now)
      return LinkedRecord(title: facts.title, impact: impact, isRestricted: facts.visibility.isRestricted)
    case Request.prefix: return requests[id.number].map { LinkedRecord(title: $0.facts.title) }
    case DecisionDesk.prefix: return decisions[id.number].map { LinkedRecord(title: $0.facts.title) }
    default: return nil
    }
  }
}
