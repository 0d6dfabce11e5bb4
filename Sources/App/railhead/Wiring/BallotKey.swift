import Foundation
import Kernel
import Logging
import Priorities
import Signatures

/// The key that votes are sealed with until they are closed: `keys/ballots.key` in the data folder, made at the first
/// start.
///
/// It stands apart from journal and snapshots, and no export has it: whoever copies those reads no vote.
enum BallotKey {
  /// What seals votes; without a usable key nobody can vote, and everything else goes on.
  static func seal(folder: String, logger: Logger) -> BallotSeal {
    do throws(Fault) {
      let texts = SealedTexts(key: try key(folder: folder + "/keys"))
      return BallotSeal(
        seal: { texts.seal($0, context: $1) }, open: { texts.open($0, context: $1) })
    } catch {
      logger.error("no key to seal votes with: nobody can vote", metadata: ["reason": "\(error)"])
      return .none
    }
  }

  /// - Throws: `Fault` when the file cannot be read or made, or holds no key.
  private static func key(folder: String) throws(Fault) -> [UInt8] {
    guard mkdir(folder, 0o700) == 0 || errno == EEXIST else {
      throw Fault("\(folder): cannot be made: \(String(cString: strerror(errno)))")
    }
    let path = folder + "/ballots.key"
    if let content = FileManager.default.contents(atPath: path) {
      let text = String(decoding: content, as: UTF8.self).trimmingCharacters(in: .whitespacesAndNewlines)
      guard let key = bytes(fromLowerHex: text.utf8), key.count == 32 else {
        throw Fault("\(path): no key of 32 bytes; put the right file back, or remove it to have a new one made")
      }
      return key
    }
    var random = SystemRandomNumberGenerator()
    let key = (0..<32).map { _ in UInt8.random(in: 0...255, using: &random) }
    let file = open(path, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC | O_NOFOLLOW, 0o600)
    guard file >= 0 else { throw Fault("\(path): cannot be made: \(String(cString: strerror(errno)))") }
    defer { close(file) }
    let line = Array((lowerHex(key) + "\n").utf8)
    guard line.withUnsafeBytes({ write(file, $0.baseAddress, $0.count) }) == line.count, fsync(file) == 0 else {
      unlink(path)
      throw Fault("\(path): cannot be written: \(String(cString: strerror(errno)))")
    }
    return key
  }
}
