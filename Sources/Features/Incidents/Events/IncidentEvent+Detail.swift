import Kernel

extension IncidentEvent {
  /// What people know an incident by, when they know better; and who may read of it.
  package enum DetailChange: Sendable, Hashable {
    case renamed(to: String, from: String)
    /// Nil for none.
    case area(String?, from: String?)
    /// Nil for none.
    case customer(String?, from: String?)
    /// From now on nobody reads of it but those with a part in it, and whoever said so.
    case hidden
    /// From now on everybody does.
    case published
  }
}

extension IncidentEvent.DetailChange {
  /// The name of the event in the journal, for ever: `incident.renamed`.
  var kind: String {
    switch self {
    case .renamed: "incident.renamed"
    case .area: "incident.area-changed"
    case .customer: "incident.client-changed"
    case .hidden: "incident.hidden"
    case .published: "incident.published"
    }
  }

  /// The word that leads to this change.
  var command: String {
    switch self {
    case .renamed: "rename"
    case .area: "area"
    case .customer: "client"
    case .hidden: "private"
    case .published: "public"
    }
  }

  func data(_ event: IncidentEvent) -> JSON {
    var fields = Fields()
    switch self {
    case .area(let area, let before):
      fields.add("area", area)
      fields.add("byName", event.byName)
      fields.add("from", before)
    case .customer(let customer, let before):
      fields.add("byName", event.byName)
      fields.add("client", customer)
      fields.add("from", before)
    case .renamed(_, let before):
      fields.add("byName", event.byName)
      fields.add("from", before)
    case .hidden, .published: fields.add("byName", event.byName)
    }
    fields.add("incident", event.incident)
    if case .renamed(let title, _) = self { fields.add("title", title) }
    return fields.json
  }

  /// Nil for a kind that is not one of these.
  init?(kind: String, _ members: Members, _ data: JSON) throws(MalformedEvent) {
    switch kind {
    case "incident.renamed": self = .renamed(to: try members.string("title"), from: try members.string("from"))
    case "incident.area-changed": self = .area(data["area"]?.string, from: data["from"]?.string)
    case "incident.client-changed": self = .customer(data["client"]?.string, from: data["from"]?.string)
    case "incident.hidden": self = .hidden
    case "incident.published": self = .published
    default: return nil
    }
  }
}
