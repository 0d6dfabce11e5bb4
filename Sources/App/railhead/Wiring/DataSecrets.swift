import Foundation
import Kernel

/// Secrets that Railhead makes for itself, in the data folder: who can read the folder may speak as the terminal.
struct DataSecrets {
  /// 32 random bytes as hexadecimal text; signs the terminal's lines.
  let console: String

  /// Reads the secret, or makes it at the first start.
  ///
  /// - Throws: `Fault` when the folder cannot be written.
  init(folder: String) throws(Fault) {
    guard mkdir(folder, 0o700) == 0 || errno == EEXIST else {
      throw Fault("\(folder): cannot be made: \(String(cString: strerror(errno)))")
    }
    let path = folder + "/console.secret"
    if let bytes = FileManager.default.contents(atPath: path) {
      let text = String(decoding: bytes, as: UTF8.self).trimmingCharacters(in: .whitespacesAndNewlines)
      guard text.utf8.count >= 32 else {
        throw Fault("\(path): too short to be a secret; remove it to have a new one made")
      }
      console = text
      return
    }
    var random = SystemRandomNumberGenerator()
    console = lowerHex((0..<32).map { _ in UInt8.random(in: 0...255, using: &random) })
    let file = open(path, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC | O_NOFOLLOW, 0o600)
    guard file >= 0 else { throw Fault("\(path): cannot be made: \(String(cString: strerror(errno)))") }
    defer { close(file) }
    let line = Array((console + "\n").utf8)
    guard line.withUnsafeBytes({ write(file, $0.baseAddress, $0.count) }) == line.count, fsync(file) == 0 else {
      unlink(path)
      throw Fault("\(path): cannot be written: \(String(cString: strerror(errno)))")
    }
  }
}
