import BusinessTime
package import Kernel

extension SLAEvent {
  package var kind: String {
    switch self {
    case .calendarChanged: "sla.calendar-changed"
    case .policyChanged: "sla.policy-changed"
    case .planDropped: "sla.plan-dropped"
    case .warned: "sla.warned"
    }
  }

  package var version: Int { 1 }

  package var data: JSON {
    var fields = Fields()
    switch self {
    case .calendarChanged(let name, let calendar, let from):
      fields.add("calendar", calendar.json)
      fields.add("from", from)
      fields.add("name", name)
    case .policyChanged(let match, let terms, let from):
      fields.add("from", from)
      fields.add("match", match.json)
      fields.add("terms", terms.json)
    case .planDropped(let match, let at):
      fields.add("at", at)
      fields.add("match", match.json)
    case .warned(let warning): return warning.json
    }
    return fields.json
  }

  /// Reads back what `kind` and `data` wrote; nil for a kind that this version does not know.
  package init?(kind: String, version: Int, data: JSON) throws(MalformedEvent) {
    let members = Members(data, of: kind)
    switch kind {
    case "sla.calendar-changed":
      self = .calendarChanged(
        name: try members.string("name"), try members.value("calendar", BusinessCalendar.init(json:)),
        from: try members.instant("from"))
    case "sla.policy-changed":
      self = .policyChanged(
        try members.value("match", Match.init(json:)), try members.value("terms", Terms.init(json:)),
        from: try members.instant("from"))
    case "sla.plan-dropped":
      self = .planDropped(try members.value("match", Match.init(json:)), at: try members.instant("at"))
    case "sla.warned":
      guard let warning = try SentWarning(json: data) else { throw members.problem("clock") }
      self = .warned(warning)
    default: return nil
    }
  }
}

extension SentWarning {
  package var json: JSON {
    var fields = Fields()
    fields.add("cycle", clock.cycle)
    fields.add("metric", clock.metric.rawValue)
    fields.add("percents", .array(percents.map { .int(Int64($0)) }))
    fields.add("record", clock.record.description)
    fields.add("target", target)
    return fields.json
  }

  package init?(json: JSON) throws(MalformedEvent) {
    let members = Members(json, of: "warning")
    guard let record = ItemID(anyPrefix: try members.string("record")) else { throw members.problem("record") }
    guard let metric = Metric(rawValue: try members.string("metric")) else { throw members.problem("metric") }
    self.init(
      ClockID(record, metric, cycle: try members.int("cycle")),
      percents: try members.array("percents").compactMap { $0.int.map { Int($0) } }, target: try members.int("target"))
  }
}
