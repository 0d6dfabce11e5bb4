public import HashTreeCollections

/// Values that come up again and again, each kept once under a small number; persistent, so that a copy costs nothing.
///
/// Nothing is ever forgotten: it is for what there are few of, such as teams, people and rooms.
///
/// Public, unlike all else here, because only then does another module get code made for its own values; the generic
/// one takes several times as long, and things are looked up by the million.
public struct Interned<Value: Hashable & Sendable>: Sendable {
  @usableFromInline var indexes: TreeDictionary<Value, UInt32> = [:]
  @usableFromInline var values: TreeDictionary<UInt32, Value> = [:]

  /// A table without values.
  @inlinable public init() {}

  /// How many values there are.
  @inlinable public var count: Int { values.count }

  /// The number of a value, from 0 in the order in which they were first met.
  @inlinable public mutating func index(of value: Value) -> UInt32 {
    if let index = indexes[value] { return index }
    let index = UInt32(truncatingIfNeeded: values.count)
    indexes[value] = index
    values[index] = value
    return index
  }

  /// The number of a value that was met before.
  @inlinable public func knownIndex(of value: Value) -> UInt32? { indexes[value] }

  /// The value of a number; nil for one that was never given.
  @inlinable public subscript(_ index: UInt32) -> Value? { values[index] }
}
