import Kernel

/// Reading a journal without the right to write: safe beside a running server.
extension FileJournal {
  /// Verifies every line and what is known of the journal outside of it; changes nothing.
  ///
  /// - Throws: `JournalError.unusable` when the files cannot be read; damage is part of the result.
  package static func verify(
    folder path: String, settings: JournalSettings = JournalSettings(), files: any FileSystem = Disk(), hash: LineHash
  ) throws(JournalError) -> Verification {
    let folder = JournalFolder(path: path, files: files)
    let look = try Look(folder, settings: settings, hash: hash)
    var result = Verification(
      segments: look.history.segments, lastSequence: look.history.lastWhole.sequence,
      chain: look.history.lastWhole.chain.description)
    result.damage = look.damage
    if let ending = look.ending {
      result.lastSequence = ending.end.sequence
      result.chain = ending.end.chain.description
      result.tornBytes = ending.cut.count
    }
    return result
  }

  /// Hands over every record from the first to the last whole command, in order; returns how many.
  ///
  /// - Parameter read: What a record says; called on a thread of its own, ahead of `body`.
  /// - Throws: damage, or that the files cannot be read. An error of `read` or `body` is told as damage at its record.
  @discardableResult
  package static func read<Step: Sendable>(
    folder path: String, settings: JournalSettings = JournalSettings(), files: any FileSystem = Disk(),
    hash: LineHash, upcasts: Upcasts = Upcasts(), read: @escaping @Sendable (Record) throws -> Step,
    _ body: (Step) throws -> Void
  ) throws(JournalError) -> Int {
    let folder = JournalFolder(path: path, files: files)
    let look = try Look(folder, settings: settings, hash: hash)
    if let damage = look.damage { throw damage }
    guard let ending = look.ending else { return 0 }
    return try ending.replay(after: Place(), RecordStream(folder: folder, upcasts: upcasts, read: read), body)
  }
}

/// One look at a folder that may be growing.
private struct Look {
  var history: History
  var ending: Ending?
  var damage: JournalError?

  init(_ folder: JournalFolder, settings: JournalSettings, hash: LineHash) throws(JournalError) {
    var opening = Opening(folder: folder, settings: settings, hash: hash)
    let segments = try opening.countSegments()
    // Before the walk: whatever was acknowledged by now must be found by it.
    let known = try opening.readKnowledge(segments: segments)
    var scan = HistoryScan(
      folder, hash: hash, segments: segments, groupBytes: settings.groupBytes, watching: known.sequences)
    do throws(JournalError) {
      history = try scan.run()
      ending = try Ending(history, known: known, folder: folder, hash: hash)
    } catch {
      if case .unusable = error { throw error }
      history = scan.history
      damage = error
    }
  }
}
