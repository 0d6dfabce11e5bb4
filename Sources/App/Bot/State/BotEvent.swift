package import Decisions
package import Digests
package import Incidents
package import Kernel
package import Operations
package import Priorities
package import Requests
package import SLAs

/// Everything that can happen, over all features: what the journal keeps.
package enum BotEvent: Hashable, Sendable {
  case incident(IncidentEvent)
  case request(RequestEvent)
  case decision(DecisionEvent)
  case priority(PriorityEvent)
  case sla(SLAEvent)
  case digest(DigestEvent)
  case operations(OperationsEvent)
  case outbox(OutboxEvent)
}

extension BotEvent {
  package var kind: String {
    switch self {
    case .incident(let event): event.kind
    case .request(let event): event.kind
    case .decision(let event): event.kind
    case .priority(let event): event.kind
    case .sla(let event): event.kind
    case .digest(let event): event.kind
    case .operations(let event): event.kind
    case .outbox(let event): event.kind
    }
  }

  package var version: Int {
    switch self {
    case .incident(let event): event.version
    case .request(let event): event.version
    case .decision(let event): event.version
    case .priority(let event): event.version
    case .sla(let event): event.version
    case .digest(let event): event.version
    case .operations(let event): event.version
    case .outbox: 1
    }
  }

  package var data: JSON {
    switch self {
    case .incident(let event): event.data
    case .request(let event): event.data
    case .decision(let event): event.data
    case .priority(let event): event.data
    case .sla(let event): event.data
    case .digest(let event): event.data
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
      let read = try BotEvent.reading { () throws(MalformedEvent) in
        try IncidentEvent(kind: kind, version: version, data: data)
      }
      guard let read else { return nil }
      self = .incident(read)
    case "request":
      let read = try BotEvent.reading { () throws(MalformedEvent) in
        try RequestEvent(kind: kind, version: version, data: data)
      }
      guard let read else { return nil }
      self = .request(read)
    case "decision":
      let read = try BotEvent.reading { () throws(MalformedEvent) in
        try DecisionEvent(kind: kind, version: version, data: data)
      }
      guard let read else { return nil }
      self = .decision(read)
    case "priority":
      let read = try BotEvent.reading { () throws(MalformedEvent) in
        try PriorityEvent(kind: kind, version: version, data: data)
      }
      guard let read else { return nil }
      self = .priority(read)
    case "sla":
      let read = try BotEvent.reading { () throws(MalformedEvent) in
        try SLAEvent(kind: kind, version: version, data: data)
      }
      guard let read else { return nil }
      self = .sla(read)
    case "digest":
      let read = try BotEvent.reading { () throws(MalformedEvent) in
        try DigestEvent(kind: kind, version: version, data: data)
      }
      guard let read else { return nil }
      self = .digest(read)
    case "ops":
      guard let event = try OperationsEvent(kind: kind, version: version, data: data) else { return nil }
      self = .operations(event)
    case "outbox": self = .outbox(try OutboxEvent(kind: kind, data: data))
    default: return nil
    }
  }

  private static func reading<T>(_ read: () throws(MalformedEvent) -> T?) throws(Fault) -> T? {
    do throws(MalformedEvent) { return try read() } catch { throw Fault("\(error)") }
  }
}
