import Commands
import HashTreeCollections
package import Kernel

extension Decisions {
  /// The whole state as a JSON array: what is not a decision first, then one decision per line, by number.
  package func snapshot() -> [UInt8] {
    var bytes: [UInt8] = []
    bytes += "[\n".utf8
    var head = Fields()
    head.add("next", nextNumber)
    head.add("standards", JSON.array(standards.map(\.json)))
    head.add("standardsRevision", standardsRevision)
    head.add("undo", JSON.array(undo.all.map(\.json)))
    head.json.write(to: &bytes)
    for number in numbers {
      guard let record = self[number] else { continue }
      bytes += ",\n{\"facts\":".utf8
      record.facts.json.write(to: &bytes)
      bytes += ",\"number\":".utf8
      JSON.write(Int64(number), to: &bytes)
      bytes += "}".utf8
    }
    bytes += "\n]\n".utf8
    return bytes
  }

  /// Reads what `snapshot` wrote.
  ///
  /// - Throws: `Fault` with the line that is wrong; a start then replays the journal instead.
  package init(snapshot bytes: [UInt8]) throws(Fault) {
    self.init()
    let lines = try SnapshotLines(bytes, of: "decisions")
    try lines.readHead { head throws(MalformedEvent) in
      restore(
        nextNumber: try head.int("next"), standards: try head.list("standards", Standard.init(json:)),
        revision: try head.int("standardsRevision"),
        undo: try head.list("undo", UndoMemory<Undoable>.Step.init(json:)))
    }
    for line in lines.first..<lines.end { try lines.read(line) { try insert(DecisionRecord(&$0)) } }
  }
}

extension DecisionRecord {
  fileprivate convenience init(_ reader: inout JSONReader) throws {
    let json = try reader.value()
    guard reader.isAtEnd else { throw reader.problem("text after the value") }
    let members = Members(json, of: "decision")
    self.init(number: try members.int("number"), facts: try members.value("facts", Facts.init(json:)))
  }
}
