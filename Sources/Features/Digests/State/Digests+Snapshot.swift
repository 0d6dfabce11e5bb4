import Commands
import HashTreeCollections
package import Kernel

extension Digests {
  /// The whole state as a JSON array: what can be taken back first, then one schedule per line, by number.
  package func snapshot() -> [UInt8] {
    var bytes = Array("[\n".utf8)
    let published = publications.sorted { $0.value.at < $1.value.at }.map { slot, newest in newest.json(of: slot) }
    JSON.fields([
      "published": published.isEmpty ? nil : .array(published), "undo": .array(undo.all.map(\.json)),
    ]).write(to: &bytes)
    for schedule in all {
      bytes += ",\n".utf8
      schedule.json.write(to: &bytes)
    }
    bytes += "\n]\n".utf8
    return bytes
  }

  /// Reads what `snapshot` wrote.
  ///
  /// - Throws: `Fault` with the line that is wrong; a start then replays the journal instead.
  package init(snapshot bytes: [UInt8]) throws(Fault) {
    self.init()
    let lines = try SnapshotLines(bytes, of: "digests")
    try lines.readHead { head throws(MalformedEvent) in
      restore(undo: try head.list("undo", UndoMemory<DigestsBefore>.Step.init(json:)))
      for json in try head.optionalList("published", { $0 }) {
        let slot = try Members(json, of: "publication").value("slot", DigestSlot.init(json:))
        if let publication = try DigestPublication(json: json) { restore(publication, of: slot) }
      }
    }
    for line in lines.first..<lines.end {
      try lines.read(line) { reader in
        let json = try reader.value()
        guard reader.isAtEnd else { throw reader.problem("text after the value") }
        try insert(DigestSchedule(json: json))
      }
    }
  }
}

extension DigestSchedule {
  fileprivate var json: JSON {
    .fields([
      "number": .int(Int64(number)), "progress": progress.json, "setting": setting.json, "slot": slot.json,
    ])
  }

  fileprivate init(json: JSON) throws(MalformedEvent) {
    let members = Members(json, of: "schedule")
    self.init(
      number: try members.int("number"), slot: try members.value("slot", DigestSlot.init(json:)),
      setting: try members.value("setting", DigestSetting.init(json:)),
      progress: try members.value("progress", DigestProgress.init(json:)))
  }
}

extension UndoMemory<DigestsBefore>.Step {
  fileprivate var json: JSON {
    var fields = Fields()
    fields.add("at", at)
    fields.add("before", before?.json)
    fields.add("by", by.description)
    fields.add("command", command)
    return fields.json
  }

  fileprivate convenience init?(json: JSON) throws(MalformedEvent) {
    let members = Members(json, of: "undo")
    self.init(
      by: PersonID(try members.string("by")), at: try members.instant("at"), record: 0, entry: 0,
      command: try members.string("command"), before: try members.optional("before", DigestsBefore.init(json:)),
      revision: 0)
  }
}
