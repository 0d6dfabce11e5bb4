import HashTreeCollections

/// Values that come up again and again, each kept once under a small number; persistent, so that a copy costs nothing.
///
/// Nothing is ever forgotten: it is for what there are few of, such as teams, people and rooms.
package struct Interned<Value: Hashable & Sendable>: Sendable {
  private var indexes: TreeDictionary<Value, UInt32> = [:]
  private var values: TreeDictionary<UInt32, Value> = [:]

  package init() {}

  package var count: Int { values.count }

  /// The number of a value, from 0 in the order in which they were first met.
  package mutating func index(of value: Value) -> UInt32 {
    if let index = indexes[value] { return index }
    let index = UInt32(truncatingIfNeeded: values.count)
    indexes[value] = index
    values[index] = value
    return index
  }

  /// The number of a value that was met before.
  package func knownIndex(of value: Value) -> UInt32? { indexes[value] }

  /// The value of a number; nil for one that was never given.
  package subscript(_ index: UInt32) -> Value? { values[index] }
}
