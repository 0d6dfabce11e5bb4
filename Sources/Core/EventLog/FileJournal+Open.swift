package import Kernel

extension FileJournal {
  /// Opens the journal of a data folder, made when missing, and brings the caller's state up to date.
  ///
  /// The whole chain is verified first. Then the newest usable snapshot goes to `restore`, which answers false when it
  /// cannot use it and must then have changed nothing; then the records behind it go to `replay`, in order. Only after
  /// that a torn tail is cut off. When this throws, no record was changed.
  ///
  /// - Parameters:
  ///   - folder: The path of the data folder; its parent must exist.
  ///   - now: The time that the head file is stamped with, for people.
  package static func open(
    folder path: String, settings: JournalSettings = JournalSettings(), files: any FileSystem = Disk(),
    hash: LineHash, upcasts: Upcasts = Upcasts(), now: @escaping @Sendable () -> Timestamp,
    restore: ([SnapshotPart]) -> Bool, replay: (Record) throws -> Void
  ) throws(JournalError) -> (journal: FileJournal, report: OpeningReport) {
    let folder = JournalFolder(path: path, files: files)
    var opening = Opening(folder: folder, settings: settings, hash: hash)
    try opening.makeFolders()
    let lock = try FolderLock.take(folder)
    let segments = try opening.countSegments()
    try opening.tidy(segments: segments)
    let known = try opening.readKnowledge(segments: segments)
    var scan = HistoryScan(
      folder, hash: hash, segments: segments, groupBytes: settings.groupBytes, watching: known.sequences)
    let history = try scan.run()
    let ending = try Ending(history, known: known, folder: folder, hash: hash)
    let start = opening.restore(known.head, history, ending, restore)
    let stream = RecordStream(folder: folder, upcasts: upcasts)
    opening.report.replayed = try ending.replay(after: start.place, stream, replay)
    let segment = try opening.activate(ending, wasRunning: known.wasRunning)
    let journal = FileJournal(
      folder: folder, settings: settings, hash: hash, now: now, lock: lock, segment: segment, end: ending.end,
      head: known.head)
    journal.movedParts = start.moved
    if known.wasRunning || ending.isRepair { opening.settle(journal) }
    return (journal, opening.report)
  }
}
