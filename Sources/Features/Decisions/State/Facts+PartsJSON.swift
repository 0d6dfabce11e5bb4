import Kernel

extension Facts.Consent {
  var json: JSON {
    var fields = Fields()
    fields.add("began", began.json)
    fields.add("objection", objection?.json)
    fields.add("until", until)
    fields.add("why", why)
    return fields.json
  }

  init?(json: JSON) throws(MalformedEvent) {
    let members = Members(json, of: "consents")
    self.init(
      until: try members.instant("until"), began: try members.value("began", Mark.init(json:)),
      objection: try members.optional("objection", Mark.init(json:)), why: json["why"]?.string)
  }
}

extension Facts.Amendment {
  var json: JSON {
    var fields = Fields()
    fields.add("approver", approver?.json)
    fields.add("driver", driver?.json)
    fields.add("mark", mark.json)
    fields.add("title", title)
    fields.add("wanted", wanted)
    return fields.json
  }

  init?(json: JSON) throws(MalformedEvent) {
    let members = Members(json, of: "amendments")
    self.init(
      mark: try members.value("mark", Mark.init(json:)), title: json["title"]?.string,
      approver: try members.optional("approver", Participant.init(json:)),
      driver: try members.optional("driver", Participant.init(json:)), wanted: try members.optionalInstant("wanted"))
  }
}

extension Facts.Go {
  var json: JSON {
    var fields = Fields()
    fields.add("at", at)
    fields.add("authority", authority.rawValue)
    fields.add("by", by.json)
    fields.add("direct", isDirect ? true : nil)
    fields.add("words", words)
    return fields.json
  }

  init?(json: JSON) throws(MalformedEvent) {
    let members = Members(json, of: "go")
    self.init(
      at: try members.instant("at"), by: try members.value("by", Participant.init(json:)),
      authority: try members.word("authority"), words: json["words"]?.string,
      isDirect: json["direct"]?.bool ?? false)
  }
}

extension Facts.Assignment {
  var json: JSON {
    var fields = Fields()
    fields.add("due", due)
    fields.add("person", person?.json)
    fields.add("since", since.json)
    return fields.json
  }

  init?(json: JSON) throws(MalformedEvent) {
    let members = Members(json, of: "assignments")
    self.init(
      person: try members.optional("person", Participant.init(json:)), due: try members.optionalInstant("due"),
      since: try members.value("since", Mark.init(json:)))
  }
}

extension Facts.Execution {
  var json: JSON {
    var fields = Fields()
    fields.add("at", at)
    fields.add("contest", contest?.json)
    fields.add("contestableUntil", contestableUntil)
    fields.add("evidence", evidence)
    fields.add("said", said.json)
    fields.add("why", why)
    return fields.json
  }

  init?(json: JSON) throws(MalformedEvent) {
    let members = Members(json, of: "executions")
    self.init(
      at: try members.instant("at"), evidence: try members.string("evidence"),
      said: try members.value("said", Mark.init(json:)), contestableUntil: try members.instant("contestableUntil"),
      contest: try members.optional("contest", Mark.init(json:)), why: json["why"]?.string)
  }
}

extension Facts.End {
  var json: JSON {
    var fields = Fields()
    if case .superseded(let by) = kind { fields.add("supersededBy", by) }
    fields.add("kind", kind.stage.rawValue)
    fields.add("mark", mark.json)
    fields.add("why", why)
    return fields.json
  }

  init?(json: JSON) throws(MalformedEvent) {
    let members = Members(json, of: "end")
    let kind: Kind
    switch try members.word("kind") as Stage {
    case .superseded: kind = .superseded(by: try members.int("supersededBy"))
    case .reversed: kind = .reversed
    case .dropped: kind = .dropped
    case .proposed, .consenting, .decided, .executed, .contested: throw members.problem("kind")
    }
    self.init(kind: kind, why: json["why"]?.string, mark: try members.value("mark", Mark.init(json:)))
  }
}
