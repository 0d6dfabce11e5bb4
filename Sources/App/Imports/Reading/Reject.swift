/// A line that is not brought in, and why.
package struct Reject: Error, Sendable, Hashable {
  /// From 1.
  package var line: Int
  /// What the other system calls it, when that much could be read.
  package var id: String?
  package var reason: Reason

  package init(line: Int, id: String? = nil, _ reason: Reason) {
    self.line = line
    self.id = id
    self.reason = reason
  }

  /// Why.
  package enum Reason: Sendable, Hashable {
    case tooLong
    case invalidUTF8
    /// A quotation mark is not closed, or not followed by a separator.
    case quotes
    case width(Int, expected: Int)
    case notJSON(String)
    case noID
    case longID
    case missing(Field)
    case unknownValue(Field, String)
    /// The field, or the column, and what stands there.
    case wrongDate(String, String)
    case noZone(String, String)
    case wrongOrder(String)
    case tooManyLines
    /// More than one event can hold.
    case tooLarge
    case duplicate(String)
    /// The later clock is before the earlier one.
    case disorder(Field, before: Field)
  }
}

extension Reject.Reason: CustomStringConvertible {
  /// What is counted together.
  package var kind: String {
    switch self {
    case .tooLong: "line too long"
    case .invalidUTF8: "invalid UTF-8"
    case .quotes: "quotation marks that do not match"
    case .width: "more or fewer values than columns"
    case .notJSON: "not a JSON object"
    case .noID: "no id"
    case .longID: "id too long"
    case .missing(let field): "no \(field.rawValue)"
    case .unknownValue(let field, _): "unknown \(field.rawValue)"
    case .wrongDate: "wrong date"
    case .noZone: "a time without a time zone"
    case .wrongOrder: "wrong order value"
    case .tooManyLines: "too many lines of one id"
    case .tooLarge: "more than one record can hold"
    case .duplicate: "duplicate id"
    case .disorder(let later, let earlier): "\(later.rawValue) before \(earlier.rawValue)"
    }
  }

  /// The same with what was found.
  package var description: String {
    switch self {
    case .tooLong: "the line is longer than \(ByteWindow.longestLine) bytes"
    case .width(let count, let expected): "the line has \(count) values, the header \(expected)"
    case .notJSON(let reason): "not a JSON object: \(reason)"
    case .unknownValue(_, let value): "\(kind) “\(value)”"
    case .wrongDate(let field, let value): "\(field): “\(value)” is no date of this form"
    case .noZone(let field, let value): "\(field): “\(value)” says no time zone, and the mapping none"
    case .wrongOrder(let value): "“\(value)” is neither a whole number nor a date"
    case .tooManyLines: "more than \(Grouping.mostLines) lines of one id"
    case .duplicate(let id): "duplicate id “\(id)”"
    default: kind
    }
  }
}
