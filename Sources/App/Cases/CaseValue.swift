import Foundation

/// Any JSON value of a case file, which is written by other tools and may hold fractions.
package enum CaseValue: Hashable, Sendable {
  case null
  case bool(Bool)
  case number(Double)
  case string(String)
  case array([CaseValue])
  case object([String: CaseValue])

  static func seconds(_ value: Int64) -> CaseValue { .number(Double(value)) }
}

extension CaseValue: Decodable {
  package init(from decoder: any Decoder) throws {
    let container = try decoder.singleValueContainer()
    if container.decodeNil() {
      self = .null
    } else if let value = try? container.decode(Bool.self) {
      self = .bool(value)
    } else if let value = try? container.decode(Double.self) {
      self = .number(value)
    } else if let value = try? container.decode(String.self) {
      self = .string(value)
    } else if let values = try? container.decode([CaseValue].self) {
      self = .array(values)
    } else {
      self = .object(try container.decode([String: CaseValue].self))
    }
  }
}

extension CaseValue: CustomStringConvertible {
  /// As JSON, with sorted keys.
  package var description: String {
    switch self {
    case .null: "null"
    case .bool(let value): "\(value)"
    case .number(let value): Int64(exactly: value).map { "\($0)" } ?? "\(value)"
    case .string(let text): "\"\(text)\""
    case .array(let values): "[" + values.map(\.description).joined(separator: ", ") + "]"
    case .object(let fields):
      "{" + fields.sorted { $0.key < $1.key }.map { "\"\($0.key)\": \($0.value)" }.joined(separator: ", ") + "}"
    }
  }
}
