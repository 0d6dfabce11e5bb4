import HashTreeCollections
package import Kernel

extension Incidents {
  /// A JSON array of the incidents that the viewer may read of, one per line, sorted by number: what
  /// `railhead export incidents` prints.
  package func export() -> [UInt8] {
    var bytes: [UInt8] = [UInt8(ascii: "[")]
    for (index, incident) in numbers.sorted().compactMap({ self[$0] }).enumerated() {
      bytes += (index == 0 ? "\n" : ",\n").utf8
      incident.export.write(to: &bytes)
    }
    bytes += "\n]\n".utf8
    return bytes
  }

  /// The same as a table without the timelines, for spreadsheets; its columns are paths in the JSON, then figures.
  package func exportTable() -> [UInt8] {
    var table = CSV(header: Incidents.header)
    for incident in numbers.sorted().compactMap({ self[$0] }) { table.add(incident.row) }
    return table.bytes
  }

  /// The first line of the table.
  static let header = columns + figures + relations + ["links", "causes"] + kinds

  /// For ever in this order: others read them by number; new ones go to the end.
  fileprivate static let columns =
    [
      "id", "title", "severity", "state", "area", "lead.id", "lead.name", "declaredBy.id", "declaredBy.name",
      "room.platform", "room.team", "room.channel",
    ] + ClockName.allCases.map { "clocks.\($0.rawValue).at" } + [
      "resolution", "reason", "reopenings", "impactMilliseconds", "lastUpdate.at", "lastUpdate.text",
    ]

  /// Behind the figures, for they came later.
  fileprivate static let relations = ["duplicateOf", "mergedInto", "recurrenceOf"]

  /// Later still: who must not be told, and what no figure counts.
  fileprivate static let kinds = ["client", "private", "drill"]

  /// What people calculate with, behind the paths: whole minutes, where the impact's start
  /// comes from, and what the incident was called elsewhere.
  private static let figures = ["impact_minutes", "impact_start", "impact_start_source", "external_key"]
}

extension JSON {
  /// The scalar at a path of keys, as text; empty when there is none.
  fileprivate func cell(at path: String) -> String {
    var value: JSON? = self
    for key in path.split(separator: ".") {
      guard case .object(let fields) = value else { return "" }
      value = fields.first { $0.key.utf8.elementsEqual(key.utf8) }?.value
    }
    return value?.string ?? value?.int.map { String($0) } ?? (value == .bool(true) ? "true" : "")
  }
}

extension Incident {
  /// One incident with its timeline; ids as people see them, instants as RFC 3339 in UTC with milliseconds.
  package var export: JSON {
    guard case .object(let fields) = summary else { return summary }
    return .object(fields + [JSON.Field("timeline", .array(timeline.moments.map(\.export)))])
  }

  /// Its line of the table.
  var row: [String] {
    let json = summary
    let lists = [json["links"], json["causes"]].map { list in
      (list?.array ?? []).compactMap(\.string).joined(separator: "; ")
    }
    return Incidents.columns.map { json.cell(at: $0) } + figures + Incidents.relations.map { json.cell(at: $0) } + lists
      + Incidents.kinds.map { json.cell(at: $0) }
  }

  /// The same without the timeline.
  fileprivate var summary: JSON {
    var fields = Fields()
    fields.add("id", id.description)
    fields.add("title", facts.title)
    fields.add("severity", facts.severity.label)
    fields.add("state", facts.phase.rawValue)
    fields.add("area", facts.area)
    fields.add("client", facts.customer)
    fields.add("private", facts.isPrivate ? JSON.bool(true) : nil)
    fields.add("drill", facts.isDrill ? JSON.bool(true) : nil)
    fields.add("lead", facts.lead?.json)
    var roles = Fields()
    roles.add("comms", facts.roles[.comms]?.json)
    roles.add("scribe", facts.roles[.scribe]?.json)
    if !facts.roles.isEmpty { fields.add("roles", roles.json) }
    fields.add("declaredBy", facts.declarer.json)
    fields.add("externalKey", facts.externalKey)
    fields.add("room", facts.room.json)
    var clocks = Fields()
    for name in ClockName.allCases { clocks.add(name.rawValue, facts.clocks[name]?.export) }
    fields.add("clocks", clocks.json)
    fields.add("resolution", facts.resolution)
    fields.add("reason", facts.reason)
    fields.add("lastUpdate", facts.lastUpdate?.json)
    fields.add("reopenings", facts.reopenings.count)
    if !facts.holds.isEmpty { fields.add("holds", .array(facts.holds.map(\.json))) }
    facts.relations.export(to: &fields)
    fields.add("impactMilliseconds", facts.clocks[.resolved].flatMap { facts.impact(until: $0.at) }.map(JSON.int))
    if !facts.actions.isEmpty { fields.add("actions", .array(facts.actions.map(\.export))) }
    fields.add("postMortem", facts.postMortem?.json)
    return fields.json
  }
}

extension ActionItem {
  fileprivate var export: JSON {
    guard case .object(let members) = json else { return json }
    let others = members.filter { !$0.key.utf8.elementsEqual("number".utf8) }
    return .object([JSON.Field("id", .string(id.description))] + others)
  }
}

extension Incident {
  /// The cells of `Incidents.figures`.
  fileprivate var figures: [String] {
    let start = facts.clocks[.impactStart]
    let impact = facts.clocks[.resolved].flatMap { facts.impact(until: $0.at) }
    return [
      impact.map { String($0 / 60_000) } ?? "", start?.at.description ?? "", start?.source.rawValue ?? "",
      facts.externalKey ?? "",
    ]
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
    fields.add("source", !isTyped ? "derived" : entry.event.isAlert ? "alert" : "typed")
    fields.add("recorded", entry.recorded)
    fields.add("by", Participant(id: entry.by, name: entry.event.byName).json)
    fields.add("kind", entry.event.kind)
    if isUndone { fields.add("undone", JSON.bool(true)) }
    guard case .object(let members) = entry.event.data else { return fields.json }
    for member in members where !["at", "byName", "facts", "incident"].contains(member.key) {
      fields.add(member.key, member.value)
    }
    if case .related(let relation) = entry.event.change { return relation.export(fields.json) }
    return fields.json
  }
}

extension Facts {
  /// What it is called elsewhere: in the system that it was brought in from, or by the alert that declared it.
  fileprivate var externalKey: String? { (origin ?? alert?.key)?.description }
}
