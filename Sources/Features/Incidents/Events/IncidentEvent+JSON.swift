package import Kernel

extension IncidentEvent {
  /// The name of the event in the journal, for ever: `incident.declared`.
  package var kind: String {
    switch change {
    case .declared: "incident.declared"
    case .imported: "incident.imported"
    case .noted: "incident.noted"
    case .acknowledged: "incident.acknowledged"
    case .leadChanged: "incident.lead-changed"
    case .detailed(let change): change.kind
    case .role(let change): change.kind
    case .tasked(let change): change.kind
    case .corrected: "incident.clock-corrected"
    case .reviewed: "incident.reviewed"
    case .nudged: "incident.nudged"
    case .severityChanged: "incident.severity-changed"
    case .updated: "incident.updated"
    case .mitigated: "incident.mitigated"
    case .resolved: "incident.resolved"
    case .closed: "incident.closed"
    case .cancelled: "incident.cancelled"
    case .reopened: "incident.reopened"
    case .alerted(let change): change.kind
    case .related(let relation): relation.kind
    case .held(let change): change.kind
    case .undone: "incident.undone"
    }
  }

  /// The version of the shape of `data`.
  package var version: Int { 1 }

  /// An object with keys in order; instants as RFC 3339 in UTC, ids as numbers.
  package var data: JSON {
    var fields = Fields()
    switch change {
    case .declared(let declaration):
      fields.add("alert", declaration.alert?.json)
      fields.add("area", declaration.area)
      fields.add("client", declaration.customer)
      fields.add("byName", byName)
      fields.add("drill", declaration.isDrill ? JSON.bool(true) : nil)
      fields.add("incident", incident)
      fields.add("lead", declaration.lead?.json)
      fields.add("private", declaration.isPrivate ? JSON.bool(true) : nil)
      fields.add("room", declaration.room.json)
      fields.add("severity", declaration.severity.rawValue)
      fields.add("since", declaration.since)
      fields.add("title", declaration.title)
    case .imported(let imported):
      imported.add(to: &fields)
      fields.add("byName", byName)
      fields.add("incident", incident)
    case .noted(let text, let at):
      fields.add("at", at)
      fields.add("byName", byName)
      fields.add("incident", incident)
      fields.add("text", text)
    case .acknowledged(let at):
      fields.add("at", at)
      fields.add("byName", byName)
      fields.add("incident", incident)
    case .leadChanged(let lead, let acknowledges):
      fields.add("acknowledges", acknowledges ? JSON.bool(true) : nil)
      fields.add("byName", byName)
      fields.add("incident", incident)
      fields.add("lead", lead.json)
    case .detailed(let change): return change.data(self)
    case .role(let change): return change.data(self)
    case .tasked(let change): return change.data(self)
    case .corrected(let clock, let at):
      fields.add("at", at)
      fields.add("byName", byName)
      fields.add("clock", clock.rawValue)
      fields.add("incident", incident)
    case .reviewed(let place):
      fields.add("byName", byName)
      fields.add("incident", incident)
      fields.add("place", place)
    case .nudged(let nudge):
      fields.add("byName", byName)
      fields.add("incident", incident)
      fields.add("nudge", nudge.json)
    case .severityChanged(let old, let new):
      fields.add("byName", byName)
      fields.add("from", old.rawValue)
      fields.add("incident", incident)
      fields.add("severity", new.rawValue)
    case .updated(let text, let next, let acknowledges):
      fields.add("acknowledges", acknowledges ? JSON.bool(true) : nil)
      fields.add("byName", byName)
      fields.add("incident", incident)
      switch next {
      case .by(let instant): fields.add("next", instant)
      case .never: fields.add("next", "never")
      case nil: break
      }
      fields.add("text", text)
    case .mitigated(let text, let at):
      fields.add("at", at)
      fields.add("byName", byName)
      fields.add("incident", incident)
      fields.add("text", text)
    case .resolved(let how, let at):
      fields.add("at", at)
      fields.add("byName", byName)
      fields.add("how", how)
      fields.add("incident", incident)
    case .closed(let unresolved):
      fields.add("byName", byName)
      fields.add("incident", incident)
      fields.add("unresolved", unresolved ? JSON.bool(true) : nil)
    case .cancelled(let why), .reopened(let why):
      fields.add("byName", byName)
      fields.add("incident", incident)
      fields.add("why", why)
    case .alerted(let change):
      change.add(to: &fields)
      fields.add("byName", byName)
      fields.add("incident", incident)
    case .related(let relation):
      relation.add(to: &fields)
      fields.add("byName", byName)
      fields.add("incident", incident)
    case .held(let change): return change.data(self)
    case .undone(let undoing):
      fields.add("byName", byName)
      fields.add("command", undoing.command)
      fields.add("entry", undoing.entry)
      fields.add("facts", undoing.facts.json)
      fields.add("incident", incident)
    }
    return fields.json
  }

