package import Kernel

extension Facts: SnapshotValue {
  /// The facts as snapshots and `request.undone` keep them.
  package var json: JSON {
    var fields = Fields()
    fields.add("asker", asker.json)
    fields.add("channel", channel?.json)
    fields.add("customer", customer)
    fields.add("cycles", .array(cycles.map(\.json)))
    fields.add("from", from)
    fields.add("holdings", .array(holdings.map(\.json)))
    fields.add("notes", notes.isEmpty ? nil : .array(notes.map(\.json)))
    fields.add("priorities", .array(priorities.map(\.json)))
    fields.add("revision", revision)
    fields.add("room", room.json)
    fields.add("title", title)
    return fields.json
  }

  package init?(json: JSON) throws(MalformedEvent) {
    let members = Members(json, of: "facts")
    self.init(
      title: try members.string("title"), customer: json["customer"]?.string, from: try members.string("from"),
      asker: try members.value("asker", Participant.init(json:)), room: try members.value("room", Place.init(json:)),
      channel: try members.optional("channel", Place.init(json:)),
      priorities: try members.list("priorities", PriorityPeriod.init(json:)),
      holdings: try members.list("holdings", Holding.init(json:)),
      cycles: try members.list("cycles", Cycle.init(json:)),
      notes: json["notes"] == nil ? [] : try members.list("notes", Note.init(json:)),
      revision: try members.int("revision"))
    // What is never empty is what the rest of the room counts on.
    guard !priorities.isEmpty else { throw members.problem("priorities") }
    guard !holdings.isEmpty else { throw members.problem("holdings") }
    guard !cycles.isEmpty else { throw members.problem("cycles") }
  }
}

extension Facts.PriorityPeriod {
  fileprivate var json: JSON {
    var fields = Fields()
    fields.add("priority", priority.rawValue)
    fields.add("since", since.json)
    return fields.json
  }

  fileprivate init?(json: JSON) throws(MalformedEvent) {
    let members = Members(json, of: "priorities")
    self.init(priority: try members.priority("priority"), since: try members.value("since", Mark.init(json:)))
  }
}

extension Facts.Holding {
  fileprivate var json: JSON {
    var fields = Fields()
    fields.add("person", person?.json)
    fields.add("since", since.json)
    fields.add("team", team)
    fields.add("why", why)
    return fields.json
  }

  fileprivate init?(json: JSON) throws(MalformedEvent) {
    let members = Members(json, of: "holdings")
    self.init(
      team: try members.string("team"), person: try members.optional("person", Participant.init(json:)),
      since: try members.value("since", Mark.init(json:)), why: json["why"]?.string)
  }
}

extension Facts.Note {
  fileprivate var json: JSON {
    var fields = Fields()
    fields.add("mark", mark.json)
    fields.add("text", text)
    return fields.json
  }

  fileprivate init?(json: JSON) throws(MalformedEvent) {
    let members = Members(json, of: "notes")
    self.init(text: try members.string("text"), mark: try members.value("mark", Mark.init(json:)))
  }
}
