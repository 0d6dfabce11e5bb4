package import Kernel

extension IncidentEvent {
  /// Whether somebody outside is waited for.
  package enum HoldChange: Sendable, Hashable {
    case held(PauseKind, why: String?, until: Timestamp?)
    /// It goes on.
    case released
  }
}

extension IncidentEvent.HoldChange {
  /// The name of the event in the journal, for ever.
  var kind: String {
    switch self {
    case .held: "incident.held"
    case .released: "incident.unheld"
    }
  }

  /// The word that leads to this change.
  var command: String {
    switch self {
    case .held: "pause"
    case .released: "resume"
    }
  }

  func data(_ event: IncidentEvent) -> JSON {
    var fields = Fields()
    fields.add("byName", event.byName)
    if case .held(let kind, let why, let until) = self {
      fields.add("for", kind.rawValue)
      fields.add("incident", event.incident)
      fields.add("until", until)
      fields.add("why", why)
    } else {
      fields.add("incident", event.incident)
    }
    return fields.json
  }

  /// Nil for a kind that is not one of these.
  init?(kind: String, _ members: Members, _ data: JSON) throws(MalformedEvent) {
    switch kind {
    case "incident.held":
      self = .held(
        try members.word("for"), why: data["why"]?.string, until: try members.optionalInstant("until"))
    case "incident.unheld": self = .released
    default: return nil
    }
  }
}
