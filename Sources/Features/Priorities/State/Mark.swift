package import Kernel

/// A moment of a priority or of a review, and whose doing it was.
package struct Mark: Sendable, Hashable {
  package var at: Timestamp
  package var by: Participant
}

extension Mark {
  /// When, and who: id and name.
  var json: JSON {
    var fields = Fields()
    fields.add("at", at)
    fields.add("by", by.json)
    return fields.json
  }

  init?(json: JSON) throws(MalformedEvent) {
    let members = Members(json, of: "mark")
    self.init(at: try members.instant("at"), by: try members.value("by", Participant.init(json:)))
  }
}
