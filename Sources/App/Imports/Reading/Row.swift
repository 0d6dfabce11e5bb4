package import Kernel

/// Where bytes come from: the next few, or none at the end; whoever wired it opens the file.
package typealias ByteSource = () throws(Fault) -> [UInt8]

/// One line of a file: the values that the mapping reads.
package struct Row: Sendable, Hashable {
  /// Where it begins in the file, from 1.
  package var line: Int
  /// One per `Mapping.columns`; nil for what stands for “none”.
  package var values: [String?]

  package init(line: Int, values: [String?]) {
    self.line = line
    self.values = values
  }
}

/// Reads rows one after another and holds none of them.
package protocol RowReader {
  /// The next row, or why the next line is none; nil at the end.
  mutating func next() throws(Fault) -> Result<Row, Reject>?
  /// How far it came, in bytes.
  var bytesRead: Int64 { get }
}
