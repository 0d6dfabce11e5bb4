/// The steps of opening a journal that look at the folder; see `FileJournal.open`.
struct Opening {
  let folder: JournalFolder
  let settings: JournalSettings
  let hash: LineHash
  var report = OpeningReport()

  mutating func warn(_ text: String) { report.warnings.append(text) }

  /// Makes what is missing, and closes to others what is open to them.
  mutating func makeFolders() throws(JournalError) {
    let parent = folder.path.lastIndex(of: "/").map { folder.path[..<$0] } ?? "."
    let root = parent.isEmpty ? "/" : String(parent)
    for (path, parent) in [(folder.path, root), (folder.journal, folder.path), (folder.state, folder.path)] {
      do throws(SystemError) {
        try folder.makeFolder(path, in: parent)
        let file = try folder.files.open(path, .folder)
        defer { folder.files.close(file) }
        restrict(path, file, try folder.files.status(file).mode, to: 0o700)
      } catch {
        throw JournalFolder.unusable(path, error)
      }
    }
  }

  /// How many segments there are; throws when one in between is missing.
  func countSegments() throws(JournalError) -> Int {
    let numbers = try names(in: "journal").compactMap(JournalFolder.segmentNumber)
    for (index, number) in numbers.enumerated() where number != index + 1 {
      let name = JournalFolder.segment(index + 1)
      throw .damaged("\(name): the file is missing, but \(JournalFolder.segment(number)) is there; restore a backup")
    }
    return numbers.count
  }

  /// Removes what a crash left half-made, and restricts the files.
  mutating func tidy(segments: Int) throws(JournalError) {
    for name in try names(in: "journal") where JournalFolder.segmentNumber(name) == nil {
      if name.hasSuffix(JournalFolder.temporary) {
        removeLeftOver("journal/" + name)
      } else if !name.hasPrefix("torn-") && !name.hasPrefix("replaced-") {
        warn("journal/\(name) is not a file of the journal and is ignored")
      }
    }
    for name in try names(in: "state") where name.hasSuffix(JournalFolder.temporary) { removeLeftOver("state/" + name) }
    for number in 1..<(segments + 1) {
      let name = JournalFolder.segment(number)
      do throws(SystemError) {
        let (file, status) = try folder.open(name, .read)
        defer { folder.files.close(file) }
        restrict(name, file, status.mode, to: 0o600)
      } catch {
        throw JournalFolder.unusable(name, error)
      }
    }
  }

  /// Reads what is known of the journal outside the journal.
  mutating func readKnowledge(segments: Int) throws(JournalError) -> Knowledge {
    var known = Knowledge()
    let names = try names(in: "state")
    known.hasTraces = names.contains { $0.hasSuffix(".json") }
    known.head = try readHead(expected: known.hasTraces)
    known.wasRunning = names.contains("running")
    if known.wasRunning, let bytes = try? folder.contents(JournalFolder.running, limit: 4096) {
      let mark = RunningMark(bytes, hash: hash)
      known.mark = (max(1, segments - 1)...max(1, segments)).contains { isSegment($0, mark?.inode) } ? mark : nil
    }
    return known
  }

  private func isSegment(_ number: Int, _ inode: UInt64?) -> Bool {
    let status = try? folder.files.status(at: folder.path(JournalFolder.segment(number)))
    return status?.inode == inode && inode != nil
  }

  private mutating func readHead(expected: Bool) throws(JournalError) -> Head? {
    for name in [JournalFolder.head, JournalFolder.previousHead] {
      guard let bytes = try? folder.contents(name) else {
        if expected && name == JournalFolder.head { warn("\(name) is missing or cannot be read") }
        continue
      }
      do throws(Head.Problem) {
        return try Head(bytes, hash: hash)
      } catch .newer(let format) {
        throw .newer("\(name): the journal has format \(format), this version of Railhead knows \(Head.format)")
      } catch {
        warn("\(name) is damaged and is not used")
      }
    }
    return nil
  }

  /// The names in a folder, in order; none when there is no `state`, as in a copy of the journal alone.
  func names(in name: String) throws(JournalError) -> [String] {
    do { return try folder.files.list(folder.path(name)).sorted() } catch {
      if error.isMissing, name == "state" { return [] }
      throw JournalFolder.unusable(name, error)
    }
  }

  private mutating func removeLeftOver(_ name: String) {
    let isGone = (try? folder.files.remove(folder.path(name))) != nil
    warn(isGone ? "removed \(name), left over from an interrupted write" : "\(name) is left over and cannot be removed")
  }

  private mutating func restrict(_ name: String, _ file: Descriptor, _ mode: UInt32, to wanted: UInt32) {
    guard mode != wanted else { return }
    let isDone = (try? folder.files.setMode(file, wanted)) != nil
    let octal = String(mode, radix: 8)
    warn("\(name) had mode \(octal)" + (isDone ? ", which was repaired" : " and it cannot be changed"))
  }
}
