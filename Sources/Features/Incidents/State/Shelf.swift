import HashTreeCollections

/// The numbers of incidents that still need somebody, by what they need.
struct Shelf: Sendable, Hashable {
  /// Not resolved, closed or cancelled.
  var open: TreeSet<Int> = []
  /// Resolved, and not closed.
  var resolved: TreeSet<Int> = []

  var isEmpty: Bool { open.isEmpty && resolved.isEmpty }

  /// Moves a number to where its phase belongs.
  mutating func put(_ number: Int, phase: Phase) {
    if phase.isOpen { open.insert(number) } else { open.remove(number) }
    if phase == .resolved { resolved.insert(number) } else { resolved.remove(number) }
  }

  mutating func take(_ number: Int) {
    open.remove(number)
    resolved.remove(number)
  }
}
