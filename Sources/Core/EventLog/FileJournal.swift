import Kernel

/// The journal as flat files; this one is the commit path.
///
/// A group of records is one `write` and one `fdatasync`. What the disk did not take is taken back; what it may or may
/// not have kept ends this process's writing for good, because a second `fdatasync` would report success for pages that
/// are already lost.
package final class FileJournal: Journal {
  let folder: JournalFolder
  let settings: JournalSettings
  let hash: LineHash
  let now: @Sendable () -> Timestamp
  var lock: FolderLock?

  /// The file that is appended to.
  var segment: OpenSegment
  /// After the last durable record.
  var end: Place
  /// What is known outside the journal, as it was last written; nil when there is none.
  var head: Head?
  /// `state/running`, open since the first append.
  var mark: Descriptor?
  /// The parts of the snapshot that `head` speaks of whose files were moved out of the way since.
  var movedParts: Set<String> = []
  /// Why nothing more can be saved.
  var failure: String?

  init(
    folder: JournalFolder, settings: JournalSettings, hash: LineHash, now: @escaping @Sendable () -> Timestamp,
    lock: consuming FolderLock?, segment: OpenSegment, end: Place, head: Head?
  ) {
    self.folder = folder
    self.settings = settings
    self.hash = hash
    self.now = now
    self.lock = lock
    self.segment = segment
    self.end = end
    self.head = head
  }

  deinit { close() }

  package var lastSequence: Int64 { end.sequence }

  package func append(_ records: [Record]) throws(JournalError) {
    if let failure { throw .broken(failure) }
    guard !records.isEmpty else { return }
    let group = try RecordGroup(records, after: end, hash: hash, limit: settings.groupBytes)
    try makeRoom(for: group.bytes.count)
    do { try folder.files.writeAll(segment.file, group.bytes) } catch { throw takenBack(error) }
    do { try folder.files.sync(segment.file) } catch { throw broken(error) }
    guard segment.isInPlace(in: folder) else { throw broken(SystemError.gone) }
    segment.length += group.bytes.count
    end = group.end(in: segment)
    writeMark()
  }

  /// After a failed write: the partial line is cut away, or else nothing may ever be appended behind it.
  private func takenBack(_ error: SystemError) -> JournalError {
    guard error.isFull else { return broken(error) }
    do {
      try folder.files.truncate(segment.file, to: segment.length)
      guard try folder.files.status(segment.file).size == segment.length else { return broken(error) }
    } catch {
      return broken(error)
    }
    return .full("\(segment.name): \(error)")
  }

  /// Ends all writing.
  func broken(_ error: SystemError) -> JournalError {
    let reason = "\(segment.name): \(error); nothing more is saved until a restart"
    failure = reason
    return .broken(reason)
  }
}
