/// An object being written, member by member; what is nil is left out.
package struct Fields {
  private var fields: [JSON.Field] = []

  package init() { fields.reserveCapacity(8) }

  package var json: JSON { .object(fields) }

  package mutating func add(_ key: String, _ value: JSON?) { if let value { fields.append(JSON.Field(key, value)) } }
  package mutating func add(_ key: String, _ value: String?) { if let value { add(key, JSON.string(value)) } }
  package mutating func add(_ key: String, _ value: Int) { add(key, JSON.int(Int64(value))) }
  /// An instant as RFC 3339 in UTC with milliseconds.
  package mutating func add(_ key: String, _ value: Timestamp?) {
    if let value { add(key, JSON.string(value.description)) }
  }
}
