import Kernel

extension Relations {
  /// `duplicateOf`, `mergedInto`, `recurrenceOf`, `links` and `causes`, each where there is something to say.
  func export(to fields: inout Fields) {
    func id(_ number: Int) -> JSON { .string("\(ItemID(Incident.prefix, number))") }
    fields.add("duplicateOf", self[.duplicate].map(id))
    fields.add("mergedInto", self[.merged].map(id))
    fields.add("recurrenceOf", self[.recurrence].map(id))
    let links = ties.filter { $0.kind == .linked }.map { id($0.number) }
    if !links.isEmpty { fields.add("links", .array(links)) }
    if !causes.isEmpty { fields.add("causes", .array(causes.map(JSON.string))) }
  }
}

extension IncidentEvent.Relation {
  /// The members of an event with the other incident's id as people see it.
  func export(_ json: JSON) -> JSON {
    guard let other, case .object(let members) = json else { return json }
    return .object(
      members.map { member in
        guard ["from", "into", "of", "to"].contains(member.key), member.value.int == Int64(other) else { return member }
        return JSON.Field(member.key, .string("\(ItemID(Incident.prefix, other))"))
      })
  }
}
