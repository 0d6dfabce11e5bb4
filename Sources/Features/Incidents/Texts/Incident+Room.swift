package import Kernel

extension Incident {
  /// What a room of its own should be: named after it, with its state for a topic, and closed with it.
  package func room(for audience: Audience) -> RoomPlan {
    if facts.isPrivate {
      // Whoever is in it would go on reading.
      let topic: RichText = audience.language.pick(en: "\(id) is private", fr: "\(id) est privé")
      return RoomPlan(id, title: "", topic: topic, members: [], isOver: true)
    }
    let title = audience.quoted(facts.title.cut(to: 160))
    return RoomPlan(
      id, title: facts.title, topic: "\(id) \(plain: facts.severity.label) \(audience.name(facts.phase)) \(title)",
      members: ([facts.lead, facts.declarer] + IncidentRole.allCases.map { facts.roles[$0] }).compactMap(\.?.id)
        .reduce(into: []) { members, id in if !members.contains(id) { members.append(id) } },
      isOver: facts.phase == .closed || facts.phase == .cancelled, home: facts.room)
  }
}

extension IncidentEvent.Change {
  /// True for what changes a room: its topic, who is invited, or whether it is needed.
  package var isOnRoom: Bool {
    switch self {
    case .declared, .acknowledged, .leadChanged, .severityChanged, .mitigated, .resolved, .closed, .cancelled,
      .reopened, .undone:
      true
    case .role(.given): true
    case .alerted(let change): change.isRevision
    case .related(.duplicate), .related(.merged): true
    case .updated(_, _, let acknowledges): acknowledges
    case .related(.split): true
    case .detailed(let change): change.isOnRoom
    default: false
    }
  }

  /// The severity that it leads to, as far as it says; an alert may say less than there is already.
  package var severity: Severity? {
    switch self {
    case .declared(let declaration): declaration.severity
    case .severityChanged(_, let severity): severity
    case .alerted(.changed(_, let severity)), .alerted(.heard(_, _, let severity)): severity
    case .alerted(.reopened(let back)): back.severity
    default: nil
    }
  }

  /// True for the declaration of a private incident: a room of its name would tell of it.
  package var isPrivate: Bool { if case .declared(let declaration) = self { declaration.isPrivate } else { false } }

  /// The conversation of a new incident.
  package var room: Place? { if case .declared(let declaration) = self { declaration.room } else { nil } }
}

extension IncidentEvent.DetailChange {
  /// True for what its topic says, and for who may read.
  fileprivate var isOnRoom: Bool {
    switch self {
    case .renamed, .hidden, .published: true
    case .area, .customer: false
    }
  }
}
