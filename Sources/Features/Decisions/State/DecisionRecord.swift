package import Kernel

/// One decision with its history.
///
/// An immutable object, so that the tree that holds all of them copies references and not facts.
package final class DecisionRecord: Sendable {
  package let number: Int
  package let facts: Facts

  init(number: Int, facts: Facts) {
    self.number = number
    self.facts = facts
  }

  /// As people name it: `DEC-4`.
  package var id: ItemID { ItemID(DecisionDesk.prefix, number) }
}

extension DecisionRecord: Equatable {
  package static func == (a: DecisionRecord, b: DecisionRecord) -> Bool {
    a === b || (a.number == b.number && a.facts == b.facts)
  }
}
