package import Kernel

extension IncidentEvent {
  /// An incident of another system, as far as that one knew it: everything in one event.
  package struct Imported: Sendable, Hashable {
    package var origin: Origin
    package var title: String
    package var severity: Severity
    /// Without `#`, in lower case.
    package var area: String?
    /// A name of the other system, nobody's account.
    package var lead: String?
    package var declarer: String?
    /// Those that the other system had; `declared` is always there.
    package var clocks: [ClockName: Timestamp]
    /// How it was resolved.
    package var resolution: String?
    /// Why it was cancelled; nil unless it was.
    package var cancellation: String?

    package init(
      origin: Origin, title: String, severity: Severity, area: String? = nil, lead: String? = nil,
      declarer: String? = nil, clocks: [ClockName: Timestamp], resolution: String? = nil, cancellation: String? = nil
    ) {
      self.origin = origin
      self.title = title
      self.severity = severity
      self.area = area
      self.lead = lead
      self.declarer = declarer
      self.clocks = clocks
      self.resolution = resolution
      self.cancellation = cancellation
    }

    /// As far as its clocks say that it came.
    package var phase: Phase {
      if cancellation != nil { return .cancelled }
      let last: [(ClockName, Phase)] = [
        (.closed, .closed), (.resolved, .resolved), (.mitigated, .mitigated), (.acknowledged, .acknowledged),
      ]
      return last.first { clocks[$0.0] != nil }?.1 ?? .declared
    }
  }
}

extension IncidentEvent.Imported {
  func add(to fields: inout Fields) {
    var readings = Fields()
    for name in ClockName.allCases { readings.add(name.rawValue, clocks[name]) }
    fields.add("area", area)
    fields.add("cancelled", cancellation)
    fields.add("clocks", readings.json)
    fields.add("declarer", declarer)
    fields.add("how", resolution)
    fields.add("lead", lead)
    fields.add("origin", origin.json)
    fields.add("severity", severity.rawValue)
    fields.add("title", title)
  }

  init(_ members: Members, _ data: JSON) throws(MalformedEvent) {
    var clocks: [ClockName: Timestamp] = [:]
    guard case .object(let readings) = data["clocks"] else { throw members.problem("clocks") }
    for reading in readings {
      guard let name = ClockName(rawValue: reading.key), let at = reading.value.string.flatMap({ Timestamp($0) })
      else { throw members.problem("clocks") }
      clocks[name] = at
    }
    self.init(
      origin: try members.value("origin", Origin.init(json:)), title: try members.string("title"),
      severity: try members.severity("severity"), area: data["area"]?.string, lead: data["lead"]?.string,
      declarer: data["declarer"]?.string, clocks: clocks, resolution: data["how"]?.string,
      cancellation: data["cancelled"]?.string)
  }
}
