import HashTreeCollections
import Kernel

extension Requests {
  /// The request that a command means: the one it names; else the one of the thread or the room; else the only open
  /// one; else the caller's only one.
  ///
  /// - Throws: `request.unknown`, `request.none`, or `request.ambiguous` with a short numbered choice in which `line`
  ///   stands typed out with each id.
  func find(_ id: ItemID?, line: TypedLine, in world: World) throws(Refusal) -> Request {
    if let id {
      guard let request = self[id.number] else { throw .unknown(id, in: world) }
      return request
    }
    if let topic = world.topic, topic.prefix == Request.prefix, let request = self[topic.number] { return request }
    let sets: [TreeSet<Int>] = [rooms[world.place.room] ?? TreeSet(), open, people[world.person.id] ?? TreeSet()]
    for set in sets where set.count == 1 {
      if let number = set.first, let request = self[number] { return request }
    }
    guard let candidates = sets.first(where: { !$0.isEmpty }) else { throw .noRequest(line: line, in: world) }
    throw .ambiguous(
      candidates.sorted(by: >).prefix(5).compactMap { self[$0] }, of: candidates.count, line: line, in: world)
  }

  /// The same for what must still be going on.
  ///
  /// - Throws: `request.over` as well.
  func findOpen(_ id: ItemID?, line: TypedLine, in world: World) throws(Refusal) -> Request {
    let request = try find(id, line: line, in: world)
    guard request.facts.stage.isOpen else { throw .over(request, in: world) }
    return request
  }
}
