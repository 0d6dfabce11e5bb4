import Foundation

/// A folder for one test, gone at its end.
final class Folder: Sendable {
  let path: String

  init() throws {
    path = NSTemporaryDirectory().trimmingSuffix("/") + "/railhead-\(UUID().uuidString)"
    try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
  }

  deinit { try? FileManager.default.removeItem(atPath: path) }
}

extension String {
  fileprivate func trimmingSuffix(_ suffix: String) -> String {
    hasSuffix(suffix) ? String(dropLast(suffix.count)) : self
  }
}

/// Everything in a folder's files, by path.
func contents(of folder: String) -> [String: [UInt8]] {
  var files: [String: [UInt8]] = [:]
  for name in FileManager.default.enumerator(atPath: folder)?.compactMap({ $0 as? String }) ?? [] {
    if let data = FileManager.default.contents(atPath: folder + "/" + name) { files[name] = Array(data) }
  }
  return files
}
