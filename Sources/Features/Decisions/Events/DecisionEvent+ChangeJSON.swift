import Kernel

extension DecisionEvent.Change {
  var kind: String {
    switch self {
    case .proposed: "decision.proposed"
    case .amended: "decision.amended"
    case .decided: "decision.decided"
    case .assigned: "decision.assigned"
    case .consentAsked: "decision.consent-asked"
    case .objected: "decision.objected"
    case .consented: "decision.consented"
    case .executed: "decision.executed"
    case .contested: "decision.contested"
    case .superseded: "decision.superseded"
    case .reversed: "decision.reversed"
    case .dropped: "decision.dropped"
    case .reminded: "decision.reminded"
    case .undone: "decision.undone"
    }
  }

  func add(to fields: inout Fields) {
    switch self {
    case .proposed(let proposal): proposal.add(to: &fields)
    case .amended(let amendment): amendment.add(to: &fields)
    case .decided(let going): fields.add("go", going.json)
    case .assigned(let person, let due):
      fields.add("due", due)
      fields.add("person", person?.json)
    case .consentAsked(let until): fields.add("until", until)
    case .objected(let why), .contested(let why), .reversed(let why): fields.add("why", why)
    case .consented: break
    case .executed(let at, let evidence, let contestableUntil):
      fields.add("at", at)
      fields.add("contestableUntil", contestableUntil)
      fields.add("evidence", evidence)
    case .superseded(let by, let why):
      fields.add("by", by)
      fields.add("why", why)
    case .dropped(let why): fields.add("why", why)
    case .reminded(let reminder): fields.add("reminder", reminder.json)
    case .undone(let undoing):
      fields.add("command", undoing.command)
      fields.add("facts", undoing.facts.json)
    }
  }

  init?(kind: String, _ members: Members, _ data: JSON) throws(MalformedEvent) {
    switch kind {
    case "decision.proposed": self = .proposed(try DecisionEvent.Proposal(members, data))
    case "decision.amended": self = .amended(try DecisionEvent.Amendment(members, data))
    case "decision.decided": self = .decided(try members.value("go", DecisionEvent.Going.init(json:)))
    case "decision.assigned":
      self = .assigned(
        try members.optional("person", Participant.init(json:)), due: try members.optionalInstant("due"))
    case "decision.consent-asked": self = .consentAsked(until: try members.instant("until"))
    case "decision.objected": self = .objected(why: try members.string("why"))
    case "decision.consented": self = .consented
    case "decision.executed":
      self = .executed(
        at: try members.instant("at"), evidence: try members.string("evidence"),
        contestableUntil: try members.instant("contestableUntil"))
    case "decision.contested": self = .contested(why: try members.string("why"))
    case "decision.superseded": self = .superseded(by: try members.int("by"), why: data["why"]?.string)
    case "decision.reversed": self = .reversed(why: try members.string("why"))
    case "decision.dropped": self = .dropped(why: data["why"]?.string)
    case "decision.reminded": self = .reminded(try members.value("reminder", Reminder.init(json:)))
    case "decision.undone":
      self = .undone(
        DecisionEvent.Undoing(
          command: try members.string("command"), facts: try members.value("facts", Facts.init(json:))))
    default: return nil
    }
  }
}

extension DecisionEvent.Proposal {
  fileprivate func add(to fields: inout Fields) {
    fields.add("approver", approver?.json)
    fields.add("driver", driver.json)
    switch outcome {
    case .waiting: break
    case .decided(let going): fields.add("go", going.json)
    case .silence(let until): fields.add("until", until)
    }
    fields.add("oneWay", isOneWay.map { .bool($0) })
    fields.add("review", review)
    fields.add("room", room.json)
    fields.add("thread", thread)
    fields.add("title", title)
    fields.add("topic", topic?.description)
    fields.add("wanted", wanted)
  }

  fileprivate init(_ members: Members, _ data: JSON) throws(MalformedEvent) {
    let going = try members.optional("go", DecisionEvent.Going.init(json:))
    let until = try members.optionalInstant("until")
    self.init(
      title: try members.string("title"), driver: try members.value("driver", Participant.init(json:)),
      approver: try members.optional("approver", Participant.init(json:)),
      wanted: try members.optionalInstant("wanted"), review: try members.optionalInstant("review"),
      isOneWay: data["oneWay"]?.bool, room: try members.value("room", Place.init(json:)),
      thread: data["thread"]?.string,
      topic: data["topic"]?.string.flatMap { ItemID(anyPrefix: $0) },
      outcome: going.map(Outcome.decided) ?? until.map(Outcome.silence) ?? .waiting)
  }
}

extension DecisionEvent.Amendment {
  fileprivate func add(to fields: inout Fields) {
    fields.add("approver", approver?.json)
    fields.add("driver", driver?.json)
    fields.add("title", title)
    fields.add("wanted", wanted)
  }

  fileprivate init(_ members: Members, _ data: JSON) throws(MalformedEvent) {
    self.init(
      title: data["title"]?.string, driver: try members.optional("driver", Participant.init(json:)),
      approver: try members.optional("approver", Participant.init(json:)),
      wanted: try members.optionalInstant("wanted"))
  }
}

extension DecisionEvent.Going {
  fileprivate var json: JSON {
    var fields = Fields()
    fields.add("approver", approver.json)
    fields.add("authority", authority.rawValue)
    fields.add("executeBy", executeBy)
    fields.add("executor", executor?.json)
    fields.add("oneWay", isOneWay.map { .bool($0) })
    fields.add("review", review)
    fields.add("words", words)
    return fields.json
  }

  fileprivate init?(json: JSON) throws(MalformedEvent) {
    let members = Members(json, of: "go")
    self.init(
      approver: try members.value("approver", Participant.init(json:)), authority: try members.word("authority"),
      words: json["words"]?.string, executor: try members.optional("executor", Participant.init(json:)),
      executeBy: try members.optionalInstant("executeBy"), review: try members.optionalInstant("review"),
      isOneWay: json["oneWay"]?.bool)
  }
}
