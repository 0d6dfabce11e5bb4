import Glibc

/// The real file system: one POSIX call per requirement.
package struct Disk: FileSystem {
  package init() {}

  package func open(_ path: String, _ access: FileAccess) throws(SystemError) -> Descriptor {
    let purpose =
      switch access {
      case .read: O_RDONLY
      case .append: O_RDWR | O_APPEND
      case .create: O_RDWR | O_APPEND | O_CREAT | O_EXCL
      case .mark: O_RDWR | O_CREAT
      case .folder: O_RDONLY | O_DIRECTORY
      }
    // O_NONBLOCK: a pipe in place of a file must be refused, not waited for. It means nothing for regular files.
    let guarded = access == .folder ? 0 : O_NOFOLLOW | O_NONBLOCK | O_NOCTTY
    return try Disk.retrying("open") { Glibc.open(path, purpose | guarded | O_CLOEXEC, 0o600) }
  }

  package func close(_ file: Descriptor) { _ = Glibc.close(file) }

  package func read(
    _ file: Descriptor, at offset: Int, into buffer: UnsafeMutableRawBufferPointer
  ) throws(SystemError) -> Int {
    try Disk.retrying("read") { pread(file, buffer.baseAddress, buffer.count, offset) }
  }

  package func write(_ file: Descriptor, _ bytes: RawSpan) throws(SystemError) -> Int {
    let count = bytes.withUnsafeBytes { bytes in
      let flags = fcntl(file, F_GETFL)
      return flags & O_APPEND != 0
        ? Glibc.write(file, bytes.baseAddress, bytes.count) : pwrite(file, bytes.baseAddress, bytes.count, 0)
    }
    guard count >= 0 else { throw SystemError("write", errno) }
    return count
  }

  package func sync(_ file: Descriptor) throws(SystemError) {
    guard fdatasync(file) == 0 else { throw SystemError("fdatasync", errno) }
  }

  package func syncFolder(_ path: String) throws(SystemError) {
    let folder = try open(path, .folder)
    defer { close(folder) }
    guard fsync(folder) == 0 else { throw SystemError("fsync", errno) }
  }

  package func truncate(_ file: Descriptor, to size: Int) throws(SystemError) {
    _ = try Disk.retrying("ftruncate") { ftruncate(file, size) }
  }

  package func status(_ file: Descriptor) throws(SystemError) -> FileStatus {
    var status = stat()
    guard fstat(file, &status) == 0 else { throw SystemError("fstat", errno) }
    return FileStatus(status)
  }

  package func status(at path: String) throws(SystemError) -> FileStatus {
    var status = stat()
    guard lstat(path, &status) == 0 else { throw SystemError("lstat", errno) }
    return FileStatus(status)
  }

  package func setMode(_ file: Descriptor, _ mode: UInt32) throws(SystemError) {
    guard fchmod(file, mode) == 0 else { throw SystemError("fchmod", errno) }
  }

  package func rename(_ path: String, to newPath: String) throws(SystemError) {
    guard Glibc.rename(path, newPath) == 0 else { throw SystemError("rename", errno) }
  }

  package func remove(_ path: String) throws(SystemError) {
    guard unlink(path) == 0 else { throw SystemError("unlink", errno) }
  }

  package func list(_ path: String) throws(SystemError) -> [String] {
    guard let folder = opendir(path) else { throw SystemError("opendir", errno) }
    defer { closedir(folder) }
    var names: [String] = []
    errno = 0
    while let entry = readdir(folder) {
      let name = withUnsafePointer(to: &entry.pointee.d_name) { pointer in
        String(cString: UnsafeRawPointer(pointer).assumingMemoryBound(to: CChar.self))
      }
      if name != "." && name != ".." { names.append(name) }
      errno = 0
    }
    guard errno == 0 else { throw SystemError("readdir", errno) }
    return names
  }

  package func makeFolder(_ path: String) throws(SystemError) {
    guard mkdir(path, 0o700) == 0 else { throw SystemError("mkdir", errno) }
  }

  package func lock(_ file: Descriptor) throws(SystemError) -> Bool {
    while flock(file, LOCK_EX | LOCK_NB) != 0 {
      if errno == EWOULDBLOCK { return false }
      guard errno == EINTR else { throw SystemError("flock", errno) }
    }
    return true
  }

  package func space(_ file: Descriptor) throws(SystemError) -> (available: Int, total: Int) {
    var status = statvfs()
    guard fstatvfs(file, &status) == 0 else { throw SystemError("fstatvfs", errno) }
    let unit = Int(clamping: status.f_frsize)
    return (unit * Int(clamping: status.f_bavail), unit * Int(clamping: status.f_blocks))
  }

  private static func retrying<Result: BinaryInteger>(
    _ call: String, _ body: () -> Result
  ) throws(SystemError) -> Result {
    while true {
      let result = body()
      if result >= 0 { return result }
      guard errno == EINTR else { throw SystemError(call, errno) }
    }
  }
}

extension FileStatus {
  fileprivate init(_ status: stat) {
    let kind: Kind =
      switch status.st_mode & S_IFMT {
      case S_IFREG: .file
      case S_IFDIR: .folder
      default: .other
      }
    self.init(
      kind: kind, size: status.st_size, mode: status.st_mode & 0o7777, device: UInt64(status.st_dev),
      inode: UInt64(status.st_ino))
  }
}
