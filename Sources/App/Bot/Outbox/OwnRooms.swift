import HashTreeCollections
package import Kernel

/// The rooms that were made for records: what is typed in one of them is about its record.
package struct OwnRooms: Sendable {
  /// Nil when it could not be made: it is not tried again.
  private var places: TreeDictionary<ItemID, Place?> = [:]
  private var records: TreeDictionary<Place, ItemID> = [:]

  package init() {}

  /// Where the room of a record is; nil without one.
  package subscript(_ id: ItemID) -> Place? { places[id] ?? nil }

  /// Whether its room could not be made.
  package func isGivenUp(_ id: ItemID) -> Bool { places[id] == .some(nil) }

  /// Whose room a place is; nil for any other.
  package func record(of place: Place) -> ItemID? { records[place.room] }

  /// Remembers a room, unless the record has one.
  mutating func insert(_ place: Place, for id: ItemID) {
    guard self[id] == nil else { return }
    places[id] = .some(place)
    records[place] = id
  }

  /// A record without a room gets none any more.
  mutating func giveUp(_ id: ItemID) { if places[id] == nil { places[id] = .some(nil) } }

  /// One per line.
  var snapshot: [JSON] {
    places.map { id, place in .fields(["at": place?.json, "room": .string(id.description)]) }
  }

  /// Reads back a line of `snapshot`.
  ///
  /// - Throws: `Fault` for one of another shape.
  mutating func restore(_ room: String, _ line: JSON) throws(Fault) {
    guard let id = ItemID(anyPrefix: room) else { throw Fault("a room of \(room)") }
    guard let at = line["at"] else { return giveUp(id) }
    let place: Place?
    do throws(MalformedEvent) { place = try Place(json: at) } catch { throw Fault("\(error)") }
    if let place { insert(place, for: id) }
  }
}
