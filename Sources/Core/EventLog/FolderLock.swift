import Glibc

/// The right to write to a data folder, held as long as this lives.
///
/// Two locks are taken: of the file `lock`, which tells a second process whose it is, and of the folder itself, which
/// stays locked when somebody deletes that file.
struct FolderLock: ~Copyable {
  private let files: any FileSystem
  private let folder: Descriptor
  private var file: Descriptor = -1

  private init(files: any FileSystem, folder: Descriptor) {
    self.files = files
    self.folder = folder
  }

  /// Takes both locks, or says whose they are.
  static func take(_ folder: JournalFolder) throws(JournalError) -> FolderLock {
    let files = folder.files
    do throws(SystemError) {
      var lock = FolderLock(files: files, folder: try files.open(folder.path, .folder))
      lock.file = try folder.open("lock", .mark).file
      guard try files.lock(lock.file), try files.lock(lock.folder) else { throw SystemError.locked }
      // The holder's number is a courtesy: a full disk must not keep the process from starting.
      try? files.truncate(lock.file, to: 0)
      try? files.writeAll(lock.file, Array("\(getpid())\n".utf8))
      return lock
    } catch {
      if error == SystemError.locked { throw .locked(message(folder)) }
      throw .unusable("\(folder.lock): \(error)")
    }
  }

  deinit {
    if file >= 0 { files.close(file) }
    files.close(folder)
  }

  private static func message(_ folder: JournalFolder) -> String {
    let text = (try? folder.contents("lock", limit: 20)) ?? []
    let holder = Int(String(decoding: text.prefix { $0 != UInt8(ascii: "\n") }, as: UTF8.self))
    return "\(folder.lock): the folder is in use by " + (holder.map { "process \($0)" } ?? "another process")
  }
}
