import Glibc

/// What the journal asks of a disk, in bytes, paths and `errno`: the real one is `Disk`, tests bring one that crashes.
package protocol FileSystem: Sendable {
  /// Opens a file; never follows a symbolic link, never waits for the other end of a pipe.
  func open(_ path: String, _ access: FileAccess) throws(SystemError) -> Descriptor
  /// Releases a descriptor and the lock it holds.
  func close(_ file: Descriptor)
  /// Reads at `offset` up to `buffer.count` bytes; 0 at the end of the file.
  func read(_ file: Descriptor, at offset: Int, into buffer: UnsafeMutableRawBufferPointer) throws(SystemError) -> Int
  /// Appends, or for `.mark` writes from the beginning; returns how many bytes were taken, which may be fewer.
  func write(_ file: Descriptor, _ bytes: RawSpan) throws(SystemError) -> Int
  /// Makes the file's bytes and length durable (`fdatasync`).
  func sync(_ file: Descriptor) throws(SystemError)
  /// Makes the names in a folder durable (`fsync` of the folder).
  func syncFolder(_ path: String) throws(SystemError)
  /// Cuts the file to `size` bytes.
  func truncate(_ file: Descriptor, to size: Int) throws(SystemError)
  /// What an open descriptor is.
  func status(_ file: Descriptor) throws(SystemError) -> FileStatus
  /// What a path is; symbolic links are not followed.
  func status(at path: String) throws(SystemError) -> FileStatus
  /// Sets the permission bits of an open file or folder.
  func setMode(_ file: Descriptor, _ mode: UInt32) throws(SystemError)
  /// Puts one name in place of another, atomically.
  func rename(_ path: String, to newPath: String) throws(SystemError)
  /// Removes a file's name.
  func remove(_ path: String) throws(SystemError)
  /// The names in a folder, in no order, without `.` and `..`.
  func list(_ path: String) throws(SystemError) -> [String]
  /// Makes one folder with mode 0700.
  func makeFolder(_ path: String) throws(SystemError)
  /// Takes the exclusive lock of a file or folder without waiting; false when another process holds it.
  func lock(_ file: Descriptor) throws(SystemError) -> Bool
  /// Bytes that this process may still use, and the size of the file system; both 0 when it does not say.
  func space(_ file: Descriptor) throws(SystemError) -> (available: Int, total: Int)
}

/// An open file, as the file system numbers it.
package typealias Descriptor = Int32

/// What a file is opened for; new files get mode 0600.
package enum FileAccess: Sendable {
  /// Reading.
  case read
  /// Reading and appending; the file must exist.
  case append
  /// Reading and appending; the file must not exist.
  case create
  /// Small contents that are written over in place from the beginning; made when missing.
  case mark
  /// A folder, to lock it or to change its mode.
  case folder
}

/// What `fstat` says of a file.
package struct FileStatus: Hashable, Sendable {
  /// What may be opened here.
  package enum Kind: Hashable, Sendable { case file, folder, other }

  package var kind: Kind
  /// Length in bytes.
  package var size: Int
  /// Permission bits.
  package var mode: UInt32
  package var device: UInt64
  package var inode: UInt64

  package init(kind: Kind, size: Int, mode: UInt32, device: UInt64, inode: UInt64) {
    self.kind = kind
    self.size = size
    self.mode = mode
    self.device = device
    self.inode = inode
  }

  /// Whether both describe the same file, whatever it is called.
  func isSameFile(as other: FileStatus) -> Bool { device == other.device && inode == other.inode }
}

extension FileSystem {
  /// Writes everything: a short write goes on, an interrupted one is made again, within bounds.
  func writeAll(_ file: Descriptor, _ bytes: [UInt8]) throws(SystemError) {
    var written = 0
    var patience = 1000
    while written < bytes.count {
      do {
        let count = try write(file, bytes.span.bytes.extracting(droppingFirst: written))
        written += count
        if count == 0 { patience -= 1 }
      } catch {
        patience -= 1
        guard error.isTransient, patience > 0 else { throw error }
      }
      guard patience > 0 else { throw SystemError("write", EIO) }
    }
  }

  /// The bytes of a file from `offset` on, at most `limit` of them.
  func readAll(_ file: Descriptor, from offset: Int = 0, limit: Int) throws(SystemError) -> [UInt8] {
    let size = try status(file).size
    let wanted = max(0, min(limit, size - offset))
    // An array made of no capacity is the standard library's one empty array, which the initialiser below writes to.
    if wanted == 0 { return [] }
    var failure: SystemError?
    let bytes = [UInt8](unsafeUninitializedCapacity: wanted) { buffer, count in
      while count < wanted {
        do throws(SystemError) {
          let rest = UnsafeMutableRawBufferPointer(rebasing: UnsafeMutableRawBufferPointer(buffer)[count...])
          let read = try read(file, at: offset + count, into: rest)
          if read == 0 { return }
          count += read
        } catch {
          failure = error
          return
        }
      }
    }
    if let failure { throw failure }
    return bytes
  }
}
