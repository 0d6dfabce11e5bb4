import Kernel

extension Decisions {
  /// A JSON array of all decisions, one per line, sorted by number: what `railhead export decisions` prints.
  ///
  /// Ids as people see them, instants as RFC 3339 in UTC with milliseconds.
  package func export() -> [UInt8] {
    var bytes: [UInt8] = [UInt8(ascii: "[")]
    for (index, number) in numbers.enumerated() {
      guard let record = self[number] else { continue }
      bytes += (index == 0 ? "\n" : ",\n").utf8
      record.export(superseding: superseded(by: number)).write(to: &bytes)
    }
    bytes += "\n]\n".utf8
    return bytes
  }

  /// The same as a table without objections, contests and earlier executors, for spreadsheets.
  package func exportTable() -> [UInt8] {
    var table = CSV(header: Decisions.columns)
    for number in numbers {
      guard let record = self[number] else { continue }
      table.add(record.row(superseding: superseded(by: number)))
    }
    return table.bytes
  }

  /// For ever in this order: others read them by number; new ones go to the end.
  private static let columns = [
    "id", "title", "state", "driver.id", "driver.name", "approver.id", "approver.name", "proposed", "wanted",
    "decided", "decidedBy", "authority", "words", "executor.id", "executor.name", "executeBy", "executed", "evidence",
    "contests", "ended", "why", "supersededBy", "supersedes", "review", "oneWay",
  ]
}

extension DecisionRecord {
  fileprivate func export(superseding: [Int]) -> JSON {
    var fields = Fields()
    fields.add("decided", facts.go?.at)
    if let end = facts.end?.json.object {
      // The number of the one in its place stands beside it, as an id.
      fields.add("end", .object(end.filter { $0.key != "supersededBy" }))
    }
    fields.add("evidence", facts.evidence)
    fields.add("executeBy", facts.executeBy)
    fields.add("executed", facts.executed)
    fields.add("executor", facts.executor?.json)
    fields.add("id", id.description)
    fields.add("state", facts.stage.rawValue)
    fields.add("supersededBy", successor?.description)
    if !superseding.isEmpty {
      fields.add("supersedes", .array(superseding.map { .string(ItemID(DecisionDesk.prefix, $0).description) }))
    }
    guard case .object(let members) = facts.json, case .object(let head) = fields.json else { return fields.json }
    return .object(head + members.filter { !["end", "reminders", "revision"].contains($0.key) })
  }

  fileprivate func row(superseding: [Int]) -> [String] {
    func text(_ number: Int) -> String { ItemID(DecisionDesk.prefix, number).description }
    func person(_ person: Participant?) -> [String] { [person?.id?.description ?? "", person?.name ?? ""] }
    func instant(_ instant: Timestamp?) -> String { instant?.description ?? "" }
    var row = [id.description, facts.title, facts.stage.rawValue]
    row += person(facts.driver) + person(facts.approver)
    row += [instant(facts.proposed.at), instant(facts.wanted), instant(facts.go?.at), facts.go?.by.name ?? ""]
    row += [facts.go?.authority.rawValue ?? "", facts.go?.words ?? ""]
    row += person(facts.executor) + [instant(facts.executeBy), instant(facts.executed), facts.evidence ?? ""]
    row += [String(facts.executions.count { $0.contest != nil }), instant(facts.end?.mark.at), facts.end?.why ?? ""]
    row += [successor?.description ?? "", superseding.map(text).joined(separator: " "), instant(facts.review)]
    return row + [facts.isOneWay.map { $0 ? "true" : "false" } ?? ""]
  }
}

extension DecisionRecord {
  /// What stands in its place.
  fileprivate var successor: ItemID? {
    guard case .superseded(let by)? = facts.end?.kind else { return nil }
    return ItemID(DecisionDesk.prefix, by)
  }
}

extension Facts {
  /// What shows that it is done, as far as nobody contests that.
  fileprivate var evidence: String? { executions.last.flatMap { $0.contest == nil ? $0.evidence : nil } }
}
