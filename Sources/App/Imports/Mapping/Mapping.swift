import Incidents
package import Kernel
import Requests

/// How the columns of somebody else's file become records: read from YAML, with every problem at once.
package struct Mapping: Sendable {
  package enum Format: String, Sendable, CaseIterable {
    case csv, jsonl
  }

  package let kind: RecordKind
  /// What the other system is called in external keys: `servicenow`.
  package let source: String
  package let format: Format
  /// Between the values of a line of CSV; one byte of ASCII.
  package let separator: UInt8
  /// What times without a zone of their own are the wall clock of.
  package let zone: Zone?
  let dates: DatePattern
  /// Values that stand for nothing.
  package let none: Set<String>
  /// The columns, or paths into a JSON object, that are read; rows hold their values in this order.
  package let columns: [String]
  /// Where the mapping names each of them first: `mapping.yaml:12`.
  let mentions: [String]
  let grouping: Grouping?
  /// Records that are left out.
  let skip: [Condition]
  let fields: [Field: Expression]
  let pauses: [PauseRule]
}

/// How several lines make one record: an event log.
struct Grouping: Sendable, Hashable {
  /// No record has more lines; so that one id cannot fill the memory.
  static let mostLines = 10_000

  /// The column whose value the lines share.
  var column: Int
  /// The column by which they are put in order; the last one has the last word.
  var order: Int?
  /// The column that says when a line was written.
  var at: Int?
}

/// That a column has one of some values.
struct Condition: Sendable, Hashable {
  var column: Int
  var values: Set<String>

  func holds(_ row: Row) -> Bool { row.values[column].map(values.contains) ?? false }
}

/// Where a value comes from.
struct Expression: Sendable, Hashable {
  enum Part: Sendable, Hashable {
    case column(Int)
    case text(String)
  }

  /// Templates, of which the first whose columns all have a value counts.
  var choices: [[Part]]
  /// What the other system's words are here; nil when they are the same.
  var values: [String: String]?
  /// What counts when there is no value.
  var otherwise: String?
  /// The first line for which all hold is asked; without any it is the last line.
  var conditions: [Condition] = []

  /// The value in a record's lines, which are in order.
  func text(in rows: [Row]) -> String? {
    row(in: rows).flatMap { text(in: $0) } ?? otherwise
  }

  /// The line that is asked.
  func row(in rows: [Row]) -> Row? {
    conditions.isEmpty ? rows.last : rows.first { row in conditions.allSatisfy { $0.holds(row) } }
  }

  /// The value in one line.
  func text(in row: Row) -> String? { choices.lazy.compactMap { Expression.text($0, in: row) }.first }

  private static func text(_ parts: [Part], in row: Row) -> String? {
    var text = ""
    for part in parts {
      switch part {
      case .text(let literal): text += literal
      case .column(let column):
        guard let value = row.values[column] else { return nil }
        text += value
      }
    }
    return text
  }
}

/// That a request waits while its lines say so.
struct PauseRule: Sendable, Hashable {
  var conditions: [Condition]
  var kind: PauseKind
}
