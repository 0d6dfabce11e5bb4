package import Kernel

extension FileJournal {
  /// Opens the journal of a data folder, made when missing, and makes the state that its records lead to.
  ///
  /// The whole chain is verified, and beside it the newest snapshot is read. If the two agree the records behind the
  /// snapshot are replayed, otherwise all of them are. Only after that a torn tail is cut off. When this throws, no
  /// record was changed.
  ///
  /// - Parameters:
  ///   - folder: The path of the data folder; its parent must exist.
  ///   - now: The time that the head file is stamped with, for people.
  ///   - state: The state before the first record.
  ///   - restore: The state that a snapshot holds, nil when it cannot be read; called on a thread of its own.
  ///   - read: What a record says; called on a thread of its own, ahead of `replay`.
  ///   - replay: Makes it true.
  package static func open<State: Sendable, Step: Sendable>(
    folder path: String, settings: JournalSettings = JournalSettings(), files: any FileSystem = Disk(),
    hash: LineHash, upcasts: Upcasts = Upcasts(), now: @escaping @Sendable () -> Timestamp, from state: State,
    restore: @escaping @Sendable ([SnapshotPart]) -> State?, read: @escaping @Sendable (Record) throws -> Step,
    replay: (inout State, Step) throws -> Void
  ) throws(JournalError) -> (journal: FileJournal, state: State, report: OpeningReport) {
    let folder = JournalFolder(path: path, files: files)
    var opening = Opening(folder: folder, settings: settings, hash: hash)
    try opening.makeFolders()
    let lock = try FolderLock.take(folder)
    let segments = try opening.countSegments()
    try opening.tidy(segments: segments)
    let known = try opening.readKnowledge(segments: segments)
    let snapshots = SnapshotReader(folder: folder, hash: hash, restore: restore)
    let (snapshot, scanned) = concurrently(
      { snapshots.read(known.head?.snapshot) },
      {
        Result { () throws(JournalError) in
          var scan = HistoryScan(
            folder, hash: hash, segments: segments, groupBytes: settings.groupBytes, watching: known.sequences)
          return try scan.run()
        }
      })
    let history = try scanned.get()
    let ending = try Ending(history, known: known, folder: folder, hash: hash)
    let start = opening.choose(snapshot, known.head, history, ending, snapshots)
    var state = start?.state ?? state
    let stream = RecordStream(folder: folder, upcasts: upcasts, read: read)
    opening.report.replayed = try ending.replay(after: start?.place ?? Place(), stream) { try replay(&state, $0) }
    let segment = try opening.activate(ending, wasRunning: known.wasRunning)
    let journal = FileJournal(
      folder: folder, settings: settings, hash: hash, now: now, lock: lock, segment: segment, end: ending.end,
      head: known.head)
    journal.movedParts = snapshot?.moved ?? []
    if known.wasRunning || ending.isRepair { opening.settle(journal) }
    return (journal, state, opening.report)
  }
}
