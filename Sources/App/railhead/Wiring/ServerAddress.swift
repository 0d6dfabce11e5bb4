import Foundation

/// Where a running server listens, for `railhead chat` on the same machine: `<data>/address`.
struct ServerAddress {
  private let path: String

  init(folder: String) { path = folder + "/address" }

  /// Nil when no server says that it runs; one that was killed may still say so.
  var url: String? {
    FileManager.default.contents(atPath: path).map {
      String(decoding: $0, as: UTF8.self).trimmingCharacters(in: .whitespacesAndNewlines)
    }
  }

  /// A failure only means that the terminal starts a server of its own, which then finds the folder locked and says so.
  func publish(_ url: String) {
    _ = FileManager.default.createFile(
      atPath: path, contents: Data((url + "\n").utf8), attributes: [.posixPermissions: 0o600])
  }

  func withdraw() { unlink(path) }
}
