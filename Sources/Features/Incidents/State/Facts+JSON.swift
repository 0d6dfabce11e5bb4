import Kernel

extension Facts {
  /// The facts as snapshots and `incident.undone` keep them.
  var json: JSON {
    var fields = Fields()
    fields.add("area", area)
    fields.add("clocks", clocks.json)
    fields.add("declarer", declarer.json)
    fields.add("how", resolution)
    fields.add("lead", lead?.json)
    fields.add("phase", phase.rawValue)
    if reopenings.count > 0 { fields.add("reopenings", reopenings.json) }
    fields.add("revision", revision)
    fields.add("room", room.json)
    fields.add("severity", severity.rawValue)
    fields.add("title", title)
    fields.add("update", lastUpdate?.json)
    fields.add("why", reason)
    return fields.json
  }

  init?(json: JSON) throws(MalformedEvent) {
    let members = Members(json, of: "facts")
    guard let phase = Phase(rawValue: try members.string("phase")) else { throw members.problem("phase") }
    self.init(
      title: try members.string("title"), severity: try members.severity("severity"), phase: phase,
      area: json["area"]?.string, lead: try members.optional("lead", Participant.init(json:)),
      declarer: try members.value("declarer", Participant.init(json:)),
      room: try members.value("room", Place.init(json:)), clocks: try members.value("clocks", Clocks.init(json:)),
      resolution: json["how"]?.string, reason: json["why"]?.string,
      lastUpdate: try members.optional("update", StatusUpdate.init(json:)),
      reopenings: try members.optional("reopenings", Reopenings.init(json:)) ?? Reopenings(),
      revision: try members.int("revision"))
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
    fields.add("finished", JSON.int(finished))
    fields.add("last", last)
    return fields.json
  }

  init?(json: JSON) throws(MalformedEvent) {
    let members = Members(json, of: "reopenings")
    self.init(
      count: try members.int("count"), finished: Int64(try members.int("finished")),
      last: try members.optionalInstant("last"))
  }
}
