/// The steps of opening a journal that use what was found: snapshot, tail, and the segment to append to.
extension Opening {
  /// Brings the last segment into the form that it is appended to.
  ///
  /// After an unclean stop it is copied first: when a sync failed, the pages that are read may not be on the disk.
  mutating func activate(_ ending: Ending, wasRunning: Bool) throws(JournalError) -> OpenSegment {
    let name = JournalFolder.segment(max(1, ending.segments))
    do throws(SystemError) {
      if ending.segments == 0 {
        let (file, status) = try folder.open(name, .create)
        try folder.files.syncFolder(folder.journal)
        return OpenSegment(number: 1, file: file, status: status)
      }
      // The run that made the file may have failed to make its name durable.
      try folder.files.syncFolder(folder.journal)
      if ending.isRepair { keepAside(ending) }
      if ending.isRepair || wasRunning { try rewrite(name, ending) }
      let (file, status) = try folder.open(name, .append)
      return OpenSegment(number: ending.segments, file: file, status: status)
    } catch {
      throw JournalFolder.unusable(name, error)
    }
  }

  private mutating func rewrite(_ name: String, _ ending: Ending) throws(SystemError) {
    let added = ending.added.map { $0 + [UInt8(ascii: "\n")] } ?? []
    do throws(SystemError) {
      try folder.copy(name, first: ending.kept, adding: added, to: name)
      try folder.files.syncFolder(folder.journal)
    } catch {
      guard error.isFull else { throw error }
      warn("\(name): no room to copy it after an unclean stop; it is used as it is")
      let (file, _) = try folder.open(name, .append)
      defer { folder.files.close(file) }
      try folder.files.truncate(file, to: ending.kept)
      try folder.files.writeAll(file, added)
      try folder.files.sync(file)
    }
  }

  private mutating func keepAside(_ ending: Ending) {
    let name = JournalFolder.segment(ending.segments)
    if ending.added != nil {
      let source = ending.cut.isEmpty ? "" : " from \(JournalFolder.head)"
      warn("\(name): the torn last line (record \(ending.end.sequence)) was made whole\(source): \(ending.reason)")
    }
    guard !ending.cut.isEmpty else { return }
    let kept = keep(ending.cut, after: ending.end.sequence)
    warn(
      """
      \(name): a torn tail of \(ending.cut.count) bytes behind record \(ending.end.sequence) was cut off \
      (\(ending.reason)); nothing in it was acknowledged. \(kept)
      """)
  }

  /// Keeps cut bytes in `journal/torn-<seq>-<n>`, and no more than so many of these files.
  private func keep(_ bytes: [UInt8], after sequence: Int64) -> String {
    func number(_ name: String) -> Int { name.split(separator: "-").last.flatMap { Int($0) } ?? 0 }
    let names = (try? folder.files.list(folder.journal)) ?? []
    let torn = names.filter { $0.hasPrefix("torn-") }.sorted { number($0) < number($1) }
    for name in torn.dropLast(settings.tornTails - 1) { try? folder.files.remove(folder.journal + "/" + name) }
    let name = "journal/torn-\(sequence)-\((torn.last.map(number) ?? 0) + 1)"
    do { try folder.replace(name, with: bytes) } catch { return "They could not be kept aside: \(error)." }
    return "They are in \(name)."
  }

  /// Makes the repaired journal one that was cleanly stopped.
  mutating func settle(_ journal: FileJournal) {
    do { try journal.settle() } catch { warn("\(JournalFolder.head) could not be written: \(error)") }
  }
}

extension JournalFolder {
  /// Puts the first `count` bytes of a file and some more under a name, durable and all or nothing.
  func copy(_ source: String, first count: Int, adding bytes: [UInt8], to name: String) throws(SystemError) {
    let temporary = name + JournalFolder.temporary
    try removeIfThere(temporary)
    do throws(SystemError) {
      let (from, _) = try open(source, .read)
      defer { files.close(from) }
      let (to, _) = try open(temporary, .create)
      defer { files.close(to) }
      var copied = 0
      while copied < count {
        let chunk = try files.readAll(from, from: copied, limit: min(1 << 20, count - copied))
        guard !chunk.isEmpty else { throw SystemError.gone }
        try files.writeAll(to, chunk)
        copied += chunk.count
      }
      try files.writeAll(to, bytes)
      try files.sync(to)
      try files.rename(path(temporary), to: path(name))
    } catch {
      try? files.remove(path(temporary))
      throw error
    }
  }
}
