/// The names in the data folder, and the few things that are done with whole files.
struct JournalFolder: Sendable {
  let path: String
  let files: any FileSystem

  var journal: String { path + "/journal" }
  var state: String { path + "/state" }
  var lock: String { path + "/lock" }
  static let head = "state/head.json"
  static let previousHead = "state/head.previous.json"
  static let running = "state/running"
  /// The end of every name that is only there while a file is being replaced.
  static let temporary = ".tmp"

  /// The name of a segment: `journal/00000001.jsonl`.
  static func segment(_ number: Int) -> String {
    let digits = String(number)
    return "journal/" + String(repeating: "0", count: max(0, 8 - digits.utf8.count)) + digits + ".jsonl"
  }

  /// The number of a segment's file name; nil for any other name.
  static func segmentNumber(_ name: String) -> Int? {
    guard name.utf8.count == 14, name.hasSuffix(".jsonl") else { return nil }
    return name.utf8.prefix(8).allSatisfy { (48...57).contains($0) } ? Int(name.prefix(8)) : nil
  }

  func path(_ name: String) -> String { path + "/" + name }

  /// Opens a regular file of the folder and nothing else.
  func open(_ name: String, _ access: FileAccess) throws(SystemError) -> (file: Descriptor, status: FileStatus) {
    let file = try files.open(path(name), access)
    do throws(SystemError) {
      let status = try files.status(file)
      guard status.kind == .file else { throw SystemError("open", SystemError.notAFile) }
      return (file, status)
    } catch {
      files.close(file)
      throw error
    }
  }

  /// The contents of a small file.
  func contents(_ name: String, limit: Int = 64 << 20) throws(SystemError) -> [UInt8] {
    let (file, _) = try open(name, .read)
    defer { files.close(file) }
    return try files.readAll(file, limit: limit)
  }

  /// Puts durable contents under a name, all or nothing; the name itself is durable after the folder's sync.
  ///
  /// `first` is done between writing and renaming.
  func replace(
    _ name: String, with bytes: [UInt8], first: () throws(SystemError) -> Void = {}
  ) throws(SystemError) {
    let temporary = name + JournalFolder.temporary
    try removeIfThere(temporary)
    do throws(SystemError) {
      let (file, _) = try open(temporary, .create)
      defer { files.close(file) }
      try files.writeAll(file, bytes)
      try files.sync(file)
      try first()
      try files.rename(path(temporary), to: path(name))
    } catch {
      try? files.remove(path(temporary))
      throw error
    }
  }

  func removeIfThere(_ name: String) throws(SystemError) {
    do { try files.remove(path(name)) } catch { guard error.isMissing else { throw error } }
  }

  /// Makes a folder when it is missing, and its name durable in any case: the run that made it may have failed to.
  func makeFolder(_ name: String, in parent: String) throws(SystemError) {
    do throws(SystemError) {
      try files.makeFolder(name)
    } catch {
      guard error.isTaken, try files.status(at: name).kind != .file else { throw error }
      do throws(SystemError) {
        try files.syncFolder(parent)
      } catch {
        guard error.isForbidden else { throw error }
      }
      return
    }
    try files.syncFolder(parent)
  }

  /// What a failed call on a file means for a person.
  static func unusable(_ name: String, _ error: SystemError) -> JournalError {
    error.isFull ? .full("\(name): \(error)") : .unusable("\(name): \(error)")
  }
}
