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

  /// Somebody named in a line: in the workspace of whoever typed it.
  init(_ mention: Mention, namedBy person: PersonID) {
    let id = mention.user.map { user in
      let workspace = person.description.split(separator: ":", maxSplits: 2, omittingEmptySubsequences: false)
      let team = workspace.count > 1 ? workspace[1] : ""
      return PersonID(platform: String(workspace.first ?? ""), team: String(team), user: user)
    }
    self.init(id: id, name: mention.name)
  }

  /// How to show them.
  package var mention: Mention { Mention(user: id?.user, name: name) }

  /// True for the same account; handles alone are compared without case.
  func isSame(as other: Participant) -> Bool {
    if let id, let otherID = other.id { return id == otherID }
    return name.lowercased() == other.name.lowercased()
  }
}
