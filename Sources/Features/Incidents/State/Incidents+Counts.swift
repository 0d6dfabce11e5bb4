package import HashTreeCollections

extension Incidents {
  /// How many incidents still need somebody.
  package var openCount: Int { shelf.open.count }

  /// Their numbers.
  package var openNumbers: TreeSet<Int> { shelf.open }
}
