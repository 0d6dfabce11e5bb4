/// What is kept outside the journal: the head file, and at the end the removal of the running mark.
extension FileJournal {
  package func close() {
    guard lock != nil else { return }
    if failure == nil { try? settle() }
    closeMark()
    folder.files.close(segment.file)
    lock = nil
    failure = failure ?? "the journal is closed"
  }

  /// Makes this a clean stop: the next start can trust the segment as it is, and knows how far it must reach.
  func settle() throws(SystemError) {
    if head?.sequence != end.sequence || head?.chain != end.chain { try writeHead(snapshot: nil) }
    try folder.removeIfThere(JournalFolder.running)
    try folder.files.syncFolder(folder.state)
    closeMark()
  }

  /// Replaces the head file; the one before is kept.
  func writeHead(snapshot: SnapshotIndex?) throws(SystemError) {
    var next = Head(at: now(), end: end, line: lastLine())
    next.snapshot = snapshot ?? head?.snapshot
    next.previous = snapshot == nil ? head?.previous : head?.snapshot
    let isFirst = head == nil
    try folder.replace(JournalFolder.head, with: next.write(hash: hash)) { () throws(SystemError) in
      if isFirst { return }
      let (current, previous) = (folder.path(JournalFolder.head), folder.path(JournalFolder.previousHead))
      do throws(SystemError) {
        try folder.files.rename(current, to: previous)
      } catch {
        guard error.isMissing else { throw error }
      }
    }
    head = next
    try folder.files.syncFolder(folder.state)
  }

  private func lastLine() -> String? {
    guard end.sequence > 0, end.segment == segment.number, end.offset > end.lineStart,
      let line = try? folder.files.readAll(
        segment.file, from: end.lineStart, limit: end.offset - end.lineStart - 1)
    else { return nil }
    return String(validating: line, as: UTF8.self)
  }
}
