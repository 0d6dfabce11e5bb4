import Kernel

/// An object being written, member by member; what is nil is left out.
struct Fields {
  private var fields: [JSON.Field] = []

  init() { fields.reserveCapacity(8) }

  var json: JSON { .object(fields) }

  mutating func add(_ key: String, _ value: JSON?) { if let value { fields.append(JSON.Field(key, value)) } }
  mutating func add(_ key: String, _ value: String?) { if let value { add(key, JSON.string(value)) } }
  mutating func add(_ key: String, _ value: Int) { add(key, JSON.int(Int64(value))) }
  mutating func add(_ key: String, _ value: Timestamp?) { if let value { add(key, JSON.string(value.description)) } }
}

/// The members of an object being read; a problem names the member, never its value.
struct Members {
  private let json: JSON
  private let kind: String

  init(_ json: JSON, of kind: String) {
    self.json = json
    self.kind = kind
  }

  func problem(_ key: StaticString) -> MalformedEvent {
    MalformedEvent(description: "\(kind): \(key) is missing or wrong")
  }

  func string(_ key: StaticString) throws(MalformedEvent) -> String {
    guard let value = json[key]?.string else { throw problem(key) }
    return value
  }

  func int(_ key: StaticString) throws(MalformedEvent) -> Int {
    guard let value = json[key]?.int else { throw problem(key) }
    return Int(value)
  }

  func instant(_ key: StaticString) throws(MalformedEvent) -> Timestamp {
    guard let value = try optionalInstant(key) else { throw problem(key) }
    return value
  }

  func optionalInstant(_ key: StaticString) throws(MalformedEvent) -> Timestamp? {
    guard let value = json[key] else { return nil }
    guard let text = value.string, let instant = Timestamp(text) else { throw problem(key) }
    return instant
  }

  func array(_ key: StaticString) throws(MalformedEvent) -> [JSON] {
    guard let value = json[key]?.array else { throw problem(key) }
    return value
  }

  func severity(_ key: StaticString) throws(MalformedEvent) -> Severity {
    guard let value = Severity(rawValue: try int(key)) else { throw problem(key) }
    return value
  }

  func value<T>(_ key: StaticString, _ read: (JSON) throws(MalformedEvent) -> T?) throws(MalformedEvent) -> T {
    guard let json = json[key], let value = try read(json) else { throw problem(key) }
    return value
  }

  func optional<T>(
    _ key: StaticString, _ read: (JSON) throws(MalformedEvent) -> T?
  ) throws(MalformedEvent) -> T? {
    guard json[key] != nil else { return nil }
    return try value(key, read)
  }
}
