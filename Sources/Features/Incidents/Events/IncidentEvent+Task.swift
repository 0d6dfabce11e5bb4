package import Kernel

extension IncidentEvent {
  /// What became of a task or a follow-up.
  package enum TaskChange: Sendable, Hashable {
    case added(ActionItem)
    /// Given to somebody else, or put off; what is nil stays.
    case changed(Int, owner: Participant?, due: Timestamp?)
    case done(Int, note: String?)

    /// The number of the item.
    package var number: Int {
      switch self {
      case .added(let item): item.number
      case .changed(let number, _, _), .done(let number, _): number
      }
    }
  }
}

extension IncidentEvent.TaskChange {
  var kind: String {
    switch self {
    case .added: "incident.task-added"
    case .changed: "incident.task-changed"
    case .done: "incident.task-done"
    }
  }

  /// The word that leads to this change.
  var command: String {
    switch self {
    case .added(let item): item.kind == .task ? "task" : "followup"
    case .changed: "task"
    case .done: "done"
    }
  }

  func data(_ event: IncidentEvent) -> JSON {
    var fields = Fields()
    fields.add("byName", event.byName)
    switch self {
    case .added(let item):
      fields.add("incident", event.incident)
      fields.add("item", item.json)
    case .changed(let number, let owner, let due):
      fields.add("due", due)
      fields.add("incident", event.incident)
      fields.add("number", number)
      fields.add("owner", owner?.json)
    case .done(let number, let note):
      fields.add("incident", event.incident)
      fields.add("note", note)
      fields.add("number", number)
    }
    return fields.json
  }

  init?(kind: String, _ members: Members, _ data: JSON) throws(MalformedEvent) {
    switch kind {
    case "incident.task-added": self = .added(try members.value("item", ActionItem.init(json:)))
    case "incident.task-changed":
      self = .changed(
        try members.int("number"), owner: try members.optional("owner", Participant.init(json:)),
        due: try members.optionalInstant("due"))
    case "incident.task-done": self = .done(try members.int("number"), note: data["note"]?.string)
    default: return nil
    }
  }
}
