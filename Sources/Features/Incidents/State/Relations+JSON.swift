import Kernel

extension Relations {
  /// Nil when there is nothing to keep.
  var json: JSON? {
    guard self != Relations() else { return nil }
    var fields = Fields()
    if !causes.isEmpty { fields.add("causes", .array(causes.map(JSON.string))) }
    if !starts.isEmpty { fields.add("starts", .array(starts.map(\.json))) }
    if !ties.isEmpty { fields.add("ties", .array(ties.map(\.json))) }
    return fields.json
  }

  init?(json: JSON) throws(MalformedEvent) {
    let members = Members(json, of: "relations")
    self.init(
      ties: json["ties"] == nil ? [] : try members.list("ties", Tie.init(json:)),
      causes: json["causes"] == nil ? [] : try members.list("causes") { $0.string },
      starts: json["starts"] == nil ? [] : try members.list("starts", Start.init(json:)))
  }
}

extension Relations.Tie {
  /// The kind and the number: `["linked",9]`.
  fileprivate var json: JSON { .array([.string(kind.rawValue), .int(Int64(number))]) }

  fileprivate init?(json: JSON) throws(MalformedEvent) {
    guard let values = json.array, values.count == 2, let kind = values[0].string.flatMap(Kind.init(rawValue:)),
      let number = values[1].int
    else { return nil }
    self.init(kind: kind, number: Int(number))
  }
}

extension Relations.Start {
  fileprivate var json: JSON {
    var fields = Fields()
    fields.add("before", before?.json)
    fields.add("from", from)
    fields.add("reading", reading?.json)
    return fields.json
  }

  fileprivate init?(json: JSON) throws(MalformedEvent) {
    let members = Members(json, of: "starts")
    func reading(_ key: StaticString) throws(MalformedEvent) -> ClockReading? {
      try members.optional(key) { json throws(MalformedEvent) in try ClockReading(json: json) }
    }
    self.init(from: try members.int("from"), reading: try reading("reading"), before: try reading("before"))
  }
}
