import Kernel

extension PriorityEvent.Change {
  var kind: String {
    switch self {
    case .proposed: "priority.proposed"
    case .scored: "priority.scored"
    case .committed: "priority.committed"
    case .started: "priority.started"
    case .done: "priority.done"
    case .dropped: "priority.dropped"
    case .rescheduled: "priority.rescheduled"
    case .owned: "priority.owned"
    case .placed: "priority.placed"
    case .blocked: "priority.blocked"
    case .unblocked: "priority.unblocked"
    case .acknowledged: "priority.acknowledged"
    case .asked: "priority.asked"
    case .linked: "priority.linked"
    case .unlinked: "priority.unlinked"
    case .renamed: "priority.renamed"
    case .kept: "priority.kept"
    case .undone: "priority.undone"
    }
  }

  func add(to fields: inout Fields) {
    switch self {
    case .proposed(let proposal): proposal.add(to: &fields)
    case .scored(let score): fields.add("score", score.json)
    case .committed(let owner, let due):
      fields.add("due", due)
      fields.add("owner", owner.json)
    case .started, .acknowledged, .asked, .kept: break
    case .done(let outcome, let at):
      fields.add("at", at)
      fields.add("outcome", outcome)
    case .dropped(let why): fields.add("why", why)
    case .rescheduled(let due, let why, let isDeferral):
      fields.add("deferral", isDeferral ? true : nil)
      fields.add("due", due)
      fields.add("why", why)
    case .owned(let owner): fields.add("owner", owner.json)
    case .placed(let place, let from, let why):
      fields.add("from", from)
      fields.add("place", place)
      fields.add("why", why)
    case .blocked(let on, let why):
      fields.add("on", on.json)
      fields.add("why", why)
    case .unblocked(let why): fields.add("why", why)
    case .linked(let id), .unlinked(let id): fields.add("to", id.description)
    case .renamed(let title): fields.add("title", title)
    case .undone(let undoing):
      fields.add("command", undoing.command)
      fields.add("facts", undoing.facts.json)
    }
  }

  /// Nil for a kind that is not one of these.
  init?(kind: String, _ members: Members, _ data: JSON) throws(MalformedEvent) {
    switch kind {
    case "priority.proposed": self = .proposed(try PriorityEvent.Proposal(members, data))
    case "priority.scored": self = .scored(try members.value("score", Score.init(json:)))
    case "priority.committed":
      self = .committed(
        owner: try members.value("owner", Participant.init(json:)), due: try members.instant("due"))
    case "priority.started": self = .started
    case "priority.done":
      self = .done(outcome: try members.string("outcome"), at: try members.optionalInstant("at"))
    case "priority.dropped": self = .dropped(why: try members.string("why"))
    case "priority.rescheduled":
      self = .rescheduled(
        try members.instant("due"), why: data["why"]?.string, isDeferral: data["deferral"]?.bool ?? false)
    case "priority.owned": self = .owned(try members.value("owner", Participant.init(json:)))
    case "priority.placed":
      self = .placed(try members.int("place"), from: try members.int("from"), why: try members.string("why"))
    case "priority.blocked":
      self = .blocked(on: try members.value("on", Participant.init(json:)), why: try members.string("why"))
    case "priority.unblocked": self = .unblocked(why: data["why"]?.string)
    case "priority.acknowledged": self = .acknowledged
    case "priority.asked": self = .asked
    case "priority.linked":
      self = .linked(try members.value("to") { $0.string.flatMap { ItemID(anyPrefix: $0) } })
    case "priority.unlinked":
      self = .unlinked(try members.value("to") { $0.string.flatMap { ItemID(anyPrefix: $0) } })
    case "priority.renamed": self = .renamed(try members.string("title"))
    case "priority.kept": self = .kept
    case "priority.undone":
      self = .undone(
        PriorityEvent.Undoing(
          command: try members.string("command"), facts: try members.value("facts", Facts.init(json:))))
    default: return nil
    }
  }
}

extension PriorityEvent.Proposal {
  fileprivate func add(to fields: inout Fields) {
    fields.add("due", due)
    fields.add("owner", owner?.json)
    fields.add("room", source.json)
    fields.add("score", score?.json)
    fields.add("thread", source.thread)
    fields.add("title", title)
  }

  fileprivate init(_ members: Members, _ data: JSON) throws(MalformedEvent) {
    var source = try members.value("room", Place.init(json:))
    source.thread = data["thread"]?.string
    self.init(
      title: try members.string("title"), score: try members.optional("score", Score.init(json:)),
      owner: try members.optional("owner", Participant.init(json:)), due: try members.optionalInstant("due"),
      source: source)
  }
}

extension PriorityItem.Entry {
  /// As a snapshot keeps it: the event, with its moment and whoever did it.
  var json: JSON {
    var fields = Fields()
    fields.add("kind", change.kind)
    fields.add("mark", mark.json)
    change.add(to: &fields)
    return fields.json
  }

  init?(json: JSON) throws(MalformedEvent) {
    let members = Members(json, of: "history")
    guard let change = try PriorityEvent.Change(kind: try members.string("kind"), members, json) else {
      throw members.problem("kind")
    }
    self.init(mark: try members.value("mark", Mark.init(json:)), change: change)
  }
}
