import Kernel

/// Snapshots: one readable file per part, and last of all the head file, which says that they belong together.
///
/// A part's file that the head file still speaks of is moved to `<name>.previous.json` and not overwritten, so at every
/// moment all files of the last whole snapshot are there under one name or the other.
extension FileJournal {
  package func save(_ parts: [SnapshotPart]) throws(JournalError) {
    if let failure { throw .broken(failure) }
    guard end.sequence > 0 else { return }
    for part in parts where !SnapshotIndex.isName(part.name) {
      throw .unusable("\(part.name): not a name for a snapshot")
    }
    for part in parts {
      do { try replace(part) } catch { throw JournalFolder.unusable(SnapshotIndex.file(part.name), error) }
    }
    let index = SnapshotIndex(
      end: end,
      parts: parts.map { .init(name: $0.name, count: $0.bytes.count, check: hash.chain(of: $0.bytes)) })
    do throws(SystemError) {
      try folder.files.syncFolder(folder.state)
      try writeHead(snapshot: index)
    } catch {
      throw JournalFolder.unusable(JournalFolder.head, error)
    }
    movedParts = []
  }

  private func replace(_ part: SnapshotPart) throws(SystemError) {
    let (current, previous) = (SnapshotIndex.file(part.name), SnapshotIndex.previousFile(part.name))
    let isKept = head?.snapshot?.parts.contains { $0.name == part.name } ?? false
    try folder.replace(current, with: part.bytes) { () throws(SystemError) in
      guard isKept, !movedParts.contains(part.name) else { return }
      do throws(SystemError) {
        try folder.files.rename(folder.path(current), to: folder.path(previous))
      } catch {
        guard error.isMissing else { throw error }
      }
      movedParts.insert(part.name)
    }
  }
}

extension SnapshotIndex {
  /// The name of a part's newest file: `state/incidents.json`.
  static func file(_ name: String) -> String { "state/\(name).json" }

  /// The name of the file before: `state/incidents.previous.json`.
  static func previousFile(_ name: String) -> String { "state/\(name).previous.json" }

  /// Lower-case ASCII, and not one of the journal's own names.
  static func isName(_ name: String) -> Bool {
    !name.isEmpty && name != "head" && name.utf8.allSatisfy { (97...122).contains($0) || $0 == UInt8(ascii: "-") }
  }

  /// Reads all files of the snapshot, and the names of those that were already moved out of the way.
  ///
  /// nil when one of them is not as it was written.
  func load(_ folder: JournalFolder, hash: LineHash) -> (parts: [SnapshotPart], moved: Set<String>)? {
    var result: [SnapshotPart] = []
    var moved: Set<String> = []
    for part in parts {
      func contents(_ name: String) -> [UInt8]? {
        let bytes = try? folder.contents(name, limit: part.count + 1)
        return bytes.flatMap { $0.count == part.count && hash.chain(of: $0) == part.check ? $0 : nil }
      }
      if let bytes = contents(SnapshotIndex.file(part.name)) {
        result.append(SnapshotPart(name: part.name, bytes: bytes))
      } else if let bytes = contents(SnapshotIndex.previousFile(part.name)) {
        result.append(SnapshotPart(name: part.name, bytes: bytes))
        moved.insert(part.name)
      } else {
        return nil
      }
    }
    return (result, moved)
  }
}
