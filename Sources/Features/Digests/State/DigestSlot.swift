package import Kernel

/// What there is one schedule of: a kind of digest in a conversation.
package struct DigestSlot: Sendable, Hashable {
  package var kind: DigestKind
  /// Without a thread.
  package var room: Place

  package init(_ kind: DigestKind, in room: Place) { (self.kind, self.room) = (kind, room.room) }
}

extension DigestSlot {
  var json: JSON { .fields(["kind": .string(kind.rawValue), "room": room.json]) }

  init?(json: JSON) throws(MalformedEvent) {
    let members = Members(json, of: "slot")
    guard let kind = DigestKind(rawValue: try members.string("kind")) else { throw members.problem("kind") }
    self.init(kind, in: try members.value("room", Place.init(json:)))
  }
}
