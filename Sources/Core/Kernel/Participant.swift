/// Somebody with a part in a record.
package struct Participant: Sendable, Hashable {
  /// Nil when only a handle was typed and the chat did not say whose it is.
  package var id: PersonID?
  /// For display only.
  package var name: String
  /// The account it was recorded with, where a link has made `id` another one since.
  package var recorded: PersonID?

  package init(id: PersonID?, name: String) {
    self.id = id
    self.name = name
  }

  /// Whoever types.
  package init(_ person: Person) { self.init(id: person.id, name: person.name) }

  /// Somebody named in a line.
  package init(_ mention: Mention, in world: World) { self.init(id: world.personID(of: mention), name: mention.name) }

  /// How to show them.
  package var mention: Mention { Mention(person: id, name: name) }

  /// True for the same account; handles alone are compared without case.
  package func isSame(as other: Participant) -> Bool {
    if let id, let otherID = other.id { return id == otherID }
    return name.lowercased() == other.name.lowercased()
  }
}

// With what account somebody was recorded says nothing of who they are.
extension Participant {
  package static func == (a: Participant, b: Participant) -> Bool { a.id == b.id && a.name == b.name }

  package func hash(into hasher: inout Hasher) {
    hasher.combine(id)
    hasher.combine(name)
  }
}

extension Participant {
  /// As events keep it: `{"id":"slack:T1:U7","name":"léa"}`, without the id where nobody knows it.
  package var json: JSON {
    var fields = Fields()
    fields.add("as", recorded?.description)
    fields.add("id", id?.description)
    fields.add("name", name)
    return fields.json
  }

  /// Reads what `json` wrote.
  package init?(json: JSON) throws(MalformedEvent) {
    self.init(id: json["id"]?.string.map { PersonID($0) }, name: try Members(json, of: "participant").string("name"))
    recorded = json["as"]?.string.map { PersonID($0) }
  }
}
