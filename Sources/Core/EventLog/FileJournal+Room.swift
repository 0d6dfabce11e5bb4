/// What must be there before a group is written: space, a segment that it fits in, and the running mark.
extension FileJournal {
  func makeRoom(for count: Int) throws(JournalError) {
    try keepReserve(count)
    try rollOver(for: count)
    try openMark()
  }

  /// Refuses while there is still room for what must not fail: snapshots, the head file, the next start.
  ///
  /// That reserve does what a ballast file would do, without a file that somebody must delete and make again.
  private func keepReserve(_ count: Int) throws(JournalError) {
    guard let space = try? folder.files.space(segment.file), space.total > 0 else { return }
    let reserve = min(settings.reserveBytes, space.total / 20)
    guard space.available >= count + reserve else {
      throw .full("\(segment.name): \(space.available) bytes are free, and \(reserve) are kept in reserve")
    }
  }

  /// A group is never split: it goes to the next segment as a whole.
  private func rollOver(for count: Int) throws(JournalError) {
    guard segment.length > 0, segment.length + count > settings.segmentBytes else { return }
    let number = segment.number + 1
    // The size of a segment is a wish: while no new one can be made, this one grows.
    guard let (file, status) = try? folder.open(JournalFolder.segment(number), .create) else { return }
    let full = segment
    segment = OpenSegment(number: number, file: file, status: status)
    folder.files.close(full.file)
    do { try folder.files.syncFolder(folder.journal) } catch { throw broken(error) }
  }

  private func openMark() throws(JournalError) {
    guard mark == nil else { return }
    do throws(SystemError) {
      mark = try folder.open(JournalFolder.running, .mark).file
      try folder.files.syncFolder(folder.state)
    } catch {
      closeMark()
      if error.isFull { throw .full("\(JournalFolder.running): \(error)") }
      throw broken(error)
    }
  }

  /// Best effort: without the mark less is known after a kill, and nothing is lost.
  func writeMark() {
    guard let mark else { return }
    try? folder.files.writeAll(mark, RunningMark(end: end, inode: segment.status.inode).write(hash: hash))
  }

  func closeMark() {
    if let mark { folder.files.close(mark) }
    mark = nil
  }
}
