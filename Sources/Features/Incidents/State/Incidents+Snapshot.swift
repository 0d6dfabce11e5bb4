import HashTreeCollections
package import Kernel

extension Incidents {
  /// The whole state as a JSON array: what is not an incident first, then one incident per line, by number.
  package func snapshot() -> [UInt8] {
    var bytes: [UInt8] = []
    bytes += "[\n".utf8
    var head = Fields()
    head.add("next", nextNumber)
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
  /// Timelines are taken as they are and read when somebody asks for one.
  ///
  /// - Throws: `Fault` with the line that is wrong; a start then replays the journal instead.
  package init(snapshot bytes: [UInt8]) throws(Fault) {
    let result = bytes.withUnsafeBufferPointer { buffer in
      Result { () throws(Fault) in try Incidents(lines: buffer) }
    }
    self = try result.get()
  }

  private init(lines bytes: UnsafeBufferPointer<UInt8>) throws(Fault) {
    self.init()
    var (start, line) = (0, 0)
    var isComplete = false
    while start < bytes.count {
      let end = bytes[start...].firstIndex(of: UInt8(ascii: "\n")) ?? bytes.count
      line += 1
      var text = UnsafeBufferPointer(rebasing: bytes[start..<end])
      if text.last == UInt8(ascii: ",") { text = UnsafeBufferPointer(rebasing: text.dropLast()) }
      start = end + 1
      do {
        switch line {
        case 1: guard text.elementsEqual("[".utf8) else { throw Fault("expected [") }
        case 2: try readHead(text)
        default:
          if isComplete { throw Fault("text after the end") }
          if text.elementsEqual("]".utf8) { isComplete = true } else { try readIncident(text) }
        }
      } catch {
        throw Fault("incidents snapshot, line \(line): \(error)")
      }
    }
    guard isComplete else { throw Fault("incidents snapshot: it has no end") }
  }

  private mutating func readHead(_ text: UnsafeBufferPointer<UInt8>) throws {
    var reader = JSONReader(text)
    let head = Members(try reader.value(), of: "head")
    guard reader.isAtEnd else { throw reader.problem("text after the value") }
    let undo = try head.array("undo").map { try UndoMemory.Step(json: $0) }
    restore(nextNumber: try head.int("next"), undo: undo)
  }

  private mutating func readIncident(_ text: UnsafeBufferPointer<UInt8>) throws {
    var reader = JSONReader(text)
    try reader.expect("{\"entries\":")
    let count = try reader.int()
    try reader.expect(",\"facts\":")
    guard let facts = try Facts(json: try reader.value()) else { throw reader.problem("no facts") }
    try reader.expect(",\"number\":")
    let number = try reader.int()
    try reader.expect(",\"timeline\":[")
    guard text.count >= reader.position + 2, text.suffix(2).elementsEqual("]}".utf8) else {
      throw reader.problem("a timeline without an end")
    }
    let timeline = Timeline(joined: Array(text[reader.position..<(text.count - 2)]), count: Int(count))
    guard Incidents.numbers.contains(Int(number)), self[Int(number)] == nil else {
      throw reader.problem("impossible number")
    }
    insert(Incident(number: Int(number), facts: facts, timeline: timeline))
  }
}

extension UndoMemory.Step {
  var json: JSON {
    var fields = Fields()
    fields.add("at", at)
    fields.add("before", before?.json)
    fields.add("by", by.description)
    fields.add("command", command)
    fields.add("entry", entry)
    fields.add("incident", incident)
    fields.add("revision", revision)
    return fields.json
  }

  convenience init(json: JSON) throws(MalformedEvent) {
    let members = Members(json, of: "undo")
    self.init(
      by: PersonID(try members.string("by")), at: try members.instant("at"), incident: try members.int("incident"),
      entry: try members.int("entry"), command: try members.string("command"),
      before: try members.optional("before", Facts.init(json:)), revision: try members.int("revision"))
  }
}
