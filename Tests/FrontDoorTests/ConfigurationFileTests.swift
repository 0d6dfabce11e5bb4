import Foundation
import Testing

/// What `railhead.yaml` may be, and what is said when it is something else.
@Suite(.timeLimit(.minutes(5))) struct ConfigurationFileTests {
  private let slack = "slack:\n  signing:\n    secret: 8f742231b10e8888abcd99yyyzzz85a5\n"

  private func check(_ folder: Folder, settings: [String: String] = [:]) async throws -> ChildProcess.Report {
    try await Railhead.run(["check"], settings: settings, in: folder.path)
  }

  private func write(_ text: String, mode: Int, to name: String = "railhead.yaml", in folder: Folder) throws {
    let path = folder.path + "/" + name
    try Data(text.utf8).write(to: URL(filePath: path))
    try FileManager.default.setAttributes([.posixPermissions: mode], ofItemAtPath: path)
  }

  @Test func none() async throws {
    let report = try await check(Folder())
    #expect(report.status == 0)
    #expect(report.errors == "")
  }

  @Test func oneThatCannotBeReadIsNotPassedOver() async throws {
    let folder = try Folder()
    try FileManager.default.createDirectory(atPath: folder.path + "/railhead.yaml", withIntermediateDirectories: false)
    let report = try await check(folder)
    #expect(report.status == 78)
    #expect(
      report.errors
        == "railhead: the configuration has 1 problem(s):\n  railhead.yaml: cannot be read: Is a directory\n")
  }

  @Test func oneThatLeadsInACircleIsNotPassedOver() async throws {
    let folder = try Folder()
    try FileManager.default.createSymbolicLink(
      atPath: folder.path + "/railhead.yaml", withDestinationPath: "railhead.yaml")
    let report = try await check(folder)
    #expect(report.status == 78)
    #expect(
      report.errors == """
        railhead: the configuration has 1 problem(s):
          railhead.yaml: cannot be read: Too many levels of symbolic links

        """)
  }

  @Test func oneThatIsNoTextIsNotPassedOver() async throws {
    let folder = try Folder()
    try Data([0x61, 0x3A, 0xFF]).write(to: URL(filePath: folder.path + "/railhead.yaml"))
    let report = try await check(folder)
    #expect(report.status == 78)
    #expect(report.errors == "railhead: the configuration has 1 problem(s):\n  railhead.yaml: is not UTF-8\n")
  }

  @Test func secretsThatOthersCanReadAreWarnedOf() async throws {
    let folder = try Folder()
    try write(slack, mode: 0o644, in: folder)
    var report = try await check(folder)
    #expect(report.status == 0)
    let warning = "railhead.yaml holds secrets and can be read by others: chmod 600 it"
    #expect(report.output.hasPrefix("configuration: fine\nwarning: \(warning)\n"))

    let railhead = try await RunningRailhead(in: folder.path)
    let served = try await railhead.stop()
    #expect(served.status == 0)
    #expect(served.errors.contains(#""level":"warning","message":"\#(warning)""#))

    try write(slack, mode: 0o600, in: folder)
    report = try await check(folder)
    #expect(!report.output.contains("warning"))
    try write("http:\n  port: 8081\n", mode: 0o644, in: folder)
    report = try await check(folder)
    #expect(!report.output.contains("warning"))
  }

  @Test func aSecretGivenTwiceIsAMistake() async throws {
    let folder = try Folder()
    try write("from a file", mode: 0o600, to: "secret", in: folder)
    let report = try await check(
      folder,
      settings: [
        "RAILHEAD_LANGUAGE": "de", "RAILHEAD_SLACK_SIGNING_SECRET": "directly",
        "RAILHEAD_SLACK_SIGNING_SECRET_FILE": "secret",
      ])
    #expect(report.status == 78)
    #expect(
      report.errors == """
        railhead: the configuration has 2 problem(s):
          RAILHEAD_LANGUAGE (language in the file): “de” is neither en nor fr
          RAILHEAD_SLACK_SIGNING_SECRET (slack.signing.secret in the file): is given twice, directly and as a file \
        (…_FILE): keep one of them

        """)
  }
}
