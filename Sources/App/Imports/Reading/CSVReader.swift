package import Kernel

/// Reads comma-separated values (RFC 4180) as spreadsheets write them: CR LF or LF, line ends inside quotes, a mark for
/// UTF-8 in front, any separator of one byte.
///
/// A line that cannot be read costs that line alone: reading goes on behind its first line end.
package struct CSVReader: RowReader {
  /// The names in the first line.
  package let header: [String]
  private var window: ByteWindow
  private var scan: CSVScan
  /// The columns that are read, by position in a line.
  private var wanted: [Int] = []
  private var none: Set<String> = []

  /// Reads the header.
  ///
  /// - Throws: `Unreadable` when there is none; `Fault` when the file cannot be read.
  package init(_ source: @escaping ByteSource, separator: UInt8) throws {
    window = ByteWindow(source)
    scan = CSVScan(separator: separator)
    try window.skipMark()
    if window.bytes.starts(with: [0xFF, 0xFE]) || window.bytes.starts(with: [0xFE, 0xFF]) {
      throw Unreadable(description: "it is UTF-16: save it as UTF-8")
    }
    guard case .cells = try CSVReader.scan(&scan, &window) else {
      throw Unreadable(description: "its first line cannot be read as CSV")
    }
    var names: [String] = []
    for cell in scan.cells {
      guard let name = scan.text(cell, in: window) else { throw Unreadable(description: "it is not UTF-8") }
      names.append(name.trimmed)
    }
    guard names.contains(where: { !$0.isEmpty }) else { throw Unreadable(description: "it has no header") }
    header = names
    window.advance(to: scan.end, lines: scan.lines)
  }

  /// Chooses the columns, in the order in which their values will be.
  package mutating func read(_ columns: [Int], none: Set<String>) {
    (wanted, self.none) = (columns, none)
  }

  package var bytesRead: Int64 { window.bytesRead }

  package mutating func next() throws(Fault) -> Result<Row, Reject>? {
    while true {
      let line = window.line
      switch try CSVReader.scan(&scan, &window) {
      case .end: return nil
      case .refused(let reason):
        try window.skipLine()
        return .failure(Reject(line: line, reason))
      case .cells:
        defer { window.advance(to: scan.end, lines: scan.lines) }
        if scan.isBlank { continue }
        return row(line)
      }
    }
  }

  private func row(_ line: Int) -> Result<Row, Reject> {
    guard scan.cells.count == header.count else {
      return .failure(Reject(line: line, .width(scan.cells.count, expected: header.count)))
    }
    var values: [String?] = []
    values.reserveCapacity(wanted.count)
    for column in wanted {
      guard let text = scan.text(scan.cells[column], in: window)?.trimmed else {
        return .failure(Reject(line: line, .invalidUTF8))
      }
      values.append(none.contains(text) ? nil : text)
    }
    return .success(Row(line: line, values: values))
  }

  private enum Outcome {
    case cells
    case refused(Reject.Reason)
    case end
  }

  /// Looks at the next line, with as many more bytes as it needs.
  private static func scan(_ scan: inout CSVScan, _ window: inout ByteWindow) throws(Fault) -> Outcome {
    while true {
      if window.isAtEnd { return .end }
      switch scan.run(window) {
      case .whole: return scan.end - window.start > ByteWindow.longestLine ? .refused(.tooLong) : .cells
      case .wrongQuotes: return .refused(.quotes)
      case .unfinished where window.isComplete: return .refused(.quotes)
      case .unfinished where window.isTooLong: return .refused(scan.isInQuotes ? .quotes : .tooLong)
      case .unfinished: try window.fill()
      }
    }
  }
}

/// A file that is not of the format that its mapping says.
package struct Unreadable: Error, Sendable, Hashable, CustomStringConvertible {
  /// Goes on a sentence that names the file.
  package var description: String

  package init(description: String) { self.description = description }
}
