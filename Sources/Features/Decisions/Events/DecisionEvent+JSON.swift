package import Kernel

extension DecisionEvent {
  /// The name of the event in the journal, for ever: `decision.proposed`.
  package var kind: String {
    switch subject {
    case .decision(_, let change): change.kind
    case .standard(_, let change): change.kind
    }
  }

  /// The version of the shape of `data`.
  package var version: Int { 1 }

  /// An object; instants as RFC 3339 in UTC, ids as numbers.
  package var data: JSON {
    var fields = Fields()
    fields.add("byName", byName)
    switch subject {
    case .decision(let number, let change):
      fields.add("decision", number)
      change.add(to: &fields)
    case .standard(let rule, let change):
      fields.add("rule", rule)
      change.add(to: &fields)
    }
    return fields.json
  }

  /// Reads `data`; nil for a kind that is not one of these.
  ///
  /// - Throws: `MalformedEvent` when a member is missing or wrong, or the version is newer than this program.
  package init?(kind: String, version: Int, data: JSON) throws(MalformedEvent) {
    let members = Members(data, of: kind)
    let subject: Subject
    if let change = try StandardChange(kind: kind, members, data) {
      subject = .standard(try members.string("rule"), change)
    } else if let change = try Change(kind: kind, members, data) {
      subject = .decision(try members.int("decision"), change)
    } else {
      return nil
    }
    guard version == 1 else { throw MalformedEvent(description: "\(kind): version \(version) is newer than 1") }
    self.init(subject, byName: try members.string("byName"))
  }
}

extension DecisionEvent.StandardChange {
  var kind: String {
    switch self {
    case .set: "decision.standard-set"
    case .removed: "decision.standard-removed"
    case .undone: "decision.standard-undone"
    }
  }

  fileprivate func add(to fields: inout Fields) {
    switch self {
    case .set(let decider): fields.add("decider", decider)
    case .removed: break
    case .undone(let command, let standard):
      fields.add("command", command)
      fields.add("standard", standard?.json)
    }
  }

  fileprivate init?(kind: String, _ members: Members, _ data: JSON) throws(MalformedEvent) {
    switch kind {
    case "decision.standard-set": self = .set(decider: try members.string("decider"))
    case "decision.standard-removed": self = .removed
    case "decision.standard-undone":
      self = .undone(
        command: try members.string("command"), try members.optional("standard", Standard.init(json:)))
    default: return nil
    }
  }
}
