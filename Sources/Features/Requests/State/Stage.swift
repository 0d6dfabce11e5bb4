/// Where a request stands.
package enum Stage: String, Sendable, CaseIterable {
  /// Nobody has said yet that they have seen it.
  case new
  case acknowledged
  /// Paused: nobody in the house can go on with it.
  case waiting
  case done, cancelled

  /// True until it is done or cancelled.
  package var isOpen: Bool { self != .done && self != .cancelled }
}
