import Kernel

extension Priorities {
  /// The priority that a line names.
  ///
  /// - Throws: `priority.unknown`.
  func find(_ id: ItemID, in world: World) throws(Refusal) -> PriorityItem {
    guard let item = self[id.number] else { throw .unknown(id, in: world) }
    return item
  }

  /// The same for what must still be open.
  ///
  /// - Throws: `priority.over` as well.
  func findOpen(_ id: ItemID, in world: World) throws(Refusal) -> PriorityItem {
    let item = try find(id, in: world)
    guard item.facts.stage.isOpen else { throw .over(item, in: world) }
    return item
  }

  /// The same for what somebody has promised.
  ///
  /// - Throws: `priority.unpromised` as well.
  func findPromised(_ id: ItemID, in world: World) throws(Refusal) -> PriorityItem {
    let item = try findOpen(id, in: world)
    guard item.facts.stage.isPromised else { throw .unpromised(item, in: world) }
    return item
  }
}
