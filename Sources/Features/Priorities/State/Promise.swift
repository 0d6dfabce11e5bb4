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
