import Commands
import Kernel

extension UndoMemory<Undoable>.Step {
  /// As a snapshot keeps it; its place in the history follows from the revision.
  var json: JSON {
    var fields = Fields()
    fields.add("at", at)
    fields.add("by", by.description)
    fields.add("command", command)
    fields.add("decision", record)
    before?.add(to: &fields)
    fields.add("revision", revision)
    return fields.json
  }

  convenience init?(json: JSON) throws(MalformedEvent) {
    let members = Members(json, of: "undo")
    let (revision, record) = (try members.int("revision"), try members.int("decision"))
    self.init(
      by: PersonID(try members.string("by")), at: try members.instant("at"), record: record,
      entry: record == 0 ? 0 : revision - 1, command: try members.string("command"),
      before: try Undoable(members, json), revision: revision)
  }
}

extension Undoable {
  fileprivate func add(to fields: inout Fields) {
    switch self {
    case .facts(let facts): fields.add("facts", facts.json)
    case .standard(let rule, let standard):
      fields.add("rule", rule)
      fields.add("standard", standard?.json)
    }
  }

  fileprivate init?(_ members: Members, _ json: JSON) throws(MalformedEvent) {
    if let rule = json["rule"]?.string {
      self = .standard(rule: rule, try members.optional("standard", Standard.init(json:)))
    } else if let facts = try members.optional("facts", Facts.init(json:)) {
      self = .facts(facts)
    } else {
      return nil
    }
  }
}
