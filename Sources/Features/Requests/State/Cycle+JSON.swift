import Kernel

extension Cycle {
  var json: JSON {
    var fields = Fields()
    fields.add("acknowledged", acknowledged?.json)
    fields.add("began", began.json)
    fields.add("end", end?.json)
    fields.add("pauses", pauses.isEmpty ? nil : .array(pauses.map(\.json)))
    fields.add("why", why)
    return fields.json
  }

  init?(json: JSON) throws(MalformedEvent) {
    let members = Members(json, of: "cycles")
    self.init(
      began: try members.value("began", Mark.init(json:)), why: json["why"]?.string,
      acknowledged: try members.optional("acknowledged", Mark.init(json:)),
      pauses: json["pauses"] == nil ? [] : try members.list("pauses", Pause.init(json:)),
      end: try members.optional("end", End.init(json:)))
  }
}

extension Cycle.End {
  fileprivate var json: JSON {
    var fields = Fields()
    fields.add("kind", kind.rawValue)
    fields.add("mark", mark.json)
    fields.add("text", text)
    return fields.json
  }

  fileprivate init?(json: JSON) throws(MalformedEvent) {
    let members = Members(json, of: "end")
    self.init(
      kind: try members.word("kind"), text: try members.string("text"),
      mark: try members.value("mark", Mark.init(json:)))
  }
}

extension Pause {
  fileprivate var json: JSON {
    var fields = Fields()
    fields.add("began", began.json)
    fields.add("for", kind.rawValue)
    fields.add("resumed", resumed?.json)
    fields.add("until", until)
    fields.add("why", why)
    return fields.json
  }

  fileprivate init?(json: JSON) throws(MalformedEvent) {
    let members = Members(json, of: "pauses")
    self.init(
      kind: try members.word("for"), why: try members.string("why"), until: try members.optionalInstant("until"),
      began: try members.value("began", Mark.init(json:)), resumed: try members.optional("resumed", Mark.init(json:)))
  }
}
