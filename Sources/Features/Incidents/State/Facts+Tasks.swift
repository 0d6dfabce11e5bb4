import Kernel

extension Facts {
  /// Total: an item that is not there changes nothing.
  mutating func apply(_ change: IncidentEvent.TaskChange, at now: Timestamp, by person: Participant) {
    if case .added(let item) = change { return actions.append(item) }
    guard let index = actions.firstIndex(where: { $0.number == change.number }) else { return }
    switch change {
    case .added: return
    case .changed(_, let owner, let due):
      if let owner {
        keep(actions[index].owner)
        actions[index].owner = owner
      }
      guard let due else { return }
      actions[index].firstDue = actions[index].firstDue ?? actions[index].due
      actions[index].due = due
    case .done(_, let note): actions[index].done = ActionItem.Completion(at: now, by: person, note: note)
    }
  }

  /// Those that are left to do, in the order of their ids.
  package var openActions: [ActionItem] { actions.filter { $0.done == nil } }
}
