import Foundation
import Testing

/// Signed requests from a file, judged by the built program with the real cryptography.
@Suite(.timeLimit(.minutes(5))) struct SignatureCasesTests {
  private static let file = URL(filePath: #filePath).deletingLastPathComponent()
    .appending(path: "../../../shared/data/signatures.json").standardizedFileURL.path()

  @Test(.enabled(if: FileManager.default.fileExists(atPath: file), "the shared test data is not beside this package"))
  func everyRequestIsJudgedAsItsChatWouldHaveIt() async throws {
    let folder = try Folder()
    let report = try await Railhead.run(["cases", "signatures", Self.file], in: folder.path)
    #expect(report.output == "75 passed, 0 failed\n")
    #expect(report.errors == "")
    #expect(report.status == 0)
  }

  @Test func whatIsJudgedOtherwiseIsTold() async throws {
    let folder = try Folder()
    let cases = """
      {"telegram": [
        {"id": "wrong", "configured_secret": "a", "headers": {"X-Telegram-Bot-Api-Secret-Token": "b"}, "expect": "accept"},
        {"id": "status", "configured_secret": "a", "headers": {}, "expect": "reject", "http_status": 404}],
       "pigeon": [{"id": "coo", "expect": "accept"}]}
      """
    try Data(cases.utf8).write(to: URL(filePath: folder.path + "/cases.json"))
    let report = try await Railhead.run(["cases", "signatures", "cases.json"], in: folder.path)
    #expect(
      report.output == """
        coo: expected a case, got malformed: there is no chat pigeon
        wrong expect: expected accept, got reject
        status http_status: expected 404, got 403
        0 passed, 3 failed

        """)
    #expect(report.status == 1)
  }
}
