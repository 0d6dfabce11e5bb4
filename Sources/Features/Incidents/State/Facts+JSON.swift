package import Kernel

extension Facts: SnapshotValue {
  /// The facts as snapshots and `incident.undone` keep them.
  package var json: JSON {
    var fields = Fields()
    if !actions.isEmpty { fields.add("actions", .array(actions.map(\.json))) }
    fields.add("alert", alert?.json)
    fields.add("area", area)
    fields.add("cancelled", cancelledAt)
    fields.add("client", customer)
    fields.add("clocks", clocks.json)
    if communications != Communications() { fields.add("communications", communications.json) }
    fields.add("communicationsBefore", communicationsBefore?.json)
    fields.add("declarer", declarer.json)
    fields.add("drill", isDrill ? JSON.bool(true) : nil)
    if !holds.isEmpty { fields.add("holds", .array(holds.map(\.json))) }
    fields.add("how", resolution)
    if !invited.isEmpty { fields.add("invited", .array(invited.map(\.json))) }
    fields.add("lead", lead?.json)
    if !nudges.isEmpty { fields.add("nudges", .array(nudges.map(\.json))) }
    fields.add("offeredTo", offeredTo?.json)
    fields.add("phase", phase.rawValue)
    fields.add("relations", relations.json)
    if reopenings.count > 0 { fields.add("reopenings", reopenings.json) }
    fields.add("revision", revision)
    fields.add("postMortem", postMortem?.json)
    fields.add("private", isPrivate ? JSON.bool(true) : nil)
    if !roles.isEmpty { fields.add("roles", rolesJSON) }
    fields.add("room", room.json)
    if !severitiesBefore.isEmpty { fields.add("severities", .array(severitiesBefore.map(\.json))) }
    fields.add("severity", severity.rawValue)
    fields.add("title", title)
    fields.add("update", lastUpdate?.json)
    if updateCount > 0 { fields.add("updates", updateCount) }
    fields.add("why", reason)
    return fields.json
  }

  package init?(json: JSON) throws(MalformedEvent) {
    let members = Members(json, of: "facts")
    guard let phase = Phase(rawValue: try members.string("phase")) else { throw members.problem("phase") }
    self.init(
      title: try members.string("title"), severity: try members.severity("severity"),
      severitiesBefore: json["severities"] == nil
        ? [] : try members.list("severities", SeverityBefore.init(json:)),
      phase: phase,
      area: json["area"]?.string, customer: json["client"]?.string,
      lead: try members.optional("lead", Participant.init(json:)),
      offeredTo: try members.optional("offeredTo", Participant.init(json:)), roles: try Facts.roles(json["roles"]),
      actions: json["actions"] == nil ? [] : try members.list("actions", ActionItem.init(json:)),
      nudges: json["nudges"] == nil ? [] : try members.list("nudges", Nudge.init(json:)),
      postMortem: try members.optional("postMortem", PostMortem.init(json:)), isDrill: json["drill"]?.bool ?? false,
      isPrivate: json["private"]?.bool ?? false,
      invited: json["invited"] == nil ? [] : try members.list("invited", Participant.init(json:)),
      declarer: try members.value("declarer", Participant.init(json:)),
      room: try members.value("room", Place.init(json:)), clocks: try members.value("clocks", Clocks.init(json:)),
      resolution: json["how"]?.string, reason: json["why"]?.string,
      cancelledAt: try members.optionalInstant("cancelled"),
      lastUpdate: try members.optional("update", StatusUpdate.init(json:)),
      updateCount: json["updates"] == nil ? 0 : try members.int("updates"),
      communications: try members.optional("communications", Communications.init(json:)) ?? Communications(),
      communicationsBefore: try members.optional("communicationsBefore", Communications.init(json:)),
      reopenings: try members.optional("reopenings", Reopenings.init(json:)) ?? Reopenings(),
      holds: json["holds"] == nil ? [] : try members.list("holds", Hold.init(json:)),
      alert: try members.optional("alert", AlertState.init(json:)),
      relations: try members.optional("relations", Relations.init(json:)) ?? Relations(),
      revision: try members.int("revision"))
  }
}

extension Facts {
  private var rolesJSON: JSON {
    var fields = Fields()
    fields.add("comms", roles[.comms]?.json)
    fields.add("scribe", roles[.scribe]?.json)
    return fields.json
  }

  private static func roles(_ json: JSON?) throws(MalformedEvent) -> [IncidentRole: Participant] {
    guard let json else { return [:] }
    let members = Members(json, of: "roles")
    var roles: [IncidentRole: Participant] = [:]
    roles[.comms] = try members.optional("comms", Participant.init(json:))
    roles[.scribe] = try members.optional("scribe", Participant.init(json:))
    return roles
  }
}

extension Communications {
  fileprivate var json: JSON {
    var fields = Fields()
    fields.add("kept", kept)
    fields.add("promised", promised)
    fields.add("silence", JSON.int(longestSilence))
    return fields.json
  }

  fileprivate init?(json: JSON) throws(MalformedEvent) {
    let members = Members(json, of: "communications")
    self.init(
      promised: try members.int("promised"), kept: try members.int("kept"),
      longestSilence: Int64(try members.int("silence")))
  }
}

extension StatusUpdate {
  var json: JSON {
    var fields = Fields()
    fields.add("at", at)
    fields.add("by", by.json)
    fields.add("last", isLast ? JSON.bool(true) : nil)
    fields.add("next", next)
    fields.add("text", text)
    return fields.json
  }

  init?(json: JSON) throws(MalformedEvent) {
    let members = Members(json, of: "update")
    self.init(
      text: try members.string("text"), at: try members.instant("at"),
      by: try members.value("by", Participant.init(json:)), next: try members.optionalInstant("next"),
      isLast: json["last"]?.bool ?? false)
  }
}

extension Reopenings {
  var json: JSON {
    var fields = Fields()
    fields.add("count", count)
    if !episodes.isEmpty { fields.add("episodes", .array(episodes.map(\.json))) }
    fields.add("finished", JSON.int(finished))
    fields.add("last", last)
    return fields.json
  }

  init?(json: JSON) throws(MalformedEvent) {
    let members = Members(json, of: "reopenings")
    self.init(
      count: try members.int("count"), finished: Int64(try members.int("finished")),
      last: try members.optionalInstant("last"),
      episodes: json["episodes"] == nil ? [] : try members.list("episodes", Episode.init(json:)))
  }
}

extension Reopenings.Episode {
  fileprivate var json: JSON {
    var fields = Fields()
    fields.add("began", began)
    fields.add("ended", ended)
    fields.add("mitigated", mitigated)
    return fields.json
  }

  fileprivate init?(json: JSON) throws(MalformedEvent) {
    let members = Members(json, of: "episode")
    self.init(
      began: try members.instant("began"), mitigated: try members.optionalInstant("mitigated"),
      ended: try members.instant("ended"))
  }
}

extension SeverityBefore {
  fileprivate var json: JSON {
    var fields = Fields()
    fields.add("severity", severity.rawValue)
    fields.add("until", until)
    return fields.json
  }

  fileprivate init?(json: JSON) throws(MalformedEvent) {
    let members = Members(json, of: "severities")
    self.init(severity: try members.severity("severity"), until: try members.instant("until"))
  }
}
