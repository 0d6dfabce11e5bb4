package import Kernel

/// One request from a team to another: the smallest possible ticket.
///
/// An immutable object, so that the tree that holds a million of them copies references and not facts.
package final class Request: Sendable {
  package let number: Int
  package let facts: Facts

  init(number: Int, facts: Facts) {
    self.number = number
    self.facts = facts
  }

  /// As people name it: `REQ-12`.
  package var id: ItemID { ItemID(Request.prefix, number) }

  /// The prefix of every request's id.
  package static let prefix = "REQ"
}

extension Request: Equatable {
  package static func == (a: Request, b: Request) -> Bool {
    a === b || (a.number == b.number && a.facts == b.facts)
  }
}
