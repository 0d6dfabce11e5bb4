import HashTreeCollections
package import Kernel

extension Incidents {
  /// A JSON array of all incidents, one per line, sorted by number: what `railhead export incidents` prints.
  package func export() -> [UInt8] {
    var bytes: [UInt8] = [UInt8(ascii: "[")]
    for (index, number) in byNumber.keys.sorted().enumerated() {
      guard let incident = self[number] else { continue }
      bytes += (index == 0 ? "\n" : ",\n").utf8
      incident.export.write(to: &bytes)
    }
    bytes += "\n]\n".utf8
    return bytes
  }
}

extension Incident {
  /// One incident with its timeline; ids as people see them, instants as RFC 3339 in UTC with milliseconds.
  package var export: JSON {
    var fields = Fields()
    fields.add("id", id.description)
    fields.add("title", facts.title)
    fields.add("severity", facts.severity.label)
    fields.add("state", facts.phase.rawValue)
    fields.add("area", facts.area)
    fields.add("lead", facts.lead?.json)
    fields.add("declaredBy", facts.declarer.json)
    fields.add("room", facts.room.json)
    var clocks = Fields()
    for name in ClockName.allCases { clocks.add(name.rawValue, facts.clocks[name]?.export) }
    fields.add("clocks", clocks.json)
    fields.add("resolution", facts.resolution)
    fields.add("reason", facts.reason)
    fields.add("lastUpdate", facts.lastUpdate?.json)
    fields.add("reopenings", facts.reopenings.count)
    fields.add("impactMilliseconds", facts.clocks[.resolved].flatMap { facts.impact(until: $0.at) }.map(JSON.int))
    fields.add("timeline", JSON.array(timeline.moments.map(\.export)))
    return fields.json
  }
}

extension ClockReading {
  fileprivate var export: JSON {
    var fields = Fields()
    fields.add("at", at)
    fields.add("source", source.rawValue)
    fields.add("by", by.json)
    fields.add("recorded", recorded)
    return fields.json
  }
}

extension Timeline.Moment {
  /// The event with what it says; what a row of its own tells already is left out.
  fileprivate var export: JSON {
    var fields = Fields()
    fields.add("at", happened)
    fields.add("source", isTyped ? "typed" : "derived")
    fields.add("recorded", entry.recorded)
    fields.add("by", Participant(id: entry.by, name: entry.event.byName).json)
    fields.add("kind", entry.event.kind)
    if isUndone { fields.add("undone", JSON.bool(true)) }
    guard case .object(let members) = entry.event.data else { return fields.json }
    for member in members where !["at", "byName", "facts", "incident"].contains(member.key) {
      fields.add(member.key, member.value)
    }
    return fields.json
  }
}
