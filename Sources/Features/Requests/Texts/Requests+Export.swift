import Kernel

extension Requests {
  /// A JSON array of all requests, one per line, sorted by number: what `railhead export requests` prints.
  ///
  /// Ids as people see them, instants as RFC 3339 in UTC with milliseconds.
  package func export() -> [UInt8] {
    var bytes: [UInt8] = [UInt8(ascii: "[")]
    for (index, number) in numbers.enumerated() {
      guard let request = self[number] else { continue }
      bytes += (index == 0 ? "\n" : ",\n").utf8
      request.export.write(to: &bytes)
    }
    bytes += "\n]\n".utf8
    return bytes
  }

  /// The same as a table without pauses, notes and earlier cycles, for spreadsheets.
  package func exportTable() -> [UInt8] {
    var table = CSV(header: Requests.columns)
    for number in numbers {
      guard let request = self[number] else { continue }
      table.add(request.row)
    }
    return table.bytes
  }

  /// For ever in this order: others read them by number; new ones go to the end.
  private static let columns = [
    "id", "title", "priority", "state", "from", "to", "team", "owner.id", "owner.name", "askedBy.id", "askedBy.name",
    "customer", "asked", "acknowledged", "ended", "how", "reopenings",
    "external_key",
  ]
}

extension Request {
  fileprivate var export: JSON {
    var fields = Fields()
    fields.add("externalKey", facts.origin?.description)
    fields.add("id", id.description)
    fields.add("priority", facts.priority.label)
    fields.add("state", facts.stage.rawValue)
    fields.add("team", facts.team)
    guard case .object(let members) = facts.json, case .object(let head) = fields.json else { return fields.json }
    return .object(head + members.filter { $0.key != "revision" })
  }

  fileprivate var row: [String] {
    let (cycle, end) = (facts.cycle, facts.cycle?.end)
    return [
      id.description, facts.title, facts.priority.label, facts.stage.rawValue, facts.from,
      facts.holdings.first?.team ?? "", facts.team, facts.owner?.id?.description ?? "", facts.owner?.name ?? "",
      facts.asker.id?.description ?? "", facts.asker.name, facts.customer ?? "", facts.asked?.description ?? "",
      cycle?.acknowledged?.at.description ?? "", end?.mark.at.description ?? "", end?.text ?? "",
      String(facts.cycles.count - 1), facts.origin?.description ?? "",
    ]
  }
}
