package import Kernel

/// A place in the order that a person decided, against what the scores say.
package struct Pin: Sendable, Hashable {
  /// Counted from 1.
  package var place: Int
  package var why: String
  package var mark: Mark
  /// Which of all such decisions it is: later ones win.
  package var serial: Int
}
