import HashTreeCollections
package import Kernel

extension Incidents {
  /// Those that may have a reminder ahead: open, with something left to do, or without a post-mortem.
  package var watched: Set<Int> {
    Set(shelf.open).union(openActions.compactMap { actions[$0] }).union(postMortems)
  }

  /// When somebody has to be reminded of something about an incident; nil when of nothing.
  package func nextNudge(for number: Int) -> Timestamp? { self[number]?.nextNudge(promises) }

  /// Everything that somebody has to be reminded of about an incident now, and how it is said in the channel.
  package func nudges(
    for number: Int, at now: Timestamp, channel: Audience, teams: Teams, prompts: Prompts
  ) -> Decision<IncidentEvent> {
    var decision = Decision<IncidentEvent>(reply: Reply(""))
    guard let incident = self[number] else { return decision }
    for nudge in incident.dueNudges(promises, at: now) {
      decision.events.append(IncidentEvent(incident: number, byName: "railhead", change: .nudged(nudge)))
      let message = channel.message(nudge, about: incident, at: now, teams: teams, prompts: prompts)
      decision.posts += incident.posts(message)
    }
    return decision
  }
}
