import Chat
import HashTreeCollections
package import Incidents
import Kernel
import Operations

/// Which incidents get a room of their own: a decision of the operator, off unless they say otherwise.
package struct RoomPolicy: Sendable, Hashable {
  /// By platform.
  package var severities: [String: Set<Severity>]

  package init(_ severities: [String: Set<Severity>] = [:]) { self.severities = severities }
}

extension RoomPolicy {
  /// The messages that are owed to rooms after what has been decided on `state`; nothing is sent before it is durable.
  func upkeep(after events: [BotEvent], in state: BotState) -> [BotEvent] {
    if severities.isEmpty { return [] }
    return events.compactMap { event -> BotEvent? in
      guard case .incident(let event) = event, event.change.isOnRoom else { return nil }
      let id = ItemID(Incident.prefix, event.incident)
      let facts = state.incidents[event.incident]?.facts
      // A room that was there before it became private is put away.
      if facts?.visibility.isRestricted ?? event.change.isPrivate, state.outbox.rooms[id] == nil { return nil }
      guard let home = event.change.room ?? facts?.room, let wanted = severities[home.platform] else { return nil }
      if state.outbox.rooms.isGivenUp(id) { return nil }
      let levels = [facts?.severity, event.change.severity].compactMap(\.self)
      if state.outbox.rooms[id] == nil, wanted.isDisjoint(with: levels) { return nil }
      // A conversation of its own, so that nothing else waits when the chat refuses.
      let place = Place(platform: home.platform, team: home.team, channel: id.description)
      return .outbox(.queued(Handle(place: place), .room(id)))
    }
  }

  /// What the room of a record should be now; nil when it has and needs none.
  func plan(for id: ItemID, in state: BotState) -> RoomPlan? {
    guard id.prefix == Incident.prefix, let incident = state.incidents[id.number] else { return nil }
    if state.outbox.rooms.isGivenUp(id) { return nil }
    if state.outbox.rooms[id] == nil {
      let wanted = severities[incident.facts.room.platform] ?? []
      guard incident.facts.phase.isOpen, wanted.contains(incident.facts.severity),
        !incident.facts.visibility.isRestricted
      else { return nil }
    }
    var plan = incident.room(for: state.operations.configuration.audience)
    let identities = state.operations.identities
    plan.members = plan.members.map { identities.account(of: $0, at: incident.facts.room) ?? $0 }
    return plan
  }
}
