import BuiltInWords
import Cases
import Commands
import Foundation
import Testing

/// Phrases through the real words, roots, typos and readers: those that live beside the package, and those of this one.
@Suite("Phrases")
struct SharedPhraseTests {
  static let folder = URL(filePath: #filePath).deletingLastPathComponent()
  static let shared = folder.appending(path: "../../../shared/data/phrases.json").standardizedFileURL
  static var isThere: Bool { FileManager.default.fileExists(atPath: shared.path()) }

  static func evaluate(_ file: URL) throws -> CaseResult {
    try WordCaseFile(Data(contentsOf: file), words: BuiltInWords.vocabularies()).evaluate()
  }

  @Test("every shared phrase is read as expected", .enabled(if: isThere))
  func sharedPhrases() throws {
    let result = try Self.evaluate(Self.shared)
    // Roles and tasks of incidents are still to come.
    #expect(result.differences.filter { !["P19", "P20"].contains($0.id) }.map(\.description) == [])
    #expect(result.summary == "41 passed, 2 failed")
  }
}
