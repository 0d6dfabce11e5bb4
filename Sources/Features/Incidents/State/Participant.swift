package import Kernel

/// Somebody with a part in an incident.
package struct Participant: Sendable, Hashable {
  /// Nil when only a handle was typed and the chat did not say whose it is.
  package var id: PersonID?
  /// For display only.
  package var name: String

  package init(id: PersonID?, name: String) {
    self.id = id
    self.name = name
  }

  init(_ person: Person) { self.init(id: person.id, name: person.name) }

  /// Somebody named in a line.
  init(_ mention: Mention, in world: World) { self.init(id: world.personID(of: mention), name: mention.name) }

  /// How to show them.
  package var mention: Mention { Mention(user: id?.user, name: name) }

  /// True for the same account; handles alone are compared without case.
  func isSame(as other: Participant) -> Bool {
    if let id, let otherID = other.id { return id == otherID }
    return name.lowercased() == other.name.lowercased()
  }
}
