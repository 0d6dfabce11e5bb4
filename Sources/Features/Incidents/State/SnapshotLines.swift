import Kernel

/// The lines of an incidents snapshot: `[`, what is no incident, one incident per line, `]`.
struct SnapshotLines: Sendable {
  /// The first line that is an incident.
  let first = 2
  /// The line behind the last incident.
  let end: Int
  private let bytes: [UInt8]
  private let lines: [Range<Int>]

  /// - Throws: `Fault` when it does not begin or end as it should.
  init(_ bytes: [UInt8]) throws(Fault) {
    self.bytes = bytes
    var lines: [Range<Int>] = []
    var start = 0
    while start < bytes.count {
      let end = bytes[start...].firstIndex(of: UInt8(ascii: "\n")) ?? bytes.count
      lines.append(start..<end)
      start = end + 1
    }
    self.lines = lines
    if let line = lines.first, !bytes[line].elementsEqual("[".utf8) {
      throw Fault("incidents snapshot, line 1: expected [")
    }
    end = lines.firstIndex { bytes[$0].elementsEqual("]".utf8) } ?? 0
    guard end >= first else { throw Fault("incidents snapshot: it has no end") }
    guard end == lines.count - 1 else { throw Fault("incidents snapshot, line \(end + 2): text after the end") }
  }

  /// Reads the incidents of some lines.
  func incidents(_ range: Range<Int>) -> Result<[Incident], Fault> {
    Result { () throws(Fault) in
      var incidents: [Incident] = []
      incidents.reserveCapacity(range.count)
      for line in range { try read(line) { incidents.append(try Incident(&$0)) } }
      return incidents
    }
  }

  /// Reads one line without the comma at its end; an error is told with the number of the line, from 1.
  func read(_ line: Int, _ body: (inout JSONReader) throws -> Void) throws(Fault) {
    var range = lines[line]
    if bytes[range].last == UInt8(ascii: ",") { range.removeLast() }
    do {
      try bytes.withUnsafeBufferPointer { bytes in
        var reader = JSONReader(UnsafeBufferPointer(rebasing: bytes[range]))
        try body(&reader)
      }
    } catch {
      throw Fault("incidents snapshot, line \(line + 1): \(error)")
    }
  }
}

extension Incident {
  fileprivate convenience init(_ reader: inout JSONReader) throws {
    try reader.expect("{\"entries\":")
    let count = try reader.int()
    try reader.expect(",\"facts\":")
    guard let facts = try Facts(json: try reader.value()) else { throw reader.problem("no facts") }
    try reader.expect(",\"number\":")
    let number = Int(try reader.int())
    guard Incidents.numbers.contains(number) else { throw reader.problem("impossible number") }
    try reader.expect(",\"timeline\":[")
    guard let timeline = reader.rest(before: "]}") else { throw reader.problem("a timeline without an end") }
    self.init(number: number, facts: facts, timeline: Timeline(joined: timeline, count: Int(count)))
  }
}
