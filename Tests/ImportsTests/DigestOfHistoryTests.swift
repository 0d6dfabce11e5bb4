import Chat
import Foundation
import HistoryKit
import Kernel
import TestKit
import Testing

/// What a channel reads on the Monday after three weeks over a real history.
@Suite(.enabled(if: HistoryWeeks.isThere, "the shared data is not beside the package"))
struct DigestOfHistoryTests {
  private static let python = SharedData.package.appending(path: ".venv/bin/python")
  private static var isInstalled: Bool {
    let packages = SharedData.package.appending(path: ".venv/lib")
    let versions = (try? FileManager.default.contentsOfDirectory(atPath: packages.path())) ?? []
    return versions.contains { version in
      FileManager.default.fileExists(atPath: packages.appending(path: version + "/site-packages/slack_sdk").path())
    }
  }

  private func text(_ language: Language) async throws -> String {
    let weeks = try await HistoryWeeks(language)
    try await weeks.live()
    let written = weeks.written.joined(separator: "\n")
    #expect(!written.contains("I don’t understand") && !written.contains("Nothing was changed"))
    let text = await weeks.digest().compactMap { $0["text"]?.string }.joined(separator: "\n– – –\n")
    return text
  }

  @Test func inEnglish() async throws {
    let text = try await text(.english)
    #expect(text == Self.english)
  }

  @Test func inFrench() async throws {
    let text = try await text(.french)
    #expect(text == Self.french)
  }

  @Test(.enabled(if: isInstalled, "scripts/slack-sdk.sh installs the library whose validators this asks"))
  func slacksOwnLibraryAcceptsAllThatWasPosted() async throws {
    let weeks = try await HistoryWeeks(.english)
    try await weeks.live()
    _ = await weeks.digest()
    let bodies = weeks.calls.filter { $0.url.hasSuffix("chat.postMessage") || $0.url.hasSuffix("chat.update") }
    let file = FileManager.default.temporaryDirectory.appending(path: "slack-\(UUID()).jsonl")
    defer { try? FileManager.default.removeItem(at: file) }
    try Data(bodies.map(\.body).joined(separator: [UInt8(ascii: "\n")])).write(to: file)
    let check = Process()
    let (output, errors) = (Pipe(), Pipe())
    check.executableURL = Self.python
    check.arguments = [
      SharedData.package.appending(path: "Tests/ImportsTests/slack_blocks.py").path(), file.path(),
    ]
    (check.standardOutput, check.standardError) = (output, errors)
    try check.run()
    let (said, complained) = try (output.fileHandleForReading.readToEnd(), errors.fileHandleForReading.readToEnd())
    check.waitUntilExit()
    #expect(check.terminationStatus == 0, "\(String(decoding: complained ?? Data(), as: UTF8.self))")
    #expect(String(decoding: said ?? Data(), as: UTF8.self) == Self.accepted)
  }
}