  /// Reads `data`; nil for a kind that is not one of these.
  ///
  /// - Throws: `MalformedEvent` when a member is missing or wrong, or the version is newer than this program.
  package init?(kind: String, version: Int, data: JSON) throws(MalformedEvent) {
    guard kind.utf8.starts(with: "incident.".utf8) else { return nil }
    let members = Members(data, of: kind)
    let change: Change
    switch kind {
    case "incident.declared":
      change = .declared(
        Declaration(
          title: try members.string("title"), severity: try members.severity("severity"),
          area: data["area"]?.string, customer: data["client"]?.string,
          lead: try members.optional("lead", Participant.init(json:)),
          since: try members.optionalInstant("since"), room: try members.value("room", Place.init(json:)),
          alert: try members.optional("alert", IncidentEvent.Alert.init(json:)),
          isDrill: data["drill"]?.bool ?? false, isPrivate: data["private"]?.bool ?? false))
    case "incident.imported": change = .imported(try IncidentEvent.Imported(members, data))
    case "incident.noted":
      change = .noted(text: try members.string("text"), at: try members.optionalInstant("at"))
    case "incident.acknowledged": change = .acknowledged(at: try members.optionalInstant("at"))
    case "incident.lead-changed":
      change = .leadChanged(
        try members.value("lead", Participant.init(json:)), acknowledges: data["acknowledges"]?.bool ?? false)
    case "incident.clock-corrected":
      guard let clock = ClockName(rawValue: try members.string("clock")) else { throw members.problem("clock") }
      change = .corrected(clock, at: try members.instant("at"))
    case "incident.reviewed": change = .reviewed(place: data["place"]?.string)
    case "incident.nudged": change = .nudged(try members.value("nudge", Nudge.init(json:)))
    case "incident.severity-changed":
      change = .severityChanged(from: try members.severity("from"), to: try members.severity("severity"))
    case "incident.updated":
      let isLast = data["next"]?.string == "never"
      let next = isLast ? nil : try members.optionalInstant("next")
      change = .updated(
        text: try members.string("text"), next: isLast ? .never : next.map(NextUpdate.by),
        acknowledges: data["acknowledges"]?.bool ?? false)
    case "incident.mitigated":
      change = .mitigated(text: data["text"]?.string, at: try members.optionalInstant("at"))
    case "incident.resolved":
      change = .resolved(how: try members.string("how"), at: try members.optionalInstant("at"))
    case "incident.closed": change = .closed(unresolved: data["unresolved"]?.bool ?? false)
    case "incident.cancelled": change = .cancelled(why: try members.string("why"))
    case "incident.reopened": change = .reopened(why: try members.string("why"))
    case "incident.undone":
      change = .undone(
        Undoing(
          entry: try members.int("entry"), command: try members.string("command"),
          facts: try members.value("facts", Facts.init(json:))))
    default:
      if let role = try RoleChange(kind: kind, members, data) {
        change = .role(role)
      } else if let task = try TaskChange(kind: kind, members, data) {
        change = .tasked(task)
      } else if let alert = try AlertChange(kind: kind, members, data) {
        change = .alerted(alert)
      } else if let relation = try Relation(kind, members) {
        change = .related(relation)
      } else if let detail = try DetailChange(kind: kind, members, data) {
        change = .detailed(detail)
      } else if let hold = try HoldChange(kind: kind, members, data) {
        change = .held(hold)
      } else {
        return nil
      }
    }
    guard version == 1 else { throw MalformedEvent(description: "\(kind): version \(version) is newer than 1") }
    self.init(incident: try members.int("incident"), byName: try members.string("byName"), change: change)
  }
}

extension Members {
  func severity(_ key: StaticString) throws(MalformedEvent) -> Severity {
    guard let value = Severity(rawValue: try int(key)) else { throw problem(key) }
    return value
  }
}
