import Foundation

/// One line on a terminal's standard error that says how far a file was read; nothing anywhere else.
struct ProgressBar {
  private static let width = 24

  private let total: Int64
  private let isShown = isatty(STDERR_FILENO) == 1
  private let start = ContinuousClock.now
  private var last: ContinuousClock.Instant?

  /// `total` is in bytes; 0 when nobody knows.
  init(total: Int64) { self.total = total }

  /// Draws it, at most ten times a second; whoever reads calls this once in a thousand lines.
  mutating func show(lines: Int, bytes: Int64) {
    guard isShown else { return }
    let now = ContinuousClock.now
    if let last, now - last < .milliseconds(100) { return }
    last = now
    write("\r" + ProgressBar.text(lines: lines, bytes: bytes, of: total, after: now - start) + "\u{1B}[K")
  }

  /// Leaves an empty line behind.
  func clear() { if last != nil { write("\r\u{1B}[K") } }

  /// As in `[##..] 50 %  120000 lines  60000/s  0:02 left`.
  static func text(lines: Int, bytes: Int64, of total: Int64, after time: Duration) -> String {
    let seconds = max(time / .seconds(1), 0.001)
    let rate = "\(lines) lines  \(Int(Double(lines) / seconds))/s"
    guard total > 0, bytes > 0 else { return rate }
    let part = min(1, Double(bytes) / Double(total))
    let full = Int(part * Double(width))
    let left = Int((seconds / part - seconds).rounded(.up))
    let bar = String(repeating: "#", count: full) + String(repeating: ".", count: width - full)
    let clock = "\(left / 60):" + (left % 60 < 10 ? "0" : "") + "\(left % 60)"
    return "[\(bar)] \(Int(part * 100)) %  \(rate)  \(clock) left"
  }

  private func write(_ text: String) { try? FileHandle.standardError.write(contentsOf: Array(text.utf8)) }
}
