package import Kernel

/// Reads a file with one JSON object per line.
package struct JSONLinesReader: RowReader {
  /// How much of the file is looked at to learn what its lines have, in bytes.
  static let sample = 1 << 20

  private var window: ByteWindow
  private var paths: [JSONPath] = []
  private var none: Set<String> = []
  /// The members that the first lines have, in the order in which they come.
  package let members: [String]

  /// Looks at the first lines.
  ///
  /// - Throws: `Unreadable` when none of them is a JSON object; `Fault` when the file cannot be read.
  package init(_ source: @escaping ByteSource) throws {
    window = ByteWindow(source)
    try window.skipMark()
    while window.bytes.count < JSONLinesReader.sample, !window.isComplete { try window.fill() }
    members = JSONLinesReader.members(of: window.bytes[window.start...], isWhole: window.isComplete)
    guard !members.isEmpty else { throw Unreadable(description: "none of its first lines is a JSON object") }
  }

  private static func members(of bytes: ArraySlice<UInt8>, isWhole: Bool) -> [String] {
    var lines = bytes.split(separator: UInt8(ascii: "\n"))
    if !isWhole, lines.count > 1 { lines.removeLast() }
    var (members, known): ([String], Set<String>) = ([], [])
    for line in lines {
      guard case .object(let fields) = try? JSON.read(foreign: line) else { continue }
      for field in fields where known.insert(field.key).inserted { members.append(field.key) }
    }
    return members
  }

  /// Chooses the values, in the order in which they will be.
  mutating func read(_ paths: [JSONPath], none: Set<String>) {
    (self.paths, self.none) = (paths, none)
  }

  package var bytesRead: Int64 { window.bytesRead }

  package mutating func next() throws(Fault) -> Result<Row, Reject>? {
    while !window.isAtEnd {
      let line = window.line
      guard let end = window.bytes[window.start...].firstIndex(of: UInt8(ascii: "\n")) ?? lastEnd else {
        guard window.isTooLong else {
          try window.fill()
          continue
        }
        try window.skipLine()
        return .failure(Reject(line: line, .tooLong))
      }
      let bytes = window.bytes[window.start..<end]
      defer { window.advance(to: min(end + 1, window.bytes.count), lines: 1) }
      if bytes.allSatisfy({ $0 <= 0x20 }) { continue }
      guard bytes.count <= ByteWindow.longestLine else { return .failure(Reject(line: line, .tooLong)) }
      return row(bytes, line)
    }
    return nil
  }

  /// The last line may have no end of its own.
  private var lastEnd: Int? { window.isComplete ? window.bytes.count : nil }

  private func row(_ bytes: ArraySlice<UInt8>, _ line: Int) -> Result<Row, Reject> {
    let json: JSON
    do throws(JSONReader.Problem) { json = try JSON.read(foreign: bytes) } catch {
      let isText = String(validating: bytes, as: UTF8.self) != nil
      return .failure(Reject(line: line, isText ? .notJSON(error.reason) : .invalidUTF8))
    }
    guard case .object = json else { return .failure(Reject(line: line, .notJSON("it is another value"))) }
    let values = paths.map { path in
      path.text(in: json)?.trimmed
    }
    return .success(Row(line: line, values: values.map { $0.flatMap { none.contains($0) ? nil : $0 } }))
  }
}
