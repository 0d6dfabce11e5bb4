import Incidents
import Kernel
import Priorities
import Requests

extension BotState {
  /// What the commands of `/prio` read for somebody; nobody in particular reads what stands in a channel.
  func prioritiesView(for viewer: PersonID) -> PrioritiesView {
    PrioritiesView(priorities: priorities) { id, now in linked(id, for: viewer, at: now) }
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
    default: return nil
    }
  }
}
