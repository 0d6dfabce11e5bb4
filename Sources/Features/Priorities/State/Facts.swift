package import Kernel

/// What is true of a priority.
package struct Facts: Sendable, Hashable {
  package var title: String
  package var proposed: Mark
  /// The conversation it was proposed in, with its thread.
  package var source: Place
  /// What was said of its worth and its cost so far; incomplete figures give no value.
  package var score: Score?
  package var owner: Participant?
  /// When it is wanted, or, once it is promised, the date that holds now.
  package var due: Timestamp?
  package var promise: Promise?
  package var started: Mark?
  /// Oldest first; only the last one can be open.
  package var blocks: [Block] = []
  package var end: End?
  /// What it is about elsewhere, in the order in which it was said.
  package var links: [ItemID] = []
  /// Nil where the scores rank it.
  package var pin: Pin?
  /// What it got when the last vote was closed; nil where nobody has voted yet.
  package var dots: Int?
  /// Grows with every change by a person, so that undo can tell whether somebody else came in between.
  package var revision = 1

  /// How it came to its end.
  package struct End: Sendable, Hashable {
    package enum Kind: String, Sendable, CaseIterable {
      case done, dropped
    }

    package var kind: Kind
    /// What came of it, or why it was dropped.
    package var text: String
    package var mark: Mark
  }
}

extension Facts {
  /// What stands in the way now.
  package var block: Block? { end == nil ? blocks.last.flatMap { $0.ended == nil ? $0 : nil } : nil }

  package var stage: Stage {
    switch end?.kind {
    case .done: return .done
    case .dropped: return .dropped
    case nil: break
    }
    guard promise != nil else { return score?.value == nil ? .proposed : .scored }
    return block != nil ? .blocked : started != nil ? .doing : .committed
  }

  /// Whether its promised date has passed without it being done.
  package func isLate(at now: Timestamp) -> Bool {
    guard stage.isPromised, let due else { return false }
    return due < now
  }
}
