/// Where a priority stands.
package enum Stage: String, Sendable, CaseIterable {
  case proposed
  /// Its figures are complete; nobody has promised it.
  case scored
  /// Promised, with an owner and a date.
  case committed
  case doing
  /// Promised, and waiting for somebody.
  case blocked
  case done, dropped

  /// True until it is done or dropped.
  package var isOpen: Bool { self != .done && self != .dropped }

  /// True for what somebody has promised and still owes.
  package var isPromised: Bool { self == .committed || self == .doing || self == .blocked }
}
