import Kernel

/// The part of a file that is being read; what was read is let go, so that a file of any length fits.
struct ByteWindow {
  /// No line is longer than this, in bytes.
  static let longestLine = 1 << 20

  private let source: ByteSource
  private(set) var bytes: [UInt8] = []
  /// The first byte that was not read yet.
  private(set) var start = 0
  private(set) var isComplete = false
  /// Of the file, from its beginning.
  private(set) var bytesRead: Int64 = 0
  /// The line that `start` is on, from 1.
  private(set) var line = 1

  init(_ source: @escaping ByteSource) { self.source = source }

  var isAtEnd: Bool { isComplete && start >= bytes.count }
  var isTooLong: Bool { bytes.count - start > ByteWindow.longestLine }

  /// Takes the next bytes in.
  mutating func fill() throws(Fault) {
    let next = try source()
    if next.isEmpty { isComplete = true }
    if start > 0 {
      bytes.removeSubrange(..<start)
      start = 0
    }
    bytes += next
  }

  /// Goes on behind what was read.
  mutating func advance(to end: Int, lines: Int) {
    bytesRead += Int64(end - start)
    (start, line) = (end, line + lines)
  }

  /// Goes on behind the end of this line, whatever is in it.
  mutating func skipLine() throws(Fault) {
    while true {
      if let end = bytes[start...].firstIndex(of: UInt8(ascii: "\n")) { return advance(to: end + 1, lines: 1) }
      advance(to: bytes.count, lines: 0)
      if isComplete { return }
      try fill()
    }
  }

  /// Goes on behind the mark that says that a file is UTF-8.
  mutating func skipMark() throws(Fault) {
    while bytes.count < 3, !isComplete { try fill() }
    if bytes.starts(with: [0xEF, 0xBB, 0xBF]) { advance(to: 3, lines: 0) }
  }

  func text(_ range: Range<Int>) -> String? { String(validating: bytes[range], as: UTF8.self) }
}
