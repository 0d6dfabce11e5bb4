import Kernel

extension Facts {
  /// Makes true what an event says of the title, the area or the customer, or of who may read.
  mutating func apply(_ change: IncidentEvent.DetailChange, by person: Participant) {
    switch change {
    case .renamed(let title, _): self.title = title
    case .area(let area, _): self.area = area
    case .customer(let customer, _): self.customer = customer
    case .hidden:
      isPrivate = true
      // Whoever said so and has no part in it would be the first not to read of it.
      if let id = person.id, !visibility.admits(id) { invited.append(person) }
    case .published: isPrivate = false
    }
  }
}
