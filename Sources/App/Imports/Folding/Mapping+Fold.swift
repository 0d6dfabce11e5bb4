import Incidents
import Kernel
import Requests

extension Mapping {
  /// Makes a record of its lines, which are in order; nil when the mapping leaves it out.
  package func fold(_ rows: [Row]) throws(Reject) -> FoldedRecord? {
    if let last = rows.last, skip.contains(where: { $0.holds(last) }) { return nil }
    let fields = try RecordFields(self, rows)
    return switch kind {
    case .incidents: try incident(fields)
    case .requests: try request(fields)
    }
  }

  private func incident(_ fields: RecordFields) throws(Reject) -> FoldedRecord {
    let (title, severity) = (
      try fields.required(.title, limit: Limit.title), try fields.level(.severity, Severity.init(label:))
    )
    let declared = try fields.requiredMoment(.declared)
    var clocks = [ClockName.declared: declared]
    for (name, field) in [(ClockName.impactStart, Field.impactStart), (.detected, .detected)] {
      clocks[name] = try fields.moment(field)
    }
    for (name, field) in [
      (ClockName.acknowledged, Field.acknowledged), (.mitigated, .mitigated), (.resolved, .resolved),
    ] {
      clocks[name] = try fields.moment(field, notBefore: declared)
    }
    clocks[.closed] = try fields.moment(.closed, notBefore: clocks[.resolved] ?? declared)
    let dropped = try fields.settle(&clocks)
    let imported = IncidentEvent.Imported(
      origin: fields.origin, title: title, severity: severity, area: fields.text(.area).map(Mapping.area),
      lead: fields.text(.lead), declarer: fields.text(.declarer), clocks: clocks,
      resolution: fields.text(.resolution, limit: Limit.text),
      cancellation: fields.text(.cancelled, limit: Limit.text))
    return FoldedRecord(line: fields.line, content: .incident(imported), dropped: dropped)
  }

  /// As people type it behind `#`.
  private static func area(_ text: String) -> String {
    text.lowercased().split(whereSeparator: \.isWhitespace).joined(separator: "-")
  }
}

extension RecordFields {
  /// Holds the clocks against each other.
  ///
  /// Those that a record cannot do without must be in order; any other that is not is left out, because a missing clock
  /// costs one figure and a wrong one falsifies it.
  fileprivate func settle(_ clocks: inout [ClockName: Timestamp]) throws(Reject) -> [Field] {
    var dropped: [Field] = []
    func drop(_ name: ClockName, _ field: Field, when isWrong: (Timestamp) -> Bool) {
      guard let at = clocks[name], isWrong(at) else { return }
      clocks[name] = nil
      dropped.append(field)
    }
    let declared = clocks[.declared] ?? .distantFuture
    drop(.impactStart, .impactStart) { $0 > declared }
    let start = clocks[.impactStart]
    try check(clocks[.resolved], .resolved, notBefore: start ?? declared, start == nil ? .declared : .impactStart)
    try check(clocks[.closed], .closed, notBefore: declared, .declared)
    if let resolved = clocks[.resolved] { try check(clocks[.closed], .closed, notBefore: resolved, .resolved) }
    let end = clocks[.resolved] ?? clocks[.closed] ?? .distantFuture
    drop(.detected, .detected) { $0 > declared || $0 < start ?? $0 }
    drop(.acknowledged, .acknowledged) { $0 < declared }
    drop(.mitigated, .mitigated) { $0 < start ?? $0 || $0 > end }
    return dropped
  }

  func check(_ later: Timestamp?, _ field: Field, notBefore earlier: Timestamp, _ other: Field) throws(Reject) {
    if let later, later < earlier { throw reject(.disorder(field, before: other)) }
  }
}
