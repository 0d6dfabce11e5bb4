import BuiltInWords
import Commands
import Foundation
import Testing

@Suite("The page of commands")
struct CommandPageTests {
  @Test("docs/commands.md is what the word files say; make docs writes it anew")
  func isCurrent() throws {
    let root = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "../..")
    let page = try String(contentsOf: root.appending(path: "docs/commands.md"), encoding: .utf8)
    #expect(page == CommandReference.markdown(try BuiltInWords.vocabularies()))
  }
}
