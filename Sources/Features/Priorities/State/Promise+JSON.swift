import Kernel

extension Promise {
  var json: JSON {
    var fields = Fields()
    fields.add("first", first)
    fields.add("made", made.json)
    fields.add("moves", moves.isEmpty ? nil : .array(moves.map(\.json)))
    return fields.json
  }

  init?(json: JSON) throws(MalformedEvent) {
    let members = Members(json, of: "promise")
    self.init(
      first: try members.instant("first"), made: try members.value("made", Mark.init(json:)),
      moves: json["moves"] == nil ? [] : try members.list("moves", Move.init(json:)))
  }
}

extension Promise.Move {
  fileprivate var json: JSON {
    var fields = Fields()
    fields.add("from", from)
    fields.add("mark", mark.json)
    fields.add("to", to)
    fields.add("why", why)
    return fields.json
  }

  fileprivate init?(json: JSON) throws(MalformedEvent) {
    let members = Members(json, of: "moves")
    self.init(
      from: try members.instant("from"), to: try members.instant("to"), why: json["why"]?.string,
      mark: try members.value("mark", Mark.init(json:)))
  }
}

extension Block {
  var json: JSON {
    var fields = Fields()
    fields.add("acknowledged", acknowledged?.json)
    fields.add("asked", asked)
    fields.add("began", began.json)
    fields.add("ended", ended?.json)
    fields.add("on", on.json)
    fields.add("why", why)
    return fields.json
  }

  init?(json: JSON) throws(MalformedEvent) {
    let members = Members(json, of: "blocks")
    self.init(
      on: try members.value("on", Participant.init(json:)), why: try members.string("why"),
      began: try members.value("began", Mark.init(json:)),
      acknowledged: try members.optional("acknowledged", Mark.init(json:)),
      asked: try members.optionalInstant("asked"), ended: try members.optional("ended", Mark.init(json:)))
  }
}

extension Pin {
  var json: JSON {
    var fields = Fields()
    fields.add("mark", mark.json)
    fields.add("place", place)
    fields.add("serial", serial)
    fields.add("why", why)
    return fields.json
  }

  init?(json: JSON) throws(MalformedEvent) {
    let members = Members(json, of: "pin")
    self.init(
      place: try members.int("place"), why: try members.string("why"),
      mark: try members.value("mark", Mark.init(json:)), serial: try members.int("serial"))
  }
}
