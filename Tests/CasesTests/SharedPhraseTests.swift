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

  @Test("every phrase of ours is read as the rules have it")
  func ownPhrases() throws {
    let result = try Self.evaluate(Self.folder.appending(path: "phrases.json"))
    #expect(result.differences.map(\.description) == [])
    #expect(result.summary == "131 passed, 0 failed")
  }

  @Test("every shared phrase is read as expected", .enabled(if: isThere))
  func sharedPhrases() throws {
    let result = try Self.evaluate(Self.shared)
    #expect(result.differences.map(\.description) == [])
    #expect(result.summary == "43 passed, 0 failed")
  }
}
