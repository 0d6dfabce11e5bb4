package import Kernel

/// One life of a request: from being asked, or reopened, to its end.
///
/// Clocks are derived from cycles, so that everything a clock starts, pauses or stops at is kept.
package struct Cycle: Sendable, Hashable {
  package var began: Mark
  /// Why it was reopened; nil in the first cycle.
  package var why: String?
  /// When somebody first said that they had seen it; taking or finishing says so too.
  package var acknowledged: Mark?
  /// Oldest first; only the last one can be open.
  package var pauses: [Pause] = []
  package var end: End?

  /// How a cycle came to its end.
  package struct End: Sendable, Hashable {
    package enum Kind: String, Sendable, CaseIterable {
      case done, cancelled
    }

    package var kind: Kind
    /// How it was done, or why it was cancelled.
    package var text: String
    package var mark: Mark
  }

  /// The pause that is going on.
  package var openPause: Pause? { end == nil ? pauses.last.flatMap { $0.resumed == nil ? $0 : nil } : nil }

  /// Where it stands.
  package var stage: Stage {
    switch end?.kind {
    case .done: .done
    case .cancelled: .cancelled
    case nil: openPause != nil ? .waiting : acknowledged != nil ? .acknowledged : .new
    }
  }
}

/// A time in which nobody in the house could go on; it ends when somebody resumes, or with its cycle.
package struct Pause: Sendable, Hashable {
  package var kind: PauseKind
  package var why: String
  /// When it is expected to be over, when somebody said.
  package var until: Timestamp?
  package var began: Mark
  package var resumed: Mark?
}
