/// Where an incident stands in its life.
package enum Phase: String, Sendable, CaseIterable {
  case declared, acknowledged, mitigated, resolved, closed, cancelled

  /// True until it is resolved, closed or cancelled.
  package var isOpen: Bool {
    switch self {
    case .declared, .acknowledged, .mitigated: true
    case .resolved, .closed, .cancelled: false
    }
  }
}
