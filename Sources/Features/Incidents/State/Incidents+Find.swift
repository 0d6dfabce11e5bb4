import HashTreeCollections
import Kernel

extension Incidents {
  /// What a command without an id is about.
  enum Need {
    /// Something that is still going on.
    case open
    /// Something that is over and has paperwork left; else something that is going on.
    case resolved
    /// Something that is going on; else something with paperwork left.
    case any
  }

  /// The incident that a command means.
  ///
  /// The one it names; else the one of the thread or the room; else the only one; else the caller's only one. One that
  /// was merged stands for the one that it was merged into.
  ///
  /// `besides` is the other incident of a line about two, which cannot be the one that was left unsaid.
  /// - Throws: `incident.unknown`, `incident.none`, or `incident.ambiguous` with a short numbered choice in which
  ///   `line` stands typed out with each id.
  func find(
    _ id: ItemID?, for need: Need, line: TypedLine, besides other: Int? = nil, in world: World
  ) throws(Refusal) -> Incident {
    if let id {
      guard let incident = survivor(of: id.number) else { throw .unknown(id, in: world) }
      return incident
    }
    if let topic = world.topic, topic.prefix == Incident.prefix, let incident = survivor(of: topic.number),
      incident.number != other
    {
      return incident
    }
    var (all, room, mine) = (shelf, rooms[world.place.room] ?? Shelf(), people[world.person.id] ?? Shelf())
    if let other {
      all.take(other)
      room.take(other)
      mine.take(other)
    }
    let open = [room.open, all.open, mine.open]
    let resolved = [room.resolved, all.resolved, mine.resolved]
    let shelves =
      switch need {
      case .open: [open]
      case .resolved: [resolved, open]
      case .any: [open, resolved]
      }
    for sets in shelves.map({ $0.map(visible) }) {
      for set in sets where set.count == 1 {
        if let number = set.first, let incident = self[number] { return incident }
      }
      guard let candidates = sets.first(where: { !$0.isEmpty }) else { continue }
      throw .ambiguous(newest(candidates, atMost: 5), of: candidates.count, line: line, in: world)
    }
    throw .noIncident(line: line, in: world)
  }

  /// Those of some numbers that the viewer may read of.
  func visible(_ numbers: TreeSet<Int>) -> TreeSet<Int> {
    restricted.isDisjoint(with: numbers) ? numbers : numbers.filter { self[$0] != nil }
  }

  /// The highest numbers of a set, in one pass.
  private func newest(_ numbers: TreeSet<Int>, atMost limit: Int) -> [Incident] {
    var best: [Int] = []
    for number in numbers where best.count < limit || number > (best.last ?? 0) {
      best.insert(number, at: best.firstIndex { $0 < number } ?? best.endIndex)
      if best.count > limit { best.removeLast() }
    }
    return best.compactMap { self[$0] }
  }

  /// The latest open ones with the same title, but for accents, case and signs: perhaps somebody was faster.
  ///
  /// They are looked for among the newest that have its rarest word.
  func open(called title: String, _ world: World) -> [Incident] {
    let lists = Word.all(in: title).map { words[$0.word] }
    guard let rarest = lists.compactMap(\.self).min(by: { $0.count < $1.count }), !lists.contains(where: { $0 == nil })
    else { return [] }
    let sought = title.spoken
    return readable(rarest.newest(atMost: 32), in: world).filter { incident in
      incident.facts.phase.isOpen && incident.facts.title.spoken == sought
    }
  }

  /// The latest open ones in the area of one that is being declared: perhaps somebody was faster.
  func open(in area: String?, _ world: World) -> [Incident] {
    guard let numbers = area.flatMap({ areas[$0] }) else { return [] }
    return Array(numbers.reversed().lazy.compactMap { self[$0] }.prefix(3))
  }
}

extension String {
  /// Its letters and digits, without accents and case.
  fileprivate var spoken: String { Folding.fold(self).filter { $0.isLetter || $0.isNumber } }
}
