package import Kernel

extension Undoable: SnapshotValue {
  package var json: JSON {
    var fields = Fields()
    switch self {
    case .facts(let facts): fields.add("facts", facts.json)
    case .standard(let rule, let standard):
      fields.add("rule", rule)
      fields.add("standard", standard?.json)
    }
    return fields.json
  }

  package init?(json: JSON) throws(MalformedEvent) {
    let members = Members(json, of: "undo")
    if let rule = json["rule"]?.string {
      self = .standard(rule: rule, try members.optional("standard", Standard.init(json:)))
    } else if let facts = try members.optional("facts", Facts.init(json:)) {
      self = .facts(facts)
    } else {
      return nil
    }
  }
}
