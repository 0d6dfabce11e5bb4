import Kernel

extension Clocks {
  /// An object with one member per clock that has been read.
  var json: JSON {
    var fields = Fields()
    for name in ClockName.alphabetical { fields.add(name.rawValue, self[name]?.json) }
    return fields.json
  }

  init?(json: JSON) throws(MalformedEvent) {
    self.init()
    guard case .object(let fields) = json else { return nil }
    for field in fields {
      guard let name = ClockName(rawValue: field.key) else { continue }
      self[name] = try ClockReading(json: field.value)
    }
  }
}

extension ClockReading {
  /// Value, source and who (name and id); when it was recorded only where that is another moment.
  var json: JSON {
    var values: [JSON] = [.string(at.description), .string(source.rawValue), .string(by.name)]
    values.append(by.id.map { .string($0.description) } ?? .null)
    if recorded != at { values.append(.string(recorded.description)) }
    return .array(values)
  }

  init(json: JSON) throws(MalformedEvent) {
    guard let values = json.array, values.count >= 4, let at = values[0].string.flatMap({ Timestamp($0) }),
      let source = values[1].string.flatMap(Source.init(rawValue:)), let name = values[2].string
    else { throw MalformedEvent(description: "clocks: a reading is wrong") }
    let by = Participant(id: values[3].string.map { PersonID($0) }, name: name)
    let recorded = values.count > 4 ? values[4].string.flatMap { Timestamp($0) } : at
    self.init(at: at, source: source, by: by, recorded: recorded ?? at)
  }
}

extension ClockName {
  // Journal and snapshots write keys in the order of their bytes.
  fileprivate static let alphabetical: [ClockName] = [
    .acknowledged, .closed, .declared, .detected, .impactStart, .mitigated, .resolved,
  ]
}
