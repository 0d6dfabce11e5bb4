/// Keeps records durably and in order.
///
/// One implementation writes flat JSON files; nothing above may know that.
///
/// Not thread-safe: its one owner is the dispatcher's actor.
package protocol Journal: AnyObject {
  /// The sequence number of the last durable record; 0 when there is none.
  var lastSequence: Int64 { get }

  /// Makes the records durable, all or none. When it returns they are on the disk.
  ///
  /// - Throws: `JournalError.full` when nothing was saved and a later call may succeed; `JournalError.unwritable` when
  ///   nothing was saved because of these very records; `JournalError.broken` when nothing more can be saved by this
  ///   process: whether these records survive is not known, and the caller must stop.
  func append(_ records: [Record]) throws(JournalError)

  /// Keeps a snapshot of the state that all records up to `lastSequence` lead to, so that the next start is faster.
  ///
  /// `parts` maps a feature's name to its readable JSON, one record per line. A failure costs time at the next start,
  /// never data.
  func save(_ parts: [SnapshotPart]) throws(JournalError)

  /// Releases the folder. Nothing may be called afterwards.
  func close()
}

/// One feature's snapshot: `state/<name>.json`.
package struct SnapshotPart: Sendable {
  /// The feature's name, lower-case ASCII.
  package var name: String
  /// A JSON array with one element per line.
  package var bytes: [UInt8]

  package init(name: String, bytes: [UInt8]) {
    self.name = name
    self.bytes = bytes
  }
}

/// Why the journal could not keep something, or could not be opened.
///
/// Descriptions name file, line and reason, for the log.
package enum JournalError: Error, Sendable, Hashable {
  /// The disk is full (or a quota, or a size limit): nothing was saved, nothing is half-saved, try again later.
  case full(String)
  /// The records are too long, or could not be read again: nothing was saved, and other records can be.
  case unwritable(String)
  /// A write or a sync failed: this process must not save anything any more.
  case broken(String)
  /// The files do not hold what was once acknowledged; nothing was changed.
  case damaged(String)
  /// Another process uses the folder.
  case locked(String)
  /// The folder cannot be created, read or written.
  case unusable(String)
  /// Written by a newer version of Railhead.
  case newer(String)
}
