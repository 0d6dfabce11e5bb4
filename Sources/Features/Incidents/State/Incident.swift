package import Kernel

/// One incident: what is true of it, and how it came to be.
///
/// An immutable object, so that the tree that holds a million of them copies references and not facts.
package final class Incident: Sendable {
  package let number: Int
  package let facts: Facts
  package let timeline: Timeline

  init(number: Int, facts: Facts, timeline: Timeline) {
    self.number = number
    self.facts = facts
    self.timeline = timeline
  }

  /// As people name it: `INC-12`.
  package var id: ItemID { ItemID(Incident.prefix, number) }

  /// The prefix of every incident's id.
  package static let prefix = "INC"
}

extension Incident: Equatable {
  package static func == (a: Incident, b: Incident) -> Bool {
    a === b || (a.number == b.number && a.facts == b.facts && a.timeline == b.timeline)
  }
}
