package import Kernel

extension IncidentEvent {
  /// Who does what from now on.
  package enum RoleChange: Sendable, Hashable {
    case given(IncidentRole, to: Participant)
    /// The lead is offered to somebody, who has it once they take it.
    case offered(to: Participant, note: String?)
    /// Who was asked to lead does not want to, or is not asked any more.
    case declined(note: String?)
    /// Somebody who may read of a private incident from now on.
    case invited(Participant)
    /// Somebody who may no longer read of one.
    case uninvited(Participant)
  }
}

extension IncidentEvent.RoleChange {
  var kind: String {
    switch self {
    case .given: "incident.role-given"
    case .offered: "incident.lead-offered"
    case .declined: "incident.lead-declined"
    case .invited: "incident.invited"
    case .uninvited: "incident.uninvited"
    }
  }

  /// The word that leads to this change.
  var command: String {
    switch self {
    case .given: "role"
    case .offered: "handoff"
    case .declined: "decline"
    case .invited: "invite"
    case .uninvited: "uninvite"
    }
  }

  func data(_ event: IncidentEvent) -> JSON {
    var fields = Fields()
    fields.add("byName", event.byName)
    fields.add("incident", event.incident)
    switch self {
    case .given(let role, let person):
      fields.add("person", person.json)
      fields.add("role", role.rawValue)
    case .offered(let person, let note):
      fields.add("note", note)
      fields.add("person", person.json)
    case .declined(let note): fields.add("note", note)
    case .invited(let person), .uninvited(let person): fields.add("person", person.json)
    }
    return fields.json
  }

  init?(kind: String, _ members: Members, _ data: JSON) throws(MalformedEvent) {
    switch kind {
    case "incident.role-given":
      guard let role = IncidentRole(rawValue: try members.string("role")) else { throw members.problem("role") }
      self = .given(role, to: try members.value("person", Participant.init(json:)))
    case "incident.lead-offered":
      self = .offered(to: try members.value("person", Participant.init(json:)), note: data["note"]?.string)
    case "incident.lead-declined": self = .declined(note: data["note"]?.string)
    case "incident.invited": self = .invited(try members.value("person", Participant.init(json:)))
    case "incident.uninvited": self = .uninvited(try members.value("person", Participant.init(json:)))
    default: return nil
    }
  }
}
