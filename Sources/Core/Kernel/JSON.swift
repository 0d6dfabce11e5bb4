/// A JSON value as the journal and the snapshots keep it: integers only, object keys sorted by their bytes when
/// written.
///
/// Foundation's decoder reads a journal at 40 MB/s, which is ten times too slow for a start with a million events, so
/// the journal's own line format has its own reader and writer. Bodies from the network are Foundation's to decode.
package enum JSON: Hashable, Sendable {
  case null
  case bool(Bool)
  case int(Int64)
  case string(String)
  case array([JSON])
  /// In the order given or read; keys are unique.
  case object([Field])

  /// One member of an object.
  package struct Field: Hashable, Sendable {
    package var key: String
    package var value: JSON

    package init(_ key: String, _ value: JSON) {
      self.key = key
      self.value = value
    }
  }

  /// The member of an object; nil when there is none, or this is no object.
  package subscript(_ key: StaticString) -> JSON? {
    guard case .object(let fields) = self else { return nil }
    for field in fields where field.key.hasSameBytes(as: key) { return field.value }
    return nil
  }

  /// About how many bytes it takes when it is written, for bounds: a text full of escapes takes up to six times more.
  package var roughSize: Int {
    switch self {
    case .null, .bool, .int: 8
    case .string(let text): text.utf8.count + 2
    case .array(let values): values.reduce(2) { $0 + $1.roughSize + 1 }
    case .object(let fields): fields.reduce(2) { $0 + $1.key.utf8.count + $1.value.roughSize + 4 }
    }
  }

  package var int: Int64? { if case .int(let value) = self { value } else { nil } }
  package var string: String? { if case .string(let value) = self { value } else { nil } }
  package var bool: Bool? { if case .bool(let value) = self { value } else { nil } }
  package var object: [Field]? { if case .object(let fields) = self { fields } else { nil } }
  package var array: [JSON]? { if case .array(let value) = self { value } else { nil } }

  /// An object without the members whose value is nil.
  package static func fields(_ fields: KeyValuePairs<String, JSON?>) -> JSON {
    var result: [Field] = []
    result.reserveCapacity(fields.count)
    for (key, value) in fields { if let value { result.append(Field(key, value)) } }
    return .object(result)
  }
}

extension JSON: ExpressibleByStringLiteral, ExpressibleByIntegerLiteral, ExpressibleByBooleanLiteral,
  ExpressibleByArrayLiteral
{
  package init(stringLiteral value: String) { self = .string(value) }
  package init(integerLiteral value: Int64) { self = .int(value) }
  package init(booleanLiteral value: Bool) { self = .bool(value) }
  package init(arrayLiteral elements: JSON...) { self = .array(elements) }
}

extension String {
  /// Byte equality; `==` on strings is canonical equivalence, which is wrong for keys and quadratic on hostile text.
  package func hasSameBytes(as other: StaticString) -> Bool {
    var copy = self
    return copy.withUTF8 { bytes in
      bytes.count == other.utf8CodeUnitCount
        && bytes.elementsEqual(UnsafeBufferPointer(start: other.utf8Start, count: other.utf8CodeUnitCount))
    }
  }
}
