/// The lines of a snapshot of many records: `[`, what is no record, one record per line, `]`.
package struct SnapshotLines: Sendable {
  /// The first line that is a record.
  package let first = 2
  /// The line behind the last record.
  package let end: Int
  private let name: String
  private let bytes: [UInt8]
  private let lines: [Range<Int>]

  /// `name` is what problems begin with: `incidents`.
  ///
  /// - Throws: `Fault` when it does not begin or end as it should.
  package init(_ bytes: [UInt8], of name: String) throws(Fault) {
    self.name = name
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
      throw Fault("\(name) snapshot, line 1: expected [")
    }
    end = lines.firstIndex { bytes[$0].elementsEqual("]".utf8) } ?? 0
    guard end >= first else { throw Fault("\(name) snapshot: it has no end") }
    guard end == lines.count - 1 else { throw Fault("\(name) snapshot, line \(end + 2): text after the end") }
  }

  /// Reads the line that is no record, whole.
  package func readHead<Failure: Error>(_ body: (Members) throws(Failure) -> Void) throws(Fault) {
    try read(first - 1) { reader in
      let head = Members(try reader.value(), of: "head")
      guard reader.isAtEnd else { throw reader.problem("text after the value") }
      try body(head)
    }
  }

  /// Reads one line without the comma at its end; an error is told with the number of the line, from 1.
  package func read(_ line: Int, _ body: (inout JSONReader) throws -> Void) throws(Fault) {
    var range = lines[line]
    if bytes[range].last == UInt8(ascii: ",") { range.removeLast() }
    do {
      try bytes.withUnsafeBufferPointer { bytes in
        var reader = JSONReader(UnsafeBufferPointer(rebasing: bytes[range]))
        try body(&reader)
      }
    } catch {
      throw Fault("\(name) snapshot, line \(line + 1): \(error)")
    }
  }
}
