import Kernel

extension RequestEvent.Imported {
  func add(to fields: inout Fields) {
    fields.add("acknowledged", acknowledged)
    fields.add("asked", asked)
    fields.add("asker", asker)
    fields.add("customer", customer)
    fields.add("end", end?.json)
    fields.add("from", from)
    fields.add("holdings", .array(holdings.map(\.json)))
    fields.add("origin", origin.json)
    fields.add("pauses", pauses.isEmpty ? nil : .array(pauses.map(\.json)))
    fields.add("priority", priority.rawValue)
    fields.add("title", title)
  }

  init(_ members: Members, _ data: JSON) throws(MalformedEvent) {
    self.init(
      origin: try members.value("origin", Origin.init(json:)), title: try members.string("title"),
      priority: try members.priority("priority"), from: try members.string("from"), asker: data["asker"]?.string,
      customer: data["customer"]?.string, asked: try members.instant("asked"),
      holdings: try members.list("holdings", Holding.init(json:)),
      acknowledged: try members.optionalInstant("acknowledged"),
      pauses: data["pauses"] == nil ? [] : try members.list("pauses", Waiting.init(json:)),
      end: try members.optional("end", End.init(json:)))
    // What is never empty is what the rest of the room counts on.
    guard !holdings.isEmpty else { throw members.problem("holdings") }
  }
}

extension RequestEvent.Imported.Holding {
  fileprivate var json: JSON {
    var fields = Fields()
    fields.add("person", person)
    fields.add("since", since)
    fields.add("team", team)
    return fields.json
  }

  fileprivate init?(json: JSON) throws(MalformedEvent) {
    let members = Members(json, of: "holdings")
    self.init(
      team: try members.string("team"), person: json["person"]?.string, since: try members.instant("since"))
  }
}

extension RequestEvent.Imported.Waiting {
  fileprivate var json: JSON {
    var fields = Fields()
    fields.add("began", began)
    fields.add("for", kind.rawValue)
    fields.add("resumed", resumed)
    fields.add("why", why)
    return fields.json
  }

  fileprivate init?(json: JSON) throws(MalformedEvent) {
    let members = Members(json, of: "pauses")
    self.init(
      kind: try members.word("for"), why: try members.string("why"), began: try members.instant("began"),
      resumed: try members.optionalInstant("resumed"))
  }
}

extension RequestEvent.Imported.End {
  fileprivate var json: JSON {
    var fields = Fields()
    fields.add("at", at)
    fields.add("kind", kind.rawValue)
    fields.add("text", text)
    return fields.json
  }

  fileprivate init?(json: JSON) throws(MalformedEvent) {
    let members = Members(json, of: "end")
    self.init(kind: try members.word("kind"), text: try members.string("text"), at: try members.instant("at"))
  }
}
