package import Kernel

/// A time in which nobody in the house could go on; it ends when somebody resumes, or with the incident.
package struct Hold: Sendable, Hashable {
  package var kind: PauseKind
  /// In somebody's words; nil where who is waited for says enough.
  package var why: String?
  /// When it is expected to be over, when somebody said.
  package var until: Timestamp?
  package var began: Timestamp
  /// Nil while it goes on.
  package var ended: Timestamp?
}

extension Hold {
  var json: JSON {
    var fields = Fields()
    fields.add("began", began)
    fields.add("ended", ended)
    fields.add("for", kind.rawValue)
    fields.add("until", until)
    fields.add("why", why)
    return fields.json
  }

  init?(json: JSON) throws(MalformedEvent) {
    let members = Members(json, of: "holds")
    self.init(
      kind: try members.word("for"), why: json["why"]?.string, until: try members.optionalInstant("until"),
      began: try members.instant("began"), ended: try members.optionalInstant("ended"))
  }
}
