import Kernel

/// Brings the lines of each record together, as far as they are not too far apart in the file.
///
/// It holds a bounded number of records: when there are more, those that no line spoke of for longest are complete.
struct Gatherer {
  /// One line, and where it belongs among the others of its record.
  private struct Entry {
    var order: Int64
    var row: Row
  }

  /// How many records are held at most.
  static let capacity = 20_000

  private let mapping: Mapping
  private var groups: [String: [Entry]] = [:]
  /// Without grouping: every line is a record.
  private var singles: [Row] = []

  init(_ mapping: Mapping) { self.mapping = mapping }

  var isFull: Bool { groups.count + singles.count >= Gatherer.capacity }

  mutating func add(_ row: Row) throws(Reject) {
    guard let grouping = mapping.grouping else { return singles.append(row) }
    guard let key = row.values[grouping.column] else { throw Reject(line: row.line, .noID) }
    let order = try self.order(row, key, grouping)
    guard groups[key, default: []].count < Grouping.mostLines else {
      throw Reject(line: row.line, id: key, .tooManyLines)
    }
    groups[key, default: []].append(Entry(order: order, row: row))
  }

  /// The lines of records that are complete: the longer untouched half of them, or all at the end of the file; by where
  /// they begin.
  mutating func release(all: Bool) -> [[Row]] {
    let untouched = groups.map { (key: $0.key, last: $0.value.last?.row.line ?? 0) }.sorted { $0.last < $1.last }
    var records = singles.map { [$0] }
    singles = []
    for (key, _) in untouched.prefix(all ? untouched.count : untouched.count / 2) {
      guard let entries = groups.removeValue(forKey: key) else { continue }
      // Those of one place stay as the file has them: the last one has the last word.
      records.append(
        entries.enumerated().sorted { ($0.element.order, $0.offset) < ($1.element.order, $1.offset) }
          .map(\.element.row))
    }
    return records.sorted { Gatherer.firstLine($0) < Gatherer.firstLine($1) }
  }

  private static func firstLine(_ rows: [Row]) -> Int { rows.map(\.line).min() ?? 0 }

  /// A whole number, or the instant of a date; the place in the file where the mapping names no column.
  private func order(_ row: Row, _ key: String, _ grouping: Grouping) throws(Reject) -> Int64 {
    guard let column = grouping.order else { return 0 }
    let text = row.values[column] ?? ""
    if let number = Int64(text) { return number }
    guard let instant = try? mapping.dates.instant(text, in: mapping.zone) else {
      throw Reject(line: row.line, id: key, .wrongOrder(text))
    }
    return instant.milliseconds
  }
}
