package import Kernel

/// That the post-mortem of an incident was held, and where it is kept.
package struct PostMortem: Sendable, Hashable {
  package var at: Timestamp
  package var by: Participant
  /// Where people can read it, as typed; nil when nobody said.
  package var place: String?
}

extension PostMortem {
  var json: JSON {
    var fields = Fields()
    fields.add("at", at)
    fields.add("by", by.json)
    fields.add("place", place)
    return fields.json
  }

  init?(json: JSON) throws(MalformedEvent) {
    let members = Members(json, of: "post-mortem")
    self.init(
      at: try members.instant("at"), by: try members.value("by", Participant.init(json:)), place: json["place"]?.string)
  }
}
