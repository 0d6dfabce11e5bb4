package import Incidents
package import Kernel
package import Requests

/// A record of the other system, ready to be brought in.
package struct FoldedRecord: Sendable, Hashable {
  package enum Content: Sendable, Hashable {
    case incident(IncidentEvent.Imported)
    case request(RequestEvent.Imported)
  }

  /// The first of its lines, from 1.
  package var line: Int
  package var content: Content
  /// Clocks that cannot be true beside the others, and are left out.
  package var dropped: [Field]

  package init(line: Int, content: Content, dropped: [Field] = []) {
    (self.line, self.content, self.dropped) = (line, content, dropped)
  }

  package var origin: Origin {
    switch content {
    case .incident(let incident): incident.origin
    case .request(let request): request.origin
    }
  }

  /// When it was declared, or asked.
  package var began: Timestamp {
    switch content {
    case .incident(let incident): incident.clocks[.declared] ?? .distantFuture
    case .request(let request): request.asked
    }
  }
}
