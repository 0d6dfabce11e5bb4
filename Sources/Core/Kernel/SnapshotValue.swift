/// Something that a snapshot keeps as JSON and reads back.
package protocol SnapshotValue: Sendable, Equatable {
  var json: JSON { get }

  /// Nil, or `MalformedEvent` naming the member, when it is of another shape.
  init?(json: JSON) throws(MalformedEvent)
}
