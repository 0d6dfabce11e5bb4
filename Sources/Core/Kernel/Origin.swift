/// Where a record that was brought in came from: the system that had it, and its id there.
package struct Origin: Hashable, Sendable {
  /// As the mapping names the system: `servicenow`.
  package var source: String
  /// As the system names the record: `INC0000045`.
  package var id: String

  package init(source: String, id: String) {
    self.source = source
    self.id = id
  }

  /// The conversation that stands for it, where a record has to have one: of a platform that no chat is.
  package var place: Place { Place(platform: Origin.platform, team: source, channel: id) }

  /// Reads what `place` made; nil for a conversation of a chat.
  package init?(_ place: Place) {
    guard place.platform == Origin.platform else { return nil }
    self.init(source: place.team, id: place.channel)
  }

  private static let platform = "import"
}

extension Origin: CustomStringConvertible {
  /// The external key: `servicenow:INC0000045`.
  package var description: String { "\(source):\(id)" }

  /// As events keep it.
  package var json: JSON { .fields(["id": .string(id), "source": .string(source)]) }

  /// Reads what `json` wrote.
  package init?(json: JSON) throws(MalformedEvent) {
    let members = Members(json, of: "origin")
    self.init(source: try members.string("source"), id: try members.string("id"))
  }
}
