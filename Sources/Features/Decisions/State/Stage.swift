/// Where a decision stands.
package enum Stage: String, Sendable, CaseIterable {
  /// Somebody has to decide.
  case proposed
  /// Silence until an instant is a go.
  case consenting
  /// Decided, and not carried out yet.
  case decided
  case executed
  /// Said to be carried out, and contested: it has to be done again.
  case contested
  case superseded, reversed, dropped

  /// True while somebody has something to do about it.
  package var isWaiting: Bool {
    switch self {
    case .proposed, .consenting, .decided, .contested: true
    case .executed, .superseded, .reversed, .dropped: false
    }
  }

  /// True while nobody has said yes.
  package var isProposal: Bool { self == .proposed || self == .consenting }

  /// True for what was decided and still holds.
  package var isInForce: Bool { self == .decided || self == .executed || self == .contested }
}
