package import Kernel

extension RequestEvent {
  /// The name of the event in the journal, for ever: `request.asked`.
  package var kind: String {
    switch change {
    case .asked: "request.asked"
    case .imported: "request.imported"
    case .acknowledged: "request.acknowledged"
    case .taken: "request.taken"
    case .handed: "request.handed"
    case .waiting: "request.waiting"
    case .resumed: "request.resumed"
    case .priorityChanged: "request.priority-changed"
    case .done: "request.done"
    case .cancelled: "request.cancelled"
    case .reopened: "request.reopened"
    case .noted: "request.noted"
    case .undone: "request.undone"
    }
  }

  /// The version of the shape of `data`.
  package var version: Int { 1 }

  /// An object with keys in order; instants as RFC 3339 in UTC, ids as numbers.
  package var data: JSON {
    var fields = Fields()
    fields.add("byName", byName)
    switch change {
    case .asked(let asking): add(asking, to: &fields)
    case .imported(let imported): imported.add(to: &fields)
    case .acknowledged, .resumed: break
    case .taken(let person): fields.add("person", person.json)
    case .handed(let old, let new, let why):
      fields.add("from", old)
      fields.add("to", new)
      fields.add("why", why)
    case .waiting(let kind, let why, let until):
      fields.add("for", kind.rawValue)
      fields.add("until", until)
      fields.add("why", why)
    case .priorityChanged(let old, let new):
      fields.add("from", old.rawValue)
      fields.add("priority", new.rawValue)
    case .done(let how): fields.add("how", how)
    case .cancelled(let why), .reopened(let why): fields.add("why", why)
    case .noted(let text): fields.add("text", text)
    case .undone(let undoing):
      fields.add("command", undoing.command)
      fields.add("facts", undoing.facts.json)
    }
    fields.add("request", request)
    return fields.json
  }

  private func add(_ asking: Asking, to fields: inout Fields) {
    fields.add("channel", asking.channel?.json)
    fields.add("customer", asking.customer)
    fields.add("from", asking.from)
    fields.add("priority", asking.priority.rawValue)
    fields.add("room", asking.room.json)
    fields.add("title", asking.title)
    fields.add("to", asking.to)
  }

  /// Reads `data`; nil for a kind that is not one of these.
  ///
  /// - Throws: `MalformedEvent` when a member is missing or wrong, or the version is newer than this program.
  package init?(kind: String, version: Int, data: JSON) throws(MalformedEvent) {
    let members = Members(data, of: kind)
    let change: Change
    switch kind {
    case "request.asked": change = .asked(try Asking(members, data))
    case "request.imported": change = .imported(try Imported(members, data))
    case "request.acknowledged": change = .acknowledged
    case "request.taken": change = .taken(try members.value("person", Participant.init(json:)))
    case "request.handed":
      change = .handed(from: try members.string("from"), to: try members.string("to"), why: data["why"]?.string)
    case "request.waiting":
      change = .waiting(
        try members.word("for"), why: try members.string("why"), until: try members.optionalInstant("until"))
    case "request.resumed": change = .resumed
    case "request.priority-changed":
      change = .priorityChanged(from: try members.priority("from"), to: try members.priority("priority"))
    case "request.done": change = .done(how: try members.string("how"))
    case "request.cancelled": change = .cancelled(why: try members.string("why"))
    case "request.reopened": change = .reopened(why: try members.string("why"))
    case "request.noted": change = .noted(text: try members.string("text"))
    case "request.undone":
      change = .undone(
        Undoing(command: try members.string("command"), facts: try members.value("facts", Facts.init(json:))))
    default: return nil
    }
    guard version == 1 else { throw MalformedEvent(description: "\(kind): version \(version) is newer than 1") }
    self.init(request: try members.int("request"), byName: try members.string("byName"), change: change)
  }
}

extension RequestEvent.Asking {
  fileprivate init(_ members: Members, _ data: JSON) throws(MalformedEvent) {
    self.init(
      title: try members.string("title"), priority: try members.priority("priority"),
      from: try members.string("from"), to: try members.string("to"), customer: data["customer"]?.string,
      room: try members.value("room", Place.init(json:)), channel: try members.optional("channel", Place.init(json:)))
  }
}

extension Members {
  func priority(_ key: StaticString) throws(MalformedEvent) -> Priority {
    guard let value = Priority(rawValue: try int(key)) else { throw problem(key) }
    return value
  }
}
