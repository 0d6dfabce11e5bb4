package import Incidents
package import Kernel
package import Operations

/// Everything that can happen, over all features: what the journal keeps.
package enum BotEvent: Hashable, Sendable {
  case incident(IncidentEvent)
  case operations(OperationsEvent)
  case outbox(OutboxEvent)
}

extension BotEvent {
  package var kind: String {
    switch self {
    case .incident(let event): event.kind
    case .operations(let event): event.kind
    case .outbox(let event): event.kind
    }
  }

  package var version: Int {
    switch self {
    case .incident(let event): event.version
    case .operations(let event): event.version
    case .outbox: 1
    }
  }

  package var data: JSON {
    switch self {
    case .incident(let event): event.data
    case .operations(let event): event.data
    case .outbox(let event): event.data
    }
  }

  /// Reads an event back; nil for a kind that this version does not know, which stays in the journal untouched.
  ///
  /// - Throws: `Fault` when the kind is known and the data is of another shape.
  package init?(kind: String, version: Int, data: JSON) throws(Fault) {
    switch kind.prefix(while: { $0 != "." }) {
    case "incident":
      do throws(MalformedEvent) {
        guard let event = try IncidentEvent(kind: kind, version: version, data: data) else { return nil }
        self = .incident(event)
      } catch {
        throw Fault("\(error)")
      }
    case "ops":
      guard let event = try OperationsEvent(kind: kind, version: version, data: data) else { return nil }
      self = .operations(event)
    case "outbox": self = .outbox(try OutboxEvent(kind: kind, data: data))
    default: return nil
    }
  }
}
