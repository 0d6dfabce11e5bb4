package import Kernel

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
