import Cases
import Foundation
import Testing

/// The cases that live beside the package, because other tools use them too.
@Suite("Shared cases")
struct SharedCaseTests {
  static let file = URL(filePath: #filePath).deletingLastPathComponent()
    .appending(path: "../../../shared/data/sla_cases.json").standardizedFileURL
  static var isThere: Bool { FileManager.default.fileExists(atPath: file.path()) }

  @Test("every shared case comes out as expected", .enabled(if: isThere))
  func allPass() throws {
    let result = try SLACaseFile(Data(contentsOf: SharedCaseTests.file)).evaluate()
    #expect(result.differences.map(\.description) == [])
    #expect(result.summary == "111 passed, 0 failed")
  }
}
