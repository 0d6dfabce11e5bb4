/// A moment in the life of a record, and whose doing it was.
package struct Mark: Sendable, Hashable {
  package var at: Timestamp
  package var by: Participant

  package init(at: Timestamp, by: Participant) { (self.at, self.by) = (at, by) }
}

extension Mark {
  /// When, and who: id and name.
  package var json: JSON {
    var fields = Fields()
    fields.add("at", at)
    fields.add("by", by.json)
    return fields.json
  }

  /// - Throws: `MalformedEvent` when a member is missing or of another shape.
  package init?(json: JSON) throws(MalformedEvent) {
    let members = Members(json, of: "mark")
    self.init(at: try members.instant("at"), by: try members.value("by", Participant.init(json:)))
  }
}
