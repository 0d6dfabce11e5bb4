package import HashTreeCollections

extension Incidents {
  /// Every number ever given; whether the viewer may read of one, the subscript says.
  var numbers: TreeDictionary<Int, Incident>.Keys { byNumber.keys }

  /// All of them, for totals: nothing but numbers may be told of those that the viewer may not read of.
  var counted: TreeDictionary<Int, Incident>.Values { byNumber.values }

  /// How many not everybody may read of.
  package var restrictedCount: Int { restricted.count }

  /// How many incidents still need somebody.
  package var openCount: Int { shelf.open.count }

  /// Their numbers.
  package var openNumbers: TreeSet<Int> { shelf.open }
}
