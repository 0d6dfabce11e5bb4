import Incidents
import Kernel
import Priorities

extension BotState {
  /// The priorities whose cards name a record of which others may read after these events than before.
  func priorities(quoting events: [BotEvent]) -> [ItemID] {
    let changed = events.compactMap { event -> ItemID? in
      guard case .incident(let event) = event, event.change.changesReaders else { return nil }
      return ItemID(Incident.prefix, event.incident)
    }
    if changed.isEmpty { return [] }
    return priorities.numbers.compactMap { priorities[$0] }
      .filter { $0.facts.links.contains(where: changed.contains) }.map(\.id)
  }
}

extension IncidentEvent.Change {
  /// True for what may make it private or public.
  fileprivate var changesReaders: Bool {
    switch self {
    case .detailed(.hidden), .detailed(.published), .undone: true
    default: false
    }
  }
}
