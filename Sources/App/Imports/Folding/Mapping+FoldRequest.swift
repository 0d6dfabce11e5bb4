import Kernel
import Requests

extension Mapping {
  func request(_ fields: RecordFields) throws(Reject) -> FoldedRecord {
    let asked = try fields.requiredMoment(.asked)
    let end = try fields.end(asked: asked)
    var acknowledged = try fields.moment(.acknowledged, notBefore: asked)
    var dropped: [Field] = []
    if let at = acknowledged, at < asked || at > end?.at ?? at {
      acknowledged = nil
      dropped.append(.acknowledged)
    }
    let span = asked...max(asked, end?.at ?? .distantFuture)
    let imported = RequestEvent.Imported(
      origin: fields.origin, title: try fields.required(.title, limit: Limit.title),
      priority: try fields.level(.priority, Priority.init(label:)), from: try fields.required(.from),
      asker: fields.text(.asker), customer: fields.text(.customer), asked: asked,
      holdings: try fields.holdings(within: span), acknowledged: acknowledged,
      pauses: try fields.pauses(within: span), end: end)
    return FoldedRecord(line: fields.line, content: .request(imported), dropped: dropped)
  }
}

extension RecordFields {
  /// The later of done and cancelled.
  fileprivate func end(asked: Timestamp) throws(Reject) -> RequestEvent.Imported.End? {
    var end: RequestEvent.Imported.End?
    let text = text(.resolution, limit: Limit.text) ?? origin.description
    for (field, kind) in [(Field.done, Cycle.End.Kind.done), (.cancelled, .cancelled)] {
      guard let at = try moment(field, notBefore: asked), at >= end?.at ?? at else { continue }
      try check(at, field, notBefore: asked, .asked)
      end = RequestEvent.Imported.End(kind: kind, text: text, at: at)
    }
    return end
  }

  /// Who had it since when: a new entry wherever a line names another team or person.
  fileprivate func holdings(within span: ClosedRange<Timestamp>) throws(Reject) -> [RequestEvent.Imported.Holding] {
    var holdings: [RequestEvent.Imported.Holding] = []
    for row in rows {
      guard let team = text(.to, in: row) else { continue }
      let person = text(.owner, in: row)
      guard let last = holdings.last else {
        holdings.append(RequestEvent.Imported.Holding(team: team, person: person, since: span.lowerBound))
        continue
      }
      guard last.team != team || last.person != person, let at = try written(row, notBefore: last.since),
        at <= span.upperBound
      else {
        continue
      }
      holdings.append(RequestEvent.Imported.Holding(team: team, person: person, since: max(at, last.since)))
    }
    guard !holdings.isEmpty else { throw reject(.missing(.to)) }
    return holdings
  }

  /// When it waited: from a line that says so to the next that does not.
  fileprivate func pauses(within span: ClosedRange<Timestamp>) throws(Reject) -> [RequestEvent.Imported.Waiting] {
    var pauses: [RequestEvent.Imported.Waiting] = []
    var rule: PauseRule?
    if mapping.pauses.isEmpty { return [] }
    for row in rows {
      let next = mapping.pauses.first { rule in rule.conditions.allSatisfy { $0.holds(row) } }
      let before = pauses.last.map { $0.resumed ?? $0.began } ?? span.lowerBound
      guard next != rule, let at = try written(row, notBefore: before).map({ max($0, before) }) else { continue }
      if rule != nil, pauses.last?.resumed == nil, !pauses.isEmpty {
        pauses[pauses.count - 1].resumed = at
      }
      if let next, let column = next.conditions.first?.column {
        let why = row.values[column]?.oneLine.cut(to: Limit.text) ?? next.kind.rawValue
        pauses.append(RequestEvent.Imported.Waiting(kind: next.kind, why: why, began: at, resumed: nil))
      }
      rule = next
    }
    return pauses.compactMap { pause in
      guard pause.began < span.upperBound, pause.resumed != pause.began else { return nil }
      var pause = pause
      // What lasted longer ended with the request.
      if let resumed = pause.resumed, resumed > span.upperBound { pause.resumed = nil }
      return pause
    }
  }
}
