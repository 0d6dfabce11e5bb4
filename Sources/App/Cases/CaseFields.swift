import BusinessTime
import Kernel

/// The fields of an object in a case file, read with a reason when one is missing or of another type.
struct CaseFields {
  private let fields: [String: CaseValue]
  private let name: String

  init(_ value: CaseValue, _ name: String) throws(MalformedCase) {
    guard case .object(let fields) = value else { throw MalformedCase("\(name) is no object") }
    (self.fields, self.name) = (fields, name)
  }

  /// Nil when the field is missing or null.
  subscript(_ key: String) -> CaseValue? {
    let value = fields[key]
    return value == .null ? nil : value
  }

  var keys: [String] { fields.keys.sorted() }

  /// The first of these keys that has a value.
  func first(_ keys: String...) -> CaseValue? { keys.lazy.compactMap { self[$0] }.first }

  func required(_ key: String) throws(MalformedCase) -> CaseValue {
    guard let value = self[key] else { throw MalformedCase("\(name) has no \(key)") }
    return value
  }

  func string(_ key: String) throws(MalformedCase) -> String? {
    try self[key].map { value throws(MalformedCase) in try value.string(key) }
  }

  func seconds(_ key: String) throws(MalformedCase) -> Int64? {
    try self[key].map { value throws(MalformedCase) in try value.integer(key) }
  }

  func instant(_ key: String) throws(MalformedCase) -> Timestamp? {
    try self[key].map { value throws(MalformedCase) in try value.instant(key) }
  }

  func list(_ key: String) throws(MalformedCase) -> [CaseValue] { try self[key]?.list(key) ?? [] }
}

extension CaseValue {
  func string(_ name: String) throws(MalformedCase) -> String {
    guard case .string(let text) = self else { throw MalformedCase("\(name) is no text: \(self)") }
    return text
  }

  func integer(_ name: String) throws(MalformedCase) -> Int64 {
    guard case .number(let number) = self, let integer = Int64(exactly: number), abs(integer) < 1 << 40 else {
      throw MalformedCase("\(name) is no whole number: \(self)")
    }
    return integer
  }

  func list(_ name: String) throws(MalformedCase) -> [CaseValue] {
    guard case .array(let values) = self else { throw MalformedCase("\(name) is no list: \(self)") }
    return values
  }

  func instant(_ name: String) throws(MalformedCase) -> Timestamp {
    guard let instant = Timestamp(offset: try string(name)) else {
      throw MalformedCase("\(name) is no instant with an offset: \(self)")
    }
    return instant
  }

  func date(_ name: String) throws(MalformedCase) -> CivilDate {
    guard let date = CivilDate(try string(name)) else { throw .impossible("\(name) is no date: \(self)") }
    return date
  }

  var truth: Bool { self == .bool(true) }
}
