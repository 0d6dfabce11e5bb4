import ArgumentParser
import Foundation
import Kernel

/// A file that is read from its beginning to its end, a piece at a time.
final class InputFile {
  private static let pieceSize = 1 << 18

  private let path: String
  private let file: Int32
  /// In bytes; 0 where the system does not say.
  let size: Int64

  /// - Throws: 66 when it cannot be opened, after saying why.
  init(path: String) throws {
    self.path = path
    file = open(path, O_RDONLY | O_CLOEXEC)
    var facts = stat()
    let isThere = file >= 0 && fstat(file, &facts) == 0
    size = Int64(facts.st_size)
    let isFolder = facts.st_mode & S_IFMT == S_IFDIR
    guard isThere, !isFolder else {
      complain("\(path): cannot be read: \(String(cString: strerror(isFolder ? EISDIR : errno)))")
      throw ExitCode.noInput
    }
  }

  deinit { close(file) }

  /// The next bytes; none at the end.
  func read() throws(Fault) -> [UInt8] {
    var count = 0
    let bytes = [UInt8](unsafeUninitializedCapacity: InputFile.pieceSize) { buffer, initialized in
      repeat { count = Glibc.read(file, buffer.baseAddress, buffer.count) } while count < 0 && errno == EINTR
      initialized = max(0, count)
    }
    guard count >= 0 else { throw Fault("\(path): cannot be read: \(String(cString: strerror(errno)))") }
    return bytes
  }
}
