import Foundation

/// A file system in memory, mounted for one test.
final class SmallDisk: Sendable {
  struct Refused: Error { var code = errno }

  /// Needs the right to mount.
  static let isPossible = (try? SmallDisk(megabytes: 1)) != nil

  let path: String
  private let folder: Folder

  init(megabytes: Int, isReadOnly: Bool = false) throws {
    folder = try Folder()
    path = folder.path
    guard mount("railhead-test", path, "tmpfs", isReadOnly ? UInt(MS_RDONLY) : 0, "size=\(megabytes)m") == 0 else {
      throw Refused()
    }
  }

  deinit { umount2(path, Int32(MNT_DETACH)) }

  /// Writes a file until nothing more fits.
  func fill() throws {
    let file = open(path + "/filler", O_WRONLY | O_CREAT | O_CLOEXEC, 0o600)
    guard file >= 0 else { throw Refused() }
    defer { close(file) }
    let block = [UInt8](repeating: 0, count: 4096)
    while write(file, block, block.count) > 0 {}
  }

  func makeRoom() throws { try FileManager.default.removeItem(atPath: path + "/filler") }
}
