import Commands
import HashTreeCollections
package import Kernel

extension Incidents {
  /// The whole state as a JSON array: what is not an incident first, then one incident per line, by number.
  package func snapshot() -> [UInt8] {
    var bytes: [UInt8] = []
    bytes += "[\n".utf8
    var head = Fields()
    head.add("next", nextNumber)
    head.add("nextAction", nextAction)
    head.add("undo", JSON.array(undo.all.map(\.json)))
    head.json.write(to: &bytes)
    for number in byNumber.keys.sorted() {
      guard let incident = byNumber[number] else { continue }
      bytes += ",\n{\"entries\":".utf8
      JSON.write(Int64(incident.timeline.count), to: &bytes)
      bytes += ",\"facts\":".utf8
      incident.facts.json.write(to: &bytes)
      bytes += ",\"number\":".utf8
      JSON.write(Int64(number), to: &bytes)
      bytes += ",\"timeline\":[".utf8
      incident.timeline.join(into: &bytes)
      bytes += "]}".utf8
    }
    bytes += "\n]\n".utf8
    return bytes
  }

  /// Reads what `snapshot` wrote.
  ///
  /// Timelines are taken as they are and read when somebody asks for one. The two halves are read at the same time.
  ///
  /// - Throws: `Fault` with the line that is wrong; a start then replays the journal instead.
  package init(snapshot bytes: [UInt8]) throws(Fault) {
    self.init()
    let lines = try SnapshotLines(bytes, of: "incidents")
    try readHead(lines)
    let middle = (lines.first + lines.end) / 2
    let (later, earlier) = concurrently(
      { lines.incidents(middle..<lines.end) }, { lines.incidents(lines.first..<middle) })
    var words: [Word: [UInt32]] = [:]
    for half in [earlier, later] {
      let half = try half.get()
      for incident in half.incidents {
        guard self[incident.number] == nil else { throw Fault("incidents snapshot: \(incident.id) is there twice") }
        insert(incident)
      }
      if words.isEmpty { words = half.words } else { words.merge(half.words) { $0 + $1 } }
    }
    remember(WordIndex(words, incidents: byNumber.count))
  }

  private mutating func readHead(_ lines: SnapshotLines) throws(Fault) {
    try lines.readHead { head throws(MalformedEvent) in
      restore(
        nextNumber: try head.int("next"), nextAction: try head.int("nextAction"),
        undo: try head.list("undo", UndoMemory<Facts>.Step.init(json:)))
    }
  }
}
