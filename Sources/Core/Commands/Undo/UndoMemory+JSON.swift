package import Kernel

extension UndoMemory.Step where Facts: SnapshotValue {
  /// As a snapshot keeps it.
  package var json: JSON {
    var fields = Fields()
    fields.add("at", at)
    fields.add("before", before?.json)
    fields.add("by", by.description)
    fields.add("command", command)
    fields.add("entry", entry)
    fields.add("record", record)
    fields.add("revision", revision)
    return fields.json
  }

  /// - Throws: `MalformedEvent` when a member is missing or of another shape.
  package convenience init(json: JSON) throws(MalformedEvent) {
    let members = Members(json, of: "undo")
    self.init(
      by: PersonID(try members.string("by")), at: try members.instant("at"), record: try members.int("record"),
      entry: try members.int("entry"), command: try members.string("command"),
      before: try members.optional("before", Facts.init(json:)), revision: try members.int("revision"))
  }
}
