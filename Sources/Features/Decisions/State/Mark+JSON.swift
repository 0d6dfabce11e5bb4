import Kernel

extension Mark {
  /// When, and who: id and name.
  var json: JSON {
    var fields = Fields()
    fields.add("at", at)
    fields.add("by", by.json)
    return fields.json
  }

  init?(json: JSON) throws(MalformedEvent) {
    let members = Members(json, of: "mark")
    self.init(at: try members.instant("at"), by: try members.value("by", Participant.init(json:)))
  }
}

extension Standard {
  /// As snapshots and `decision.standard-undone` keep it.
  var json: JSON {
    var fields = Fields()
    fields.add("decider", decider)
    fields.add("rule", rule)
    fields.add("since", since.json)
    return fields.json
  }

  init?(json: JSON) throws(MalformedEvent) {
    let members = Members(json, of: "standard")
    self.init(
      rule: try members.string("rule"), decider: try members.string("decider"),
      since: try members.value("since", Mark.init(json:)))
  }
}

extension Reminder {
  var json: JSON {
    var fields = Fields()
    fields.add("reason", reason.rawValue)
    fields.add("since", since)
    fields.add("step", step)
    return fields.json
  }

  init?(json: JSON) throws(MalformedEvent) {
    let members = Members(json, of: "reminder")
    self.init(reason: try members.word("reason"), since: try members.instant("since"), step: try members.int("step"))
  }
}

extension Members {
  /// A member that is one of a few words.
  func word<T: RawRepresentable<String>>(_ key: StaticString) throws(MalformedEvent) -> T {
    guard let value = T(rawValue: try string(key)) else { throw problem(key) }
    return value
  }

  /// A list that is left out where it is empty.
  func optionalList<T>(
    _ key: StaticString, in json: JSON, _ read: (JSON) throws(MalformedEvent) -> T?
  ) throws(MalformedEvent) -> [T] {
    json[key] == nil ? [] : try list(key, read)
  }
}
