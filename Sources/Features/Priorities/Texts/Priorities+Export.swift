package import Kernel

extension Priorities {
  /// A JSON array of all priorities, one per line, sorted by number: what `railhead export priorities` prints.
  ///
  /// Ids as people see them, instants as RFC 3339 in UTC with milliseconds; of votes nothing but what was closed.
  /// - Parameter hides: what is tied to a priority and not everybody may read of.
  package func export(hiding hides: (ItemID) -> Bool = { _ in false }) -> [UInt8] {
    let places = Dictionary(uniqueKeysWithValues: order.enumerated().map { ($1, $0 + 1) })
    var bytes: [UInt8] = [UInt8(ascii: "[")]
    for (index, number) in numbers.enumerated() {
      guard let item = self[number] else { continue }
      bytes += (index == 0 ? "\n" : ",\n").utf8
      item.export(place: places[number], hides).write(to: &bytes)
    }
    bytes += "\n]\n".utf8
    return bytes
  }

  /// The same as a table without what happened on the way, for spreadsheets.
  package func exportTable(hiding hides: (ItemID) -> Bool = { _ in false }) -> [UInt8] {
    let places = Dictionary(uniqueKeysWithValues: order.enumerated().map { ($1, $0 + 1) })
    var table = CSV(header: Priorities.columns)
    for number in numbers {
      guard let item = self[number] else { continue }
      table.add(item.row(place: places[number], hides))
    }
    return table.bytes
  }

  /// For ever in this order: others read them by number; new ones go to the end.
  private static let columns = [
    "id", "title", "state", "place", "owner.id", "owner.name", "proposed", "promised", "firstDue", "due", "moves",
    "score", "formula", "dots", "blockedOn.id", "blockedOn.name", "blockedSince", "why", "ended", "outcome", "links",
  ]
}

extension PriorityItem {
  fileprivate func export(place: Int?, _ hides: (ItemID) -> Bool) -> JSON {
    var fields = Fields()
    fields.add("due", facts.due)
    fields.add("ended", facts.end?.mark.at)
    fields.add("firstDue", facts.promise?.first)
    fields.add("history", .array(history.filter { !$0.change.isHidden(hides) }.map(\.json)))
    fields.add("id", id.description)
    let links = facts.links.filter { !hides($0) }
    fields.add("links", links.isEmpty ? nil : .array(links.map { .string($0.description) }))
    fields.add("moves", facts.promise.map { .int(Int64($0.moves.count)) })
    fields.add("place", place.map { .int(Int64($0)) })
    fields.add("state", facts.stage.rawValue)
    guard case .object(let members) = facts.json, case .object(let head) = fields.json else { return fields.json }
    return .object(head + members.filter { !["due", "links", "revision"].contains($0.key) })
  }

  fileprivate func row(place: Int?, _ hides: (ItemID) -> Bool) -> [String] {
    func person(_ person: Participant?) -> [String] { [person?.id?.description ?? "", person?.name ?? ""] }
    func instant(_ instant: Timestamp?) -> String { instant?.description ?? "" }
    var row = [id.description, facts.title, facts.stage.rawValue, place.map(String.init) ?? ""]
    row += person(facts.owner) + [instant(facts.proposed.at), instant(facts.promise?.made.at)]
    row += [instant(facts.promise?.first), instant(facts.due), facts.promise.map { String($0.moves.count) } ?? ""]
    let score = facts.score.flatMap { score in score.value.map { ("\($0)", score.method.rawValue) } }
    row += [score?.0 ?? "", score?.1 ?? "", facts.dots.map(String.init) ?? ""]
    row += person(facts.block?.on) + [instant(facts.block?.began.at), facts.block?.why ?? ""]
    row += [instant(facts.end?.mark.at), facts.end?.text ?? ""]
    return row + [facts.links.filter { !hides($0) }.map(\.description).joined(separator: " ")]
  }
}

extension PriorityEvent.Change {
  fileprivate func isHidden(_ hides: (ItemID) -> Bool) -> Bool {
    switch self {
    case .linked(let id), .unlinked(let id): hides(id)
    case .undone(let undoing): undoing.facts.links.contains(where: hides)
    default: false
    }
  }
}
