package import Kernel

extension Facts {
  /// Who may read of it.
  package var visibility: Visibility {
    guard isPrivate else { return .everybody }
    let more = invited + actions.compactMap(\.owner)
    return .only(Set(people + more.compactMap(\.id)))
  }

  /// Whoever had a part in a private incident may go on reading of it.
  mutating func keep(_ person: Participant?) {
    guard isPrivate, let person, !invited.contains(person) else { return }
    invited.append(person)
  }

  /// Takes away every part in it but those of whoever declared it and of the lead.
  ///
  /// What is left to do is nobody's from then on; what was done keeps the name, without the account that could read.
  mutating func remove(_ person: Participant) {
    invited.removeAll { $0.isSame(as: person) }
    roles = roles.filter { !$0.value.isSame(as: person) }
    if offeredTo?.isSame(as: person) == true { offeredTo = nil }
    for index in actions.indices where actions[index].owner?.isSame(as: person) == true {
      actions[index].owner = actions[index].done == nil ? nil : Participant(id: nil, name: person.name)
    }
  }

  /// The roles and the items left to do that somebody has besides leading: what nobody has once they are gone.
  func parts(of person: Participant) -> (roles: [IncidentRole], items: [ActionItem]) {
    (
      IncidentRole.allCases.filter { roles[$0]?.isSame(as: person) == true },
      openActions.filter { $0.owner?.isSame(as: person) == true }
    )
  }
}
