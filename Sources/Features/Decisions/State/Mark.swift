package import Kernel

/// A moment of a decision, and whose doing it was.
package struct Mark: Sendable, Hashable {
  package var at: Timestamp
  package var by: Participant
}
