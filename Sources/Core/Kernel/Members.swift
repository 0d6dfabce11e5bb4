/// The members of an object being read; a problem names the member, never its value.
package struct Members {
  private let json: JSON
  private let kind: String

  /// `kind` is what problems begin with: `incident.noted`.
  package init(_ json: JSON, of kind: String) {
    self.json = json
    self.kind = kind
  }

  package func problem(_ key: StaticString) -> MalformedEvent {
    MalformedEvent(description: "\(kind): \(key) is missing or wrong")
  }

  package func string(_ key: StaticString) throws(MalformedEvent) -> String {
    guard let value = json[key]?.string else { throw problem(key) }
    return value
  }

  package func int(_ key: StaticString) throws(MalformedEvent) -> Int {
    guard let value = json[key]?.int else { throw problem(key) }
    return Int(value)
  }

  package func instant(_ key: StaticString) throws(MalformedEvent) -> Timestamp {
    guard let value = try optionalInstant(key) else { throw problem(key) }
    return value
  }

  package func optionalInstant(_ key: StaticString) throws(MalformedEvent) -> Timestamp? {
    guard let value = json[key] else { return nil }
    guard let text = value.string, let instant = Timestamp(text) else { throw problem(key) }
    return instant
  }

  package func array(_ key: StaticString) throws(MalformedEvent) -> [JSON] {
    guard let value = json[key]?.array else { throw problem(key) }
    return value
  }

  /// A list whose items are all of one shape.
  package func list<T>(
    _ key: StaticString, _ read: (JSON) throws(MalformedEvent) -> T?
  ) throws(MalformedEvent) -> [T] {
    var items: [T] = []
    for json in try array(key) {
      guard let item = try read(json) else { throw problem(key) }
      items.append(item)
    }
    return items
  }

  /// A list that is left out where it is empty.
  package func optionalList<T>(
    _ key: StaticString, _ read: (JSON) throws(MalformedEvent) -> T?
  ) throws(MalformedEvent) -> [T] {
    json[key] == nil ? [] : try list(key, read)
  }

  /// A member that is one of a few words.
  package func word<T: RawRepresentable<String>>(_ key: StaticString) throws(MalformedEvent) -> T {
    guard let value = T(rawValue: try string(key)) else { throw problem(key) }
    return value
  }

  package func value<T>(
    _ key: StaticString, _ read: (JSON) throws(MalformedEvent) -> T?
  ) throws(MalformedEvent) -> T {
    guard let json = json[key], let value = try read(json) else { throw problem(key) }
    return value
  }

  package func optional<T>(
    _ key: StaticString, _ read: (JSON) throws(MalformedEvent) -> T?
  ) throws(MalformedEvent) -> T? {
    guard json[key] != nil else { return nil }
    return try value(key, read)
  }
}

/// Why the data of an event cannot be read.
package struct MalformedEvent: Error, Sendable, Hashable, CustomStringConvertible {
  /// The kind of event and the member that is missing or wrong; never its value.
  package var description: String

  package init(description: String) { self.description = description }
}
