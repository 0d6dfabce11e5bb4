/// The way out of damage, taken only when somebody asks for it.
extension FileJournal {
  /// Keeps records 1 to `sequence` and moves everything else to `journal/replaced-<n>/`, with what is known of it.
  ///
  /// - Returns: the name of that folder.
  /// - Throws: `JournalError.locked` beside a running server; `JournalError.damaged` when the records up to `sequence`
  ///   are not intact, or the command that it belongs to would be cut in two. Then nothing was changed.
  package static func repair(
    folder path: String, to sequence: Int64, settings: JournalSettings = JournalSettings(),
    files: any FileSystem = Disk(), hash: LineHash
  ) throws(JournalError) -> String {
    let folder = JournalFolder(path: path, files: files)
    let lock = try FolderLock.take(folder)
    defer { _ = lock }
    var opening = Opening(folder: folder, settings: settings, hash: hash)
    let names = try opening.names(in: "journal")
    let place = try end(of: sequence, names, folder, settings: settings, hash: hash)
    let numbers = names.compactMap(JournalFolder.segmentNumber)
    let aside = "journal/replaced-\(names.count { $0.hasPrefix("replaced-") } + 1)"
    do throws(SystemError) {
      try folder.makeFolder(folder.path(aside), in: folder.journal)
      for name in try opening.stateFiles() { try folder.move("state/" + name, to: aside + "/" + name) }
      try folder.files.syncFolder(folder.state)
      for number in numbers.sorted(by: >) where number > place.segment {
        try folder.move(JournalFolder.segment(number), to: aside + JournalFolder.segment(number).dropFirst(7))
      }
      if place.segment > 0 { try folder.cut(JournalFolder.segment(place.segment), to: place.offset, aside: aside) }
      try folder.files.syncFolder(folder.path(aside))
      try folder.files.syncFolder(folder.journal)
    } catch {
      throw JournalFolder.unusable(aside, error)
    }
    return aside
  }

  private static func end(
    of sequence: Int64, _ names: [String], _ folder: JournalFolder, settings: JournalSettings, hash: LineHash
  ) throws(JournalError) -> Place {
    let numbers = Set(names.compactMap(JournalFolder.segmentNumber))
    let segments = (1...).prefix { numbers.contains($0) }.count
    var scan = HistoryScan(
      folder, hash: hash, segments: segments, groupBytes: settings.groupBytes, watching: [sequence])
    var reason = ""
    do throws(JournalError) { _ = try scan.run() } catch { reason = " (\(error.message))" }
    guard let place = scan.history.found[sequence] else {
      let last = scan.history.lastWhole.sequence
      throw .damaged("no command ends with record \(sequence); the records up to \(last) are intact\(reason)")
    }
    return place
  }
}

extension JournalFolder {
  fileprivate func move(_ name: String, to newName: String) throws(SystemError) {
    try files.rename(path(name), to: path(newName))
  }

  fileprivate func cut(_ name: String, to count: Int, aside: String) throws(SystemError) {
    let (file, status) = try open(name, .read)
    files.close(file)
    try copy(name, first: status.size, adding: [], to: aside + name.dropFirst(7))
    try copy(name, first: count, adding: [], to: name)
  }
}

extension Opening {
  /// The head files, the running mark and the snapshots.
  fileprivate mutating func stateFiles() throws(SystemError) -> [String] {
    try folder.files.list(folder.state).filter { $0.hasSuffix(".json") || $0 == "running" }.sorted()
  }
}
