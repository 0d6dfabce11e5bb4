package import Kernel

/// What an import did, in figures.
package struct ImportSummary: Sendable, Hashable {
  /// How many ids are told one by one.
  package static let shownIDs = 5

  package var lines = 0
  package var imported = 0
  package var same = 0
  package var differing = 0
  package var skipped = 0
  /// The first of those that differ, as the other system calls them.
  package var differingIDs: [String] = []
  /// By kind of reason.
  package var rejected: [String: Int] = [:]
  /// Clocks that were left out because they contradict the others.
  package var dropped: [Field: Int] = [:]
  /// The numbers that were given out.
  package var first: ItemID?
  package var last: ItemID?
  /// When the first and the last record that was brought in began.
  package var span: ClosedRange<Timestamp>?

  package init() {}

  mutating func add(_ group: ImportGroup) {
    imported += group.ids.count
    first = first ?? group.ids.first
    last = group.ids.last ?? last
    for field in group.dropped { dropped[field, default: 0] += 1 }
    guard let other = group.span else { return }
    span = span.map { min($0.lowerBound, other.lowerBound)...max($0.upperBound, other.upperBound) } ?? other
  }

  /// For whoever ran it, in English as all of the command line; one figure per line.
  package func text(isDryRun: Bool) -> String {
    var lines = ["lines read     \(self.lines)"]
    var numbers = ""
    if let first, let last { numbers = first == last ? "  (\(first))" : "  (\(first) to \(last))" }
    lines.append("\(isDryRun ? "would import  " : "imported      ") \(imported)\(numbers)")
    if let span {
      let days = [span.lowerBound, span.upperBound].map { $0.description.prefix(10) }
      lines.append("  from \(days[0]) to \(days[1])")
    }
    for (field, count) in dropped.sorted(by: { $0.key.rawValue < $1.key.rawValue }) {
      lines.append("  \(count) without \(field.rawValue), which contradicts another clock")
    }
    lines.append("already there  \(same)")
    let shown = differingIDs.joined(separator: ", ") + (differing > differingIDs.count ? ", …" : "")
    lines.append("differ         \(differing)" + (differing > 0 ? "  (left alone: \(shown))" : ""))
    if skipped > 0 { lines.append("left out       \(skipped)  (by the mapping)") }
    lines.append("rejected       \(rejected.values.reduce(0, +))")
    for (kind, count) in rejected.sorted(by: { ($1.value, $0.key) < ($0.value, $1.key) }) {
      lines.append("  \(count) \(kind)")
    }
    return lines.joined(separator: "\n")
  }
}
