package import Kernel

/// One priority: something to be done, and everything that was decided about it.
///
/// An immutable object, so that the tree that holds them copies references and not facts.
package final class PriorityItem: Sendable {
  package let number: Int
  package let facts: Facts
  /// Everything that happened to it, oldest first.
  package let history: [Entry]

  /// Something that happened to it.
  package struct Entry: Sendable, Hashable {
    package var mark: Mark
    package var change: PriorityEvent.Change
  }

  init(number: Int, facts: Facts, history: [Entry]) {
    self.number = number
    self.facts = facts
    self.history = history
  }

  /// As people name it: `PRI-7`.
  package var id: ItemID { ItemID(PriorityItem.prefix, number) }

  /// The prefix of every priority's id.
  package static let prefix = "PRI"
}

extension PriorityItem: Equatable {
  package static func == (a: PriorityItem, b: PriorityItem) -> Bool {
    a === b || (a.number == b.number && a.facts == b.facts && a.history == b.history)
  }
}
