import Commands
import Kernel

extension UndoMemory<Facts>.Step {
  /// As a snapshot keeps it; its place in the history follows from the revision.
  var json: JSON {
    var fields = Fields()
    fields.add("at", at)
    fields.add("before", before?.json)
    fields.add("by", by.description)
    fields.add("command", command)
    fields.add("priority", record)
    fields.add("revision", revision)
    return fields.json
  }

  convenience init?(json: JSON) throws(MalformedEvent) {
    let members = Members(json, of: "undo")
    let revision = try members.int("revision")
    self.init(
      by: PersonID(try members.string("by")), at: try members.instant("at"), record: try members.int("priority"),
      entry: revision - 1, command: try members.string("command"),
      before: try members.optional("before", Facts.init(json:)), revision: revision)
  }
}
