package import Kernel

/// A date that somebody has given their word for: the first one stays, and every move is counted.
package struct Promise: Sendable, Hashable {
  /// The date that was promised first.
  package var first: Timestamp
  package var made: Mark
  /// Oldest first.
  package var moves: [Move] = []

  /// A promised date that was changed.
  package struct Move: Sendable, Hashable {
    package var from: Timestamp
    package var to: Timestamp
    package var why: String?
    package var mark: Mark
  }
}

/// Something that stands in the way, and the person who can take it away.
package struct Block: Sendable, Hashable {
  package var on: Participant
  package var why: String
  package var began: Mark
  /// Whoever it waits for has seen it: they are asked no more.
  package var acknowledged: Mark?
  /// When they were asked last.
  package var asked: Timestamp?
  package var ended: Mark?
}

/// A place in the order that a person decided, against what the scores say.
package struct Pin: Sendable, Hashable {
  /// Counted from 1.
  package var place: Int
  package var why: String
  package var mark: Mark
  /// Which of all such decisions it is: later ones win.
  package var serial: Int
}
