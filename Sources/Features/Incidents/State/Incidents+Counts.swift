extension Incidents {
  /// How many incidents still need somebody.
  package var openCount: Int { shelf.open.count }
}
