import Commands
import HashTreeCollections
package import Kernel

extension Priorities {
  /// The whole state as a JSON array: what is no priority first, then one priority per line, by number.
  package func snapshot() -> [UInt8] {
    var bytes = Array("[\n".utf8)
    var head = Fields()
    head.add("meetings", meetings.json)
    head.add("next", nextNumber)
    head.add("pins", pins)
    head.add("undo", JSON.array(undo.all.map(\.json)))
    head.json.write(to: &bytes)
    for number in numbers {
      guard let item = self[number] else { continue }
      bytes += ",\n".utf8
      item.json.write(to: &bytes)
    }
    bytes += "\n]\n".utf8
    return bytes
  }

  /// Reads what `snapshot` wrote.
  ///
  /// - Throws: `Fault` with the line that is wrong; a start then replays the journal instead.
  package init(snapshot bytes: [UInt8]) throws(Fault) {
    self.init()
    let lines = try SnapshotLines(bytes, of: "priorities")
    try lines.readHead { head throws(MalformedEvent) in
      restore(
        nextNumber: try head.int("next"), pins: try head.int("pins"),
        meetings: try head.value("meetings", Meetings.init(json:)),
        undo: try head.list("undo", UndoMemory<Facts>.Step.init(json:)))
    }
    for line in lines.first..<lines.end { try lines.read(line) { try insert(PriorityItem(&$0)) } }
  }
}

extension PriorityItem {
  fileprivate var json: JSON {
    var fields = Fields()
    fields.add("facts", facts.json)
    fields.add("history", .array(history.map(\.json)))
    fields.add("number", number)
    return fields.json
  }

  fileprivate convenience init(_ reader: inout JSONReader) throws {
    let json = try reader.value()
    guard reader.isAtEnd else { throw reader.problem("text after the value") }
    let members = Members(json, of: "priority")
    self.init(
      number: try members.int("number"), facts: try members.value("facts", Facts.init(json:)),
      history: try members.list("history", Entry.init(json:)))
  }
}
