/// Reads the snapshots that a head file speaks of.
struct SnapshotReader<State: Sendable>: Sendable {
  let folder: JournalFolder
  let hash: LineHash
  let restore: @Sendable ([SnapshotPart]) -> State?

  /// What is in the files of a snapshot.
  struct Content: Sendable {
    /// Nil when this version cannot read it.
    var state: State?
    /// The parts whose files were moved out of the way.
    var moved: Set<String>
  }

  /// Nil when there is none, or when a file is not as it was written.
  func read(_ index: SnapshotIndex?) -> Content? {
    index?.load(folder, hash: hash).map { Content(state: restore($0.parts), moved: $0.moved) }
  }
}

extension Opening {
  /// Where replay begins: the newest snapshot that is whole and agrees with the history; nil for the very beginning.
  ///
  /// - Parameter newest: What was read of the newest one, before it was known whether it agrees.
  mutating func choose<State>(
    _ newest: SnapshotReader<State>.Content?, _ head: Head?, _ history: History, _ ending: Ending,
    _ reader: SnapshotReader<State>
  ) -> (place: Place, state: State)? {
    for (index, name) in [(head?.snapshot, "the snapshot"), (head?.previous, "the previous snapshot")] {
      guard let index else { continue }
      let place = index.sequence == ending.end.sequence ? ending.end : history.found[index.sequence]
      guard let place, place.chain == index.chain,
        let content = index == head?.snapshot ? newest : reader.read(index)
      else {
        warn("\(name) in state/ is missing or damaged and is not used; the records are replayed instead")
        continue
      }
      if let state = content.state {
        report.restored = index.sequence
        return (place, state)
      }
      warn("\(name) in state/ cannot be used by this version; the records are replayed instead")
    }
    return nil
  }
}
