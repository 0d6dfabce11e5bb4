import Kernel

/// The fields of one record: what its lines say, through the mapping's eyes.
struct RecordFields {
  let mapping: Mapping
  /// In order; never empty.
  let rows: [Row]
  let id: String

  init(_ mapping: Mapping, _ rows: [Row]) throws(Reject) {
    (self.mapping, self.rows) = (mapping, rows)
    let line = rows.first?.line ?? 0
    guard let id = mapping.fields[.id]?.text(in: rows)?.oneLine else { throw Reject(line: line, .noID) }
    guard id.utf8.count <= 200 else { throw Reject(line: line, .longID) }
    self.id = id
  }

  var origin: Origin { Origin(source: mapping.source, id: id) }
  var line: Int { rows.first?.line ?? 0 }

  func reject(_ reason: Reject.Reason) -> Reject { Reject(line: line, id: id, reason) }

  /// A text in our words, on one line.
  func text(_ field: Field, limit: Int = Limit.name) -> String? {
    guard let expression = mapping.fields[field] else { return nil }
    let text = expression.row(in: rows).flatMap { self.text(expression, in: $0) } ?? expression.otherwise
    return text.map { $0.oneLine.trimmed.cut(to: limit) }
  }

  /// The same of one line alone.
  func text(_ field: Field, in row: Row) -> String? {
    guard let expression = mapping.fields[field] else { return nil }
    return (text(expression, in: row) ?? expression.otherwise).map { $0.oneLine.trimmed.cut(to: Limit.name) }
  }

  func required(_ field: Field, limit: Int = Limit.name) throws(Reject) -> String {
    guard let text = text(field, limit: limit), !text.isEmpty else { throw reject(.missing(field)) }
    return text
  }

  /// One of a few words: a severity, a priority.
  func level<T>(_ field: Field, _ read: (String) -> T?) throws(Reject) -> T {
    let text = try required(field)
    guard let level = read(text) else { throw reject(.unknownValue(field, text)) }
    return level
  }

  /// A moment; in the second pass of a repeated hour, where the first would be before `earlier`.
  func moment(_ field: Field, notBefore earlier: Timestamp? = nil) throws(Reject) -> Timestamp? {
    guard let text = mapping.fields[field]?.text(in: rows) else { return nil }
    return try instant(text, field.rawValue, notBefore: earlier)
  }

  func requiredMoment(_ field: Field) throws(Reject) -> Timestamp {
    guard let instant = try moment(field) else { throw reject(.missing(field)) }
    return instant
  }

  /// When a line was written; nil where the mapping or the line does not say.
  func written(_ row: Row, notBefore earlier: Timestamp) throws(Reject) -> Timestamp? {
    guard let at = mapping.grouping?.at, let text = row.values[at] else { return nil }
    return try instant(text, mapping.columns[at], notBefore: earlier)
  }

  private func text(_ expression: Expression, in row: Row) -> String? {
    expression.text(in: row).map { expression.values?[$0] ?? $0 }
  }

  private func instant(_ text: String, _ name: String, notBefore earlier: Timestamp?) throws(Reject) -> Timestamp {
    do throws(DatePattern.Problem) {
      return try mapping.dates.instant(text, in: mapping.zone, notBefore: earlier)
    } catch {
      switch error {
      case .wrong: throw reject(.wrongDate(name, text))
      case .noZone: throw reject(.noZone(name, text))
      }
    }
  }
}
