/// What a record is made of; mappings name these.
package enum Field: String, Sendable, Hashable, CaseIterable {
  case id, title, severity, priority, area, lead, declarer, from, to, owner, asker, customer
  case impactStart, detected, declared, acknowledged, mitigated, resolved, closed, asked, done
  /// Of an incident why it was, of a request when.
  case cancelled
  case resolution
}

/// What is brought in.
package enum RecordKind: String, Sendable, CaseIterable {
  case incidents, requests

  /// Those that a mapping may name.
  var fields: [Field] {
    switch self {
    case .incidents:
      [
        .id, .title, .severity, .area, .lead, .declarer, .impactStart, .detected, .declared, .acknowledged,
        .mitigated, .resolved, .closed, .resolution, .cancelled,
      ]
    case .requests:
      [
        .id, .title, .priority, .from, .to, .owner, .asker, .customer, .asked, .acknowledged, .done, .cancelled,
        .resolution,
      ]
    }
  }

  /// Those without which there is no record.
  var required: [Field] {
    switch self {
    case .incidents: [.id, .title, .severity, .declared]
    case .requests: [.id, .title, .priority, .from, .to, .asked]
    }
  }

  /// Whether a field is a moment.
  func isMoment(_ field: Field) -> Bool {
    switch field {
    case .impactStart, .detected, .declared, .acknowledged, .mitigated, .resolved, .closed, .asked, .done: true
    case .cancelled: self == .requests
    default: false
    }
  }
}
