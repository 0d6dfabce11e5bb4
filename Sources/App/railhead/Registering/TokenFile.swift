import Chat
import Foundation

/// A file of tokens with commas between them, as a setting's `…_FILE` takes it; nobody but its owner may read it.
final class TokenFile {
  let path: String
  private var hasGrown = false

  init(path: String) { self.path = path }

  /// Adds those that are not in it yet; those that are stay, for they may be of another team.
  ///
  /// - Returns: how many it holds, and whether it has grown since this was made.
  func add(_ tokens: [String]) throws(RegistrationProblem) -> (count: Int, isNew: Bool) {
    let text = FileManager.default.contents(atPath: path).map { String(decoding: $0, as: UTF8.self) } ?? ""
    var all = text.split(separator: ",").map { $0.trimmingCharacters(in: .whitespacesAndNewlines) }
      .filter { !$0.isEmpty }
    let before = all.count
    for token in tokens where !all.contains(token) { all.append(token) }
    hasGrown = hasGrown || all.count > before
    if all.count > before || !FileManager.default.isWritableFile(atPath: path) { try save(all) }
    return (all.count, hasGrown)
  }

  /// Beside it first: a full disk must not take those that are there.
  private func save(_ tokens: [String]) throws(RegistrationProblem) {
    let new = path + ".new"
    unlink(new)
    let file = open(new, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC | O_NOFOLLOW, 0o600)
    guard file >= 0 else { throw problem() }
    let bytes = Array((tokens.joined(separator: ",") + "\n").utf8)
    let isWritten =
      bytes.withUnsafeBytes { write(file, $0.baseAddress, $0.count) } == bytes.count
      && fsync(file) == 0
    close(file)
    guard isWritten, rename(new, path) == 0 else { throw problem() }
  }

  private func problem() -> RegistrationProblem {
    RegistrationProblem("\(path) cannot be written: \(String(cString: strerror(errno)))")
  }
}
