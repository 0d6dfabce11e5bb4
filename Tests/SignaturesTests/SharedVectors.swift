import Foundation

/// Test vectors that live beside the package, because other tools use them too.
enum SharedVectors {
  static let file = URL(filePath: #filePath).deletingLastPathComponent()
    .appending(path: "../../../shared/data/signatures.json").standardizedFileURL
  static let isPresent = FileManager.default.fileExists(atPath: file.path())
}
